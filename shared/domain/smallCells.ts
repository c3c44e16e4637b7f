/**
 * Counts for those who may see no family. Where only one to four families are meant, a number could point at one of
 * them (“the one suspended case in Kcynia”). So the families that stand alike are counted in bands (0, 1–4, 5–9, …)
 * and every number told is the sum of the least each band can mean: however many such sums somebody compares, they
 * learn the bands and nothing else (ADR 0019). Answers given at different times are not compared with each other.
 */

const BAND = 5

/** few: one to four; atLeast: `least` or more. */
export const TOLD = ['exact', 'few', 'atLeast'] as const

/** A count as it is told. */
export interface Cell {
  least: number
  told: (typeof TOLD)[number]
}

/** How a count made of these parts is told: each part is a number of families that stand alike. */
export type Telling = (parts: readonly number[]) => Cell

const total = (parts: readonly number[]): number => parts.reduce((sum, count) => sum + count, 0)
const isSmall = (count: number): boolean => count > 0 && count < BAND
const floorOf = (count: number): number => (isSmall(count) ? 1 : count - (count % BAND))

/** For those who see the families counted anyway. */
export const openly: Telling = (parts) => ({ least: total(parts), told: 'exact' })

/** For those who see none of them. Nought is told: it points at nobody. */
export const inBands: Telling = (parts) => {
  const some = parts.filter((count) => count > 0)
  const [first, ...others] = some
  if (first === undefined) return { least: 0, told: 'exact' }
  if (isSmall(first) && others.length === 0) return { least: 1, told: 'few' }
  return { least: total(some.map(floorOf)), told: 'atLeast' }
}
