import { foldText } from './peopleSearch.ts'

/** Polish cardinals as they are read out, without endings (“trzema”) and without thousands. */
const ONES = 'zero jeden dwa trzy cztery piec szesc siedem osiem dziewiec'
const TEENS =
  'dziesiec jedenascie dwanascie trzynascie czternascie pietnascie szesnascie siedemnascie osiemnascie dziewietnascie'
const TENS =
  'dwadziescia trzydziesci czterdziesci piecdziesiat szescdziesiat siedemdziesiat osiemdziesiat dziewiecdziesiat'
const HUNDREDS = 'sto dwiescie trzysta czterysta piecset szescset siedemset osiemset dziewiecset'

interface Cardinal {
  value: number
  /** What may follow it and be added: below 100 after a hundred, below 10 after a ten. */
  room: number
}

const listed = (words: string, valueOf: (place: number) => number, room: number) =>
  words.split(' ').map((word, place): [string, Cardinal] => [word, { value: valueOf(place), room }])

const CARDINALS: ReadonlyMap<string, Cardinal> = new Map([
  ...listed(ONES, (place) => place, 0),
  ...listed('jedna jedno', () => 1, 0),
  ...listed('dwie', () => 2, 0),
  ...listed(TEENS, (place) => place + 10, 0),
  ...listed(TENS, (place) => (place + 2) * 10, 10),
  ...listed(HUNDREDS, (place) => (place + 1) * 100, 100),
])

/**
 * The text with numbers read out written in digits: “Lipowa dwadzieścia trzy” → “Lipowa 23”, “czterdzieści
 * cztery zero pięć” → “44 0 5”. Everything else stays as it is.
 */
export function numbersAsDigits(text: string): string {
  let written = ''
  let open: Cardinal | null = null
  let gap = ''
  for (const [piece] of text.matchAll(/[\p{L}\p{M}]+|[^\p{L}\p{M}]+/gu)) {
    const found = CARDINALS.get(foldText(piece))
    if (found && open && found.value > 0 && found.value < open.room && /^\s*$/.test(gap)) {
      open = { value: open.value + found.value, room: found.room }
      gap = ''
    } else if (found) {
      written += `${open?.value ?? ''}${gap}`
      open = found
      gap = ''
    } else if (open && !/\p{L}/u.test(piece)) gap += piece
    else {
      written += `${open?.value ?? ''}${gap}${piece}`
      open = null
      gap = ''
    }
  }
  return `${written}${open?.value ?? ''}${gap}`
}
