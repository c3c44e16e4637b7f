import { hasAddress } from './addressIn.ts'
import { everydayForms, officialNames } from './diminutives.ts'
import { inflectionsOf, type NameKind } from './inflection.ts'
import { numbersAsDigits } from './numberWords.ts'
import { isOrdinaryWord } from './ordinaryWords.ts'
import { foldText } from './peopleSearch.ts'
import { parsePesel } from './pesel.ts'

/**
 * Finds in a text what tells who a family is, before the text leaves for people who must not know. The
 * answer names kinds only, never what was found.
 *
 * It guards against what slips into a hurried text and against simple disguises: inflection, other scripts, signs
 * put in, words cut in two or written backwards, numbers read out. It cannot know a nickname, a rhyme, a misspelled
 * name, a number read out in another case (“pod trójką”) or by thousands, a name cut next to a little word in small
 * letters (“na dolna”), nor a family told by its story alone: whoever writes still reads the text once more.
 */

export const IDENTIFYING_KINDS = [
  'name',
  'pesel',
  'address',
  'phone',
  'email',
  'caseNumber',
  'birthDate',
] as const
export type IdentifyingKind = (typeof IDENTIFYING_KINDS)[number]

/** What is known of the family. */
export interface KnownFamily {
  familyName: string
  persons: readonly {
    firstName: string
    lastName: string
    phone?: string | null
    birthDate?: string | null
  }[]
  address?: string | null
  caseNumber?: string | null
}

interface Token {
  /** In lower case, as spelled. */
  word: string
  folded: string
  isCapital: boolean
  startsSentence: boolean
}

const SEPARATE = /(?<![\p{L}\p{N}])\p{L}(?:[ .,\-–_*/|·•+]{1,2}\p{L}(?![\p{L}\p{N}])){2,}/gu
/** One word with signs put into it (Kac-per, Kac.per). */
const BROKEN = /(?<!\p{L})\p{L}+(?:[.\-–_*/|·•+]\p{L}+)+/gu
/** A word carried over to the next line (Nadol-⏎nych). */
const CARRIED = /(?<!\p{L})\p{L}+[-‐][^\S\n]*\n\s*\p{L}+/gu

/** Letters set apart by spaces, dots or dashes (K a c p e r); single-letter words beside them are left off. */
function spelledOut(text: string): string[] {
  const apart = [...text.matchAll(SEPARATE)].flatMap(({ 0: run }) => {
    const word = run.replace(/\P{L}/gu, '')
    return [word, word.slice(1), word.slice(0, -1), word.slice(1, -1)]
  })
  const broken = [BROKEN, CARRIED].flatMap((pattern) => [...text.matchAll(pattern)])
  return [...apart, ...broken.map(({ 0: run }) => run.replace(/\P{L}/gu, ''))]
}

const tokenOf = (raw: string, startsSentence: boolean): Token => ({
  word: raw.toLowerCase(),
  folded: foldText(raw),
  isCapital: /^\p{Lu}/u.test(raw) && (raw.length === 1 || raw !== raw.toUpperCase()),
  startsSentence,
})

const OPENS = /[\s"„”'(]/u
const ENDS_SENTENCE = /[.!?…:;\n•–-]/u

/** Does a sentence start at `index`? Walks back over the gap before the word only: a text may be made to stall. */
function startsSentenceAt(text: string, index: number): boolean {
  for (let at = index - 1; at >= 0; at -= 1) {
    const sign = text[at] ?? ''
    if (ENDS_SENTENCE.test(sign)) return true
    if (!OPENS.test(sign)) return false
  }
  return true
}

const tokensOf = (text: string): Token[] => [
  ...[...text.matchAll(/[\p{L}\p{M}]+/gu)].map(({ 0: raw, index }) =>
    tokenOf(raw, startsSentenceAt(text, index)),
  ),
  ...spelledOut(text).map((raw) => tokenOf(raw, false)),
]

/** Words with nothing but space between them. */
function neighbours(text: string): (readonly [Token, Token])[] {
  const found = [...text.matchAll(/([\p{L}\p{M}]+)(\s*)/gu)]
  return found.flatMap((match, at) => {
    const [whole, raw = '', gap = ''] = match
    const next = found[at + 1]
    if (!gap || !next || next.index !== match.index + whole.length) return []
    const startsSentence = startsSentenceAt(text, match.index)
    return [[tokenOf(raw, startsSentence), tokenOf(next[1] ?? '', false)] as const]
  })
}

interface Name {
  /** In lower case, as spelled. */
  spelled: string
  kind: NameKind
  matches: (folded: string) => boolean
}

const parts = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word.length >= 2)

const nameOf = (spelled: string, kind: NameKind): Name => ({
  spelled,
  kind,
  matches: inflectionsOf(foldText(spelled), spelled, kind),
})

/** A first name with the everyday forms it may be called by, whichever of them stands in the file. */
function firstNames(name: string): Name[] {
  return parts(name).flatMap((spelled) => {
    const folded = foldText(spelled)
    const officials = [folded, ...officialNames(folded)]
    const others = new Set([...officials.slice(1), ...officials.flatMap(everydayForms)])
    return [nameOf(spelled, 'first'), ...[...others].map((form) => nameOf(form, 'first'))]
  })
}

