import { foldText } from './peopleSearch.ts'

const GAP = '[…]'
/** Polish endings change at most so many letters at the end of a name. */
const ENDING = 4

/**
 * Takes people's names out of a text, in their inflected forms too: a word goes when it begins like a
 * name and differs only in its ending. Rather too much is taken out than too little, because the
 * text travels to people who must not learn who the family is.
 */
export function stripNames(text: string, names: readonly string[]): string {
  const stems = [
    ...new Set(names.flatMap((name) => foldText(name).split(' ')).filter((w) => w.length >= 3)),
  ].flatMap(stemsOf)
  const marked = text.replace(/[\p{L}\p{M}]+/gu, (word) => (isName(foldText(word), stems) ? GAP : word))
  const gaps = GAP.replace(/[[\]]/g, '\\$&')
  return marked.replace(new RegExp(`${gaps}(?:[ -]${gaps})+`, 'g'), GAP)
}

/**
 * The parts of a name that inflection leaves alone: Nadolna, Nadolnej, Nadolnych → nadoln. Some names also
 * lose the vowel before their last letter: Kacper, Kacpra; Marek, Marka; Paweł, Pawła.
 */
function stemsOf(name: string): { stem: string; longest: number }[] {
  const longest = name.length + ENDING
  const bare =
    name.length <= 4
      ? name.slice(0, 3)
      : name.replace(/(ow|ow?ie|owa|owna|ych|ich|ego|iej|ej|emu|ami|iem|em|ie|[aeiouy])$/, '')
  const stems = [bare.length >= 3 ? bare : name.slice(0, 3)]
  const fleeting = /^(.{2,}[^aeiouy])e([^aeiouy])$/.exec(name)
  if (fleeting) stems.push(`${fleeting[1]}${fleeting[2]}`)
  return stems.map((stem) => ({ stem, longest }))
}

const isName = (word: string, stems: readonly { stem: string; longest: number }[]): boolean =>
  stems.some(({ stem, longest }) => word.startsWith(stem) && word.length <= longest)
