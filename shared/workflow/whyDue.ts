import { explainDue, type DueReason } from '../domain/dueReason.ts'
import type { Amount } from '../domain/pausedTime.ts'
import type { CooperationModel } from './model.ts'

interface Counted {
  startedAt: Date
  /** The length of time that gave the deadline; null where somebody named the day. */
  duration: Amount | null
}

const HOUR_MS = 3_600_000

/**
 * Hours run through nights and days off, and so does telling about them; true of what is left of them in
 * milliseconds too. The unit decides, not whether the case is urgent. A day that somebody chose has none.
 */
export const runsByHours = (duration: Amount | null | undefined): boolean =>
  duration?.unit === 'h' || duration?.unit === 'ms'

/** Why a deadline falls where it falls, by the model's calendar; null for a day that somebody chose. */
export function whyDue(
  { calendar }: Pick<CooperationModel, 'calendar'>,
  { startedAt, duration }: Counted,
): DueReason | null {
  if (!duration) return null
  const { n, unit } = duration
  // What is left of hours is kept to the millisecond; people are told hours.
  if (unit === 'ms') return { rule: { n: Math.ceil(n / HOUR_MS), unit: 'h' }, holidays: [], weekendDays: 0 }
  const { dueAt: _dueAt, ...reason } = explainDue(startedAt, { n, unit }, { roll: calendar[unit]?.roll })
  return reason
}
