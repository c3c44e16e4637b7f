import { STREET } from './addressIn.ts'
import { everydayForms, officialNames } from './diminutives.ts'
import { inflectionsOf } from './inflection.ts'
import { isOrdinaryWord } from './ordinaryWords.ts'
import { foldText } from './peopleSearch.ts'

const GAP = '[…]'
const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
/** Telephones and personal numbers in any grouping; sums of money and days stay. */
const NUMBER = /(?<![\p{L}\p{N}])\+?\d(?:[ ./\-–]?\d){6,}(?!\p{N})/gu
const DAY = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}[.-]\d{1,2}[.-]\d{4})$/

/**
 * Takes out of a text what tells who a family is: its names in all their cases and everyday forms, numbers long
 * enough for a telephone or a person, e-mail addresses, streets with a house. Rather too much is taken out than too
 * little, because the text travels to people who must not learn who the family is.
 */
export function stripIdentifying(text: string, names: readonly string[]): string {
  const matchers = matchersOf(names)
  const isName = (word: string): boolean => {
    const folded = foldText(word)
    if (!matchers.some((matches) => matches(folded))) return false
    // Only a word of every day in small letters is left: “marca”, not “Marca”.
    return !/^\p{Ll}/u.test(word) || !isOrdinaryWord(word)
  }
  const marked = text
    .replace(EMAIL, GAP)
    .replace(new RegExp(STREET, 'giu'), GAP)
    .replace(NUMBER, (digits) => (DAY.test(digits) ? digits : GAP))
    .replace(/[\p{L}\p{M}]+/gu, (word) => (isName(word) ? GAP : word))
  const gaps = GAP.replace(/[[\]]/g, '\\$&')
  return marked.replace(new RegExp(`${gaps}(?:[ -]${gaps})+`, 'g'), GAP)
}

/** Which of a family's names is a first name is not asked: each is looked for as both. */
function matchersOf(names: readonly string[]): ((folded: string) => boolean)[] {
  const words = new Set(names.flatMap((name) => name.toLowerCase().match(/[\p{L}\p{M}]{2,}/gu) ?? []))
  return [...words].flatMap((spelled) => {
    const folded = foldText(spelled)
    const officials = [folded, ...officialNames(folded)]
    const others = [...officials.slice(1), ...officials.flatMap(everydayForms)]
    return [
      inflectionsOf(folded, spelled, 'last'),
      inflectionsOf(folded, spelled, 'first'),
      ...others.map((form) => inflectionsOf(foldText(form), form, 'first')),
    ]
  })
}
