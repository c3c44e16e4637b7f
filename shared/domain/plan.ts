import type { PlanType } from './vocabulary.ts'
import type { IsoDate } from './warsawTime.ts'

/** The same day of the next year; 29 February ends with February. */
function aYearLater(day: IsoDate): IsoDate {
  const [year, rest] = [Number(day.slice(0, 4)) + 1, day.slice(4)]
  return `${year}${rest === '-02-29' ? '-02-28' : rest}`
}

/**
 * What is wrong with the time a plan runs for; null = nothing. A plan of a centre of social services is made
 * for a year at most (ustawa o realizowaniu usług społecznych przez CUS).
 */
export function calendarTerm(plan: {
  type: PlanType
  from: IsoDate
  to: IsoDate
}): 'beforeStart' | 'overAYear' | null {
  if (plan.to < plan.from) return 'beforeStart'
  return plan.type === 'IPUS' && plan.to > aYearLater(plan.from) ? 'overAYear' : null
}
