/**
 * Counts for those who may see no family. Where only one to four families are meant, a number could point at one of
 * them (“the one suspended case in Kcynia”), so it is not told; nor is a number from which it could be worked out.
 * Two answers given at different times are not compared with each other.
 */

/** Counts from here on are told. Nought is told as well: it points at nobody. */
const LEAST_TOLD = 5

/** small: one to four; derivable: told, it would give a small one away. */
export type Hidden = 'small' | 'derivable'

/** A count as it is told; without a value where it is hidden. */
export interface Cell {
  value: number | null
  hidden: Hidden | null
}

const isSmall = (count: number): boolean => count > 0 && count < LEAST_TOLD
const hidden = (why: Hidden): Cell => ({ value: null, hidden: why })

/** For those who see the families counted anyway. */
export const openCell = (count: number): Cell => ({ value: count, hidden: null })

/** A count that stands for itself, part of no sum that is told. */
export const smallCell = (count: number): Cell => (isSmall(count) ? hidden('small') : openCell(count))

/** Small counts of which one knows how many they are and their sum: all ones, or all as big as can be, give themselves away. */
const tellsAll = (small: readonly number[]): boolean => {
  const sum = small.reduce((total, count) => total + count, 0)
  return small.length === 1 || sum === small.length || sum === small.length * (LEAST_TOLD - 1)
}

/** Counts whose sum is told beside them. */
export function partsOfTold(counts: readonly number[]): Cell[] {
  const small = counts.filter(isSmall)
  if (small.length === 0 || !tellsAll(small)) return counts.map(smallCell)
  const rest = counts.filter((count) => count >= LEAST_TOLD)
  if (rest.length === 0) return counts.map((count) => (count > 0 ? hidden('derivable') : openCell(count)))
  const along = counts.indexOf(Math.min(...rest))
  return counts.map((count, place) => (place === along ? hidden('derivable') : smallCell(count)))
}

/** Parts of a sum that is told itself only where none of them is hidden. */
export function partsWithSum(counts: readonly number[]): { parts: Cell[]; sum: Cell } {
  const sum = counts.reduce((total, count) => total + count, 0)
  if (!counts.some(isSmall)) return { parts: counts.map(openCell), sum: openCell(sum) }
  return { parts: counts.map(smallCell), sum: isSmall(sum) ? hidden('small') : hidden('derivable') }
}

/** Parts of a count that has been judged before: where it is hidden as small, so are they. */
export const partsOf = (counts: readonly number[], whole: Cell): Cell[] =>
  whole.value === null ? counts.map(smallCell) : partsOfTold(counts)