function namesOf({ familyName, persons }: KnownFamily): Name[] {
  const last = [familyName, ...persons.map((p) => p.lastName)].flatMap(parts)
  return [
    ...persons.flatMap((p) => firstNames(p.firstName)),
    ...[...new Set(last)].map((it) => nameOf(it, 'last')),
  ]
}

/** Mały, Biała: a surname that is a quality. */
const isQuality = (spelled: string): boolean =>
  /[yi]$/u.test(spelled) ||
  ['ej', 'iej'].some((ending) => spelled.endsWith('a') && isOrdinaryWord(spelled.slice(0, -1) + ending))

/**
 * At the start of a sentence every word has a capital: a thing's or a beast's name (Króla nie stać) is a name then,
 * and so is a quality (Małego nie stać) but in the form that no person's surname has (Małe gminy).
 */
const isNameAtStart = (word: string, { spelled, kind }: Name): boolean =>
  spelled === word || (kind === 'last' && !(isQuality(spelled) && word.endsWith('e')))

/** A word of every day counts as a name only where it is written as one. */
function isName(token: Token, names: readonly Name[]): boolean {
  const hits = names.filter(({ matches }) => matches(token.folded))
  if (hits.length === 0) return false
  if (!isOrdinaryWord(token.word)) return true
  return token.isCapital && (!token.startsSentence || hits.some((name) => isNameAtStart(token.word, name)))
}

/** Words that stand before or after others all day long: “na dolnej” is seldom a Nadolna cut in two. */
const LITTLE = new Set(
  'na no ni nie nam po pod do dla za od ode ze we w z o u i a przy nad bez ma my mi mu ja te ta to ty tu im ich ej go by co czy za sie se ku ale'.split(
    ' ',
  ),
)
const LEAST_CUT = 6

/** Two neighbouring words that together are a name (Na dolna, Kac per), unless they are words of their own. */
function isCutName([first, second]: readonly [Token, Token], names: readonly Name[]): boolean {
  const word = first.word + second.word
  if (word.length < LEAST_CUT || first.word.length < 2 || second.word.length < 2) return false
  const isWritten = first.isCapital && !first.startsSentence
  if (!isWritten && (LITTLE.has(first.folded) || LITTLE.has(second.folded))) return false
  const joined = { ...first, word, folded: first.folded + second.folded }
  return !isOrdinaryWord(word) && isName(joined, names)
}

/** Written from its last letter to its first; shorter words read backwards are words too often. */
const LEAST_REVERSED = 5
function isReversedName({ word, folded }: Token, names: readonly Name[]): boolean {
  if (folded.length < LEAST_REVERSED || isOrdinaryWord(word)) return false
  const reversed = [...folded].reverse().join('')
  return names.some(({ matches }) => matches(reversed))
}

/** First and last name written together (kacpernadolny), in either order; what is longer is no two names. */
const LEAST_PART = 3
const MOST_TOGETHER = 40
function isTwoNames({ word, folded }: Token, names: readonly Name[]): boolean {
  if (folded.length < 2 * LEAST_PART || folded.length > MOST_TOGETHER || isOrdinaryWord(word)) return false
  const is = (part: string, kind: NameKind) => names.some((name) => name.kind === kind && name.matches(part))
  const cuts = Array.from({ length: folded.length - 2 * LEAST_PART + 1 }, (_, i) => i + LEAST_PART)
  return cuts.some((cut) => {
    const [first, second] = [folded.slice(0, cut), folded.slice(cut)]
    return (is(first, 'first') && is(second, 'last')) || (is(first, 'last') && is(second, 'first'))
  })
}

function hasName(text: string, names: readonly Name[]): boolean {
  const tokens = tokensOf(text)
  return (
    tokens.some(
      (token) => isName(token, names) || isReversedName(token, names) || isTwoNames(token, names),
    ) || neighbours(text).some((pair) => isCutName(pair, names))
  )
}

/** Runs of digits with whatever people put between them. */
const digitGroups = (text: string): string[][] =>
  [...text.matchAll(/\d(?:[^\p{L}\p{N}]{0,3}\d)*/gu)].map(({ 0: run }) => run.split(/\D+/).filter(Boolean))

/** A personal number, however it is broken up; a wrong check digit is a slip of the pen and tells no less. */
function hasPesel(text: string): boolean {
  return digitGroups(text).some((groups) =>
    groups.some((_, start) => {
      // Eleven groups hold eleven digits.
      let digits = ''
      for (const group of groups.slice(start, start + 11)) {
        digits += group
        if (digits.length >= 11) break
      }
      if (digits.length !== 11) return false
      const read = parsePesel(digits)
      return read.ok || read.reason === 'checksum'
    }),
  )
}

