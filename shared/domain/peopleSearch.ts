import { officialNames } from './diminutives.ts'

/**
 * Search keys for “do we know this person already?”. Surnames change with gender, case and marriage
 * (Nadolny, Nadolna, Nadolnych), first names come as diminutives; two people are shown as a possible match
 * when they share one key. Too many candidates cost a glance, a missed one costs a second case on the same
 * family, so where a rule is in doubt a key is added rather than left out.
 */

// Letters that Unicode does not decompose into a base letter and a mark.
const PLAIN: Record<string, string> = { ł: 'l', đ: 'd', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' }

const bare = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** Lower case, no diacritics, anything but letters and digits turned into single spaces. Idempotent. */
export function foldText(text: string): string {
  // Twice, since lowering a letter can produce a mark of its own (Turkish İ).
  const letters = bare(bare(text)).replace(/[łđøßæœı]/g, (letter) => PLAIN[letter] ?? letter)
  return letters.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

const words = (text: string): string[] => foldText(text).split(' ').filter(Boolean)

/** Case and gender endings of folded surnames, longest first; a stem of at least `min` letters must remain. */
const ENDINGS: readonly [ending: string, min: number, stem?: string][] = [
  ['owna', 3],
  ['owie', 3],
  ['iego', 3],
  ['iemu', 3],
  ['owa', 3],
  ['owi', 3],
  ['ami', 3],
  ['ego', 2],
  ['emu', 2],
  ['iej', 3],
  ['iem', 3],
  ['imi', 3],
  ['ymi', 2],
  ['ich', 3],
  ['ych', 2],
  ['ach', 3],
  ['scy', 2, 'sk'],
  ['ccy', 2, 'ck'],
  ['zcy', 2, 'zk'],
  ['rze', 2, 'r'],
  ['iec', 2, 'c'],
  ['ien', 2, 'n'],
  ['ej', 2],
  ['em', 3],
  ['om', 3],
  ['ow', 3],
  ['im', 3],
  ['ym', 2],
  ['ia', 2],
  ['ie', 2],
  ['ek', 2, 'k'],
  ['el', 2, 'l'],
  ['ec', 2, 'c'],
  ['a', 2],
  ['e', 2],
  ['i', 2],
  ['o', 2],
  ['u', 2],
  ['y', 2],
]

function strip(word: string): string[] {
  return ENDINGS.filter(([ending, min]) => word.endsWith(ending) && word.length - ending.length >= min).map(
    ([ending, , stem = '']) => word.slice(0, word.length - ending.length) + stem,
  )
}

/**
 * Stems of one folded surname word. The longest ending is the likely one; the single last vowel is tried too
 * (Lipowa is Lipowy's or Lip's), and a word ending in a consonant may be in its basic form already.
 */
function stems(word: string): string[] {
  const found = strip(word)
  const [longest] = found
  if (longest === undefined) return [word]
  const endsInVowel = /[aeiouy]$/.test(word)
  const other = endsInVowel ? found.at(-1) : word
  return [...new Set([longest, other ?? word])]
}

/** Keys of a surname; each part of a double-barrelled one counts, as people drop either. */
export const surnameKeys = (last: string): string[] => [...new Set(words(last).flatMap(stems))]

/** Keys of a first name: every given name as written and the official names it may stand for. */
export const firstNameKeys = (first: string): string[] => [
  ...new Set(words(first).flatMap((word) => [word, ...officialNames(word)])),
]

/**
 * All search keys of a person, to be stored with the person and asked with `$in`: two people may be the same
 * when their lists share an entry. Empty when either name is empty.
 */
export const nameVariants = (first: string, last: string): string[] =>
  surnameKeys(last).flatMap((surname) => firstNameKeys(first).map((given) => `${surname} ${given}`))
