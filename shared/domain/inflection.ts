/**
 * Recognises a Polish name in all its cases. Works on folded text (lower case, no diacritics) and prefers
 * knowing a form too many to missing one: it guards texts that must not tell who a family is.
 * Rules after the school grammar: nouns in -a and in a consonant, adjectival names, and what inflection does
 * to the end of a stem (Kacper, Kacpra; Olga, Oldze; Marzec, Marca; Gołąb, Gołębia).
 */

const words = (list: string): ReadonlySet<string> => new Set(['', ...list.split(' ')])

const IN_A = words('a y i e o u ie ii om ami ach iom iami iach')
const IN_CONSONANT = words(
  'a u e y i owi em ie iem owie ow om ami ach ia iu iowi iowie iow iom iami iach ze zem',
)
const OF_FAMILY = words('owie ow owa owej owe owna ownie owny ownej ina iny inie inej')
const POSSESSIVE = words('owy owa owe owego owej owym owych')
const ADJECTIVE = words('y i a e ego emu ym im ej ych ich ymi imi iego iemu iej iem')

/** How the last consonants of a stem change before a soft ending; folded. */
const SOFTENED: readonly (readonly [RegExp, string])[] = [
  [/st$/, 'sc'],
  [/zd$/, 'zdz'],
  [/ch$/, 'sz'],
  [/sn$/, 'sni'],
  [/r$/, 'rz'],
  [/k$/, 'c'],
  [/k$/, 'cz'],
  [/g$/, 'dz'],
  [/g$/, 'z'],
  [/d$/, 'dz'],
  [/t$/, 'c'],
  [/c$/, 'cz'],
]
const softened = (stem: string): string[] =>
  SOFTENED.flatMap(([end, soft]) => (end.test(stem) ? [stem.replace(end, soft)] : []))

/**
 * Stems with a vowel that comes and goes before the last consonant: Kacper, Kacpra; Marzec, Marca; Orzeł,
 * Orła; Kozioł, Kozła; Kocioł, Kotła.
 */
function fleeting(name: string): string[] {
  const [, start = '', last = ''] =
    /^(.{2,}?)i?e([bcdfghjklmnprstwz])$/.exec(name) ?? /^(.{2,}?)i?o(l)$/.exec(name) ?? []
  if (start.length < 2) return []
  const stems = [start + last, start.replace(/rz$/, 'r') + last]
  return /ciol$/.test(name) ? [...stems, start.replace(/c$/, 't') + last] : stems
}

interface Pattern {
  stem: string
  endings: ReadonlySet<string>
}

export type NameKind = 'first' | 'last'

const ADJECTIVAL = /(sk|ck|dzk|n|w|t|l|r|ch|g|k)[yia]$/

function patternsInA(name: string, kind: NameKind): Pattern[] {
  const stem = name.slice(0, -1)
  const hard = stem.replace(/i$/, '')
  // Maja, Mai; Zoja, Zoi: what is left of the stem is a vowel.
  const bare = /[aeiouy]j$/.test(stem) ? [stem.slice(0, -1)] : []
  const stems = [stem, hard, ...softened(hard), ...bare]
  return stems.flatMap((it) => [
    { stem: it, endings: IN_A },
    ...(kind === 'last' ? [{ stem: it, endings: OF_FAMILY }] : []),
  ])
}

/** ą and ę change places in the last syllable (Gołąb, Gołębia); folded they are a and e. */
const nasal = (spelled: string, name: string): string[] =>
  /ą[^aeiouyąęó]+$/.test(spelled) ? [name.replace(/a([^aeiouy]+)$/, 'e$1')] : []

function patternsInConsonant(name: string, spelled: string, kind: NameKind): Pattern[] {
  const bases = [name, ...fleeting(name), ...nasal(spelled, name)]
  const stems = [...bases, ...bases.flatMap(softened)]
  return stems.flatMap((stem) => [
    { stem, endings: IN_CONSONANT },
    { stem, endings: kind === 'last' ? OF_FAMILY : POSSESSIVE },
  ])
}

/** Plural of men: -ski, -scy; -ny, -ni; -ty, -ci; -ry, -rzy; -chy, -si. */
function patternsOfAdjective(name: string): Pattern[] {
  const stem = name.replace(/[yia]$/, '')
  const plural = [
    ...softened(stem),
    stem.replace(/ch$/, 's'),
    stem.replace(/sk$/, 'sc').replace(/ck$/, 'cc').replace(/dzk$/, 'dzc'),
  ]
  return [
    { stem, endings: ADJECTIVE },
    { stem: stem.replace(/i$/, ''), endings: ADJECTIVE },
    ...plural.map((it) => ({ stem: it, endings: words('y i') })),
  ].filter(({ stem: it }) => it.length >= 2)
}

function patternsInO(name: string, kind: NameKind): Pattern[] {
  const stem = name.slice(0, -1)
  return [
    { stem: name, endings: words('na nowi nem nie ny now nom nami nach nowie wi m') },
    // Bruno, Brunem; Hugo, Hugiem; Iwo, Iwem.
    ...(kind === 'first' ? [{ stem, endings: IN_CONSONANT }] : []),
    ...patternsInA(`${stem}a`, kind),
  ]
}

function patternsOf(name: string, spelled: string, kind: NameKind): Pattern[] {
  if (name.endsWith('a'))
    return [
      ...patternsInA(name, kind),
      ...(kind === 'last' && ADJECTIVAL.test(name) ? patternsOfAdjective(name) : []),
    ]
  if (/[yi]$/.test(name)) return [...patternsOfAdjective(name), { stem: name, endings: IN_CONSONANT }]
  if (name.endsWith('o')) return patternsInO(name, kind)
  return patternsInConsonant(name, spelled, kind)
}

/** Judges folded words; `name` folded, `spelled` as written in lower case. */
export function inflectionsOf(name: string, spelled: string, kind: NameKind): (word: string) => boolean {
  const patterns = patternsOf(name, spelled, kind).filter(({ stem }) => stem.length >= 2)
  return (word) =>
    word === name ||
    (word.length >= 3 &&
      patterns.some(({ stem, endings }) => word.startsWith(stem) && endings.has(word.slice(stem.length))))
}
