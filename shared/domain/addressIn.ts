import { inflectionsOf } from './inflection.ts'
import { numbersAsDigits } from './numberWords.ts'
import { isOrdinaryWord } from './ordinaryWords.ts'
import { foldText } from './peopleSearch.ts'

/** Anything with a street in front of a house number. */
export const STREET =
  /(?<!\p{L})(?:ul|al|os|pl|ulic\p{L}*|alej\p{L}*|osiedl\p{L}*|plac\p{L}*)\.?\s+(?:[\p{L}\p{N}.’'-]+\s+){1,4}(?:nr\s*)?\d+/iu
const STREET_WORD = /^(ul|al|os|pl|m|nr|lok|ulica|aleja|osiedle|plac|im|sw|gen|ks|dr|mieszkania|mieszkanie)$/
/** What stands before a place, in the folded text. */
const IS_STREET = /^(ul|ulic|os|osiedl|al|alej|pl)/
const IS_AT = /^(na|przy|z|ze|od|kolo|obok|vis)$/
/** A word cut in two may be two words of their own where it is shorter. */
const LEAST_CUT = 6

interface Place {
  matches: (folded: string) => boolean
  numbers: string[]
}

/**
 * A street is called after somebody in the genitive: the forms of the name itself are wanted too (Kościuszki,
 * Kościuszko; Konopnickiej, Konopnicka; Mickiewicza, Mickiewicz; Małachowskiego, Małachowski).
 */
function namedAfter(word: string): string[] {
  const adjective = /^(.{3,}[skc]k?)(?:iego|iej)$/.exec(word) ?? /^(.{4,})(?:ego|ej)$/.exec(word)
  if (adjective) return [`${adjective[1]}i`, `${adjective[1]}y`]
  if (/^.{4,}[kg]i$/.test(word)) return [`${word.slice(0, -1)}a`, `${word.slice(0, -1)}o`]
  if (/^.{4,}y$/.test(word)) return [`${word.slice(0, -1)}a`]
  if (/^.{5,}a$/.test(word) && !/(ow|n|sk|ck|dzk)a$/.test(word)) return [word.slice(0, -1)]
  return []
}

/** The parts of an address with a number in them: a street, or a village without streets. */
function placesOf(address: string): Place[] {
  return address
    .split(/[,;\n]/)
    .map((part) => part.replace(/\d{2}-\d{3}/g, ' '))
    .flatMap((part) => {
      const numbers = (part.match(/\d+\s?\p{L}?(?!\p{L})/gu) ?? []).map((n) => n.replace(/\s/g, ''))
      const words = (part.toLowerCase().match(/[\p{L}\p{M}]{3,}/gu) ?? []).filter(
        (word) => !STREET_WORD.test(foldText(word)),
      )
      const forms = words.flatMap((word) =>
        [word, ...namedAfter(word)].map((form) => inflectionsOf(foldText(form), form, 'last')),
      )
      if (numbers.length === 0 || forms.length === 0) return []
      return [{ matches: (folded: string) => forms.some((fits) => fits(folded)), numbers }]
    })
}

interface Piece {
  raw: string
  isStart: boolean
  before: string
  /** The next few tokens, numbers read out in digits. */
  after: readonly string[]
  endsClause: boolean
}

/** Every word of the text, and every two neighbours read as one word. */
function piecesOf(text: string): Piece[] {
  const tokens = [...numbersAsDigits(text).matchAll(/([\p{L}\p{M}]+|\d+)(\s*)([^\p{L}\p{N}\s]?)/gu)]
  const rawOf = (at: number) => tokens[at]?.[1] ?? ''
  const piece = (raw: string, at: number, last: number): Piece => ({
    raw,
    isStart: at === 0,
    before: foldText(rawOf(at - 1)),
    after: [rawOf(last + 1), rawOf(last + 2), rawOf(last + 3)],
    endsClause: Boolean(tokens[last]?.[3]) || last === tokens.length - 1,
  })
  return tokens.flatMap((token, at) => {
    const joined = rawOf(at) + rawOf(at + 1)
    const isCut = token[2] && !token[3] && joined.length >= LEAST_CUT && !/\d/.test(joined)
    return [piece(rawOf(at), at, at), ...(isCut ? [piece(joined, at, at + 1)] : [])]
  })
}

/** A form of a street's name is the street where it is written, numbered or placed like one. */
function isAddress({ raw, isStart, before, after, endsClause }: Piece, numbers: readonly string[]): boolean {
  if (IS_STREET.test(before)) return true
  if (/^\p{Lu}/u.test(raw) && !isStart) return true
  if (after.some((it) => /^\d/.test(it) && numbers.some((n) => n.startsWith(it)))) return true
  return IS_AT.test(before) && endsClause && !isOrdinaryWord(raw.toLowerCase())
}

/** Does the text hold any street with a house number, or the place of `address` in any spelling? */
export function hasAddress(text: string, address: string | null | undefined): boolean {
  if (STREET.test(text)) return true
  const places = placesOf(address ?? '')
  if (places.length === 0) return false
  return piecesOf(text).some((piece) => {
    const folded = foldText(piece.raw)
    return places.some(({ matches, numbers }) => matches(folded) && isAddress(piece, numbers))
  })
}