/** Polish telephone numbers as people write them: mobile, or with an area code. */
const PHONES = [
  /(?<!\d)(?:(?:\+|00)\s?48[\s-]?|\(\+?48\)\s?)?\d{3}([\s.,/-]?)\d{3}\1\d{3}(?![\d/])/u,
  /(?<!\d)\d{3}[\s.-](?:\d{2}[\s.-]\d{2}[\s.-]\d{2}|\d{6})(?![\d/])/u,
  /(?<!\d)\d{6}[\s.-]\d{3}(?![\d/])/u,
  /(?<!\d)(?:(?:\+|00)\s?48[\s-]?)?\(?0?\d{2}\)?[\s-]\d{3}[\s.-]?\d{2}[\s.-]?\d{2}(?![\d/])/u,
]
const SUM = /\d{1,3}(?:[\s.]\d{3})+(?:,\d{2})?\s*(?:zł|złotych|pln|euro?|osób|rodzin|dzieci)/giu

function hasPhone(text: string, { persons }: KnownFamily): boolean {
  const bare = text.replace(SUM, ' ')
  if (PHONES.some((pattern) => pattern.test(bare))) return true
  const known = persons
    .map((p) => (p.phone ?? '').replace(/\D/g, '').slice(-9))
    .filter((it) => it.length >= 7)
  return digitGroups(bare).some((groups) => known.some((phone) => groups.join('').includes(phone)))
}

const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\]|\(małpa\)|\[małpa\])\s?[\p{L}\p{N}-]+(?:\s?(?:\.|\(dot\)|\(kropka\))\s?[\p{L}\p{N}-]+)+/iu

function hasCaseNumber(text: string, { caseNumber }: KnownFamily): boolean {
  if (/(?<!\d)20\d{2}\s?\/\s?\d{3,6}(?!\d)/u.test(text)) return true
  const [year, serial] = (caseNumber ?? '').split('/')
  if (!year || !serial) return false
  return new RegExp(`(?<!\\d)${year}\\s?[/\\-–.]\\s?0*${Number(serial)}(?!\\d)`, 'u').test(text)
}

const MONTHS =
  'stycz(?:eń|nia) lut(?:y|ego) mar(?:zec|ca) kwie(?:cień|tnia) maja? czerw(?:iec|ca) lip(?:iec|ca) sierp(?:ień|nia) wrze(?:sień|śnia) październik(?:a)? listopada? grud(?:zień|nia)'.split(
    ' ',
  )
const ROMAN = 'I II III IV V VI VII VIII IX X XI XII'.split(' ')

/** The day of birth of one of the family as people write it; of others’ days nothing is known. */
function hasBirthDate(text: string, { persons }: KnownFamily): boolean {
  return persons.some(({ birthDate }) => {
    const [year, month, day] = (birthDate ?? '').split('-').map(Number)
    if (!year || !month || !day) return false
    const gap = '\\s?[-./–\\s]\\s?'
    const words = `(?:${MONTHS[month - 1]}|${ROMAN[month - 1]})`
    const forms = [
      `${year}${gap}0?${month}${gap}0?${day}`,
      `0?${day}${gap}0?${month}${gap}${year}`,
      `0?${day}\\.?\\s{0,3}${words}\\.?\\s{0,3}${year}`,
    ]
    return new RegExp(`(?<!\\d)(?:${forms.join('|')})(?!\\d)`, 'iu').test(text)
  })
}

/** Letters of other scripts that look like ours, and signs that stand for a letter inside a word. */
const LOOK_ALIKE = new Map(
  [
    ['АВЕЅІЈКМНОРСТУХаеѕіјкморстухԁԛԝү', 'ABESIJKMHOPCTYXaesijkmopctyxdqwy'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαεικνορτυχ', 'ABEZHIKMNOPTYXaeiknoptux'],
  ].flatMap(([others = '', ours = '']) => [...others].map((other, i) => [other, ours[i] ?? other] as const)),
)
const STANDS_FOR: Record<string, string> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '@': 'a',
  $: 's',
}

/** The letters a reader sees, for looking for names only: a number keeps its digits elsewhere. */
const asRead = (text: string): string =>
  text
    .replace(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu, (letter) => LOOK_ALIKE.get(letter) ?? letter)
    .replace(/(?<=\p{L})[01345@$](?=\p{L})/gu, (sign) => STANDS_FOR[sign] ?? sign)

/** What kinds of identifying particulars of the family the text holds; empty when it may go. */
export function identifyingIn(text: string, family: KnownFamily): IdentifyingKind[] {
  const plain = text.normalize('NFKC').replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
  const spoken = numbersAsDigits(plain)
  const found: Record<IdentifyingKind, boolean> = {
    name: hasName(asRead(plain), namesOf(family)),
    pesel: hasPesel(plain) || hasPesel(spoken),
    address: hasAddress(plain, family.address),
    phone: hasPhone(plain, family) || hasPhone(spoken, family),
    email: EMAIL.test(plain),
    caseNumber: hasCaseNumber(plain, family),
    birthDate: hasBirthDate(plain, family),
  }
  return IDENTIFYING_KINDS.filter((kind) => found[kind])
}
