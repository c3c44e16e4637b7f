import type { SeedCourse } from '../types.ts'

/** Turns of phrase that several stories share. */

type Texts = NonNullable<SeedCourse['diagnosis']>['texts']

export const found = (
  causes: string,
  [strengths, weaknesses]: [string, string],
  [resources, deficits]: [string, string],
  expectations: string,
): Texts => ({ causes, strengths, weaknesses, resources, deficits, expectations })

/** `zloty` per year if nobody acts. */
export const costOf = (area: string, consequences: string[], zloty: number) => ({
  area,
  consequences,
  costEstimate: zloty * 100,
  horizonMonths: 12,
})
