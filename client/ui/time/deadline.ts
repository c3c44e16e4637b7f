import { warsawDate, workingDaysBetween } from '../../../shared/domain/workingDays.ts'

/** statutory = law sets it; target = we set it; appointment = people meet then, nothing is missed before it. */
export type DeadlineKind = 'statutory' | 'target' | 'appointment'
export type DeadlineTone = 'red' | 'amber' | 'plain'

export interface DeadlineState {
  tone: DeadlineTone
  sign: 'octagon' | 'triangle' | 'clock' | 'calendar'
  when: 'today' | 'todayPast' | 'past' | 'ahead' | 'dayOff'
  /** Whole working days, never negative; 0 for today and when only days off lie between. */
  days: number
}

/** Working days before the end at which a deadline starts asking for attention. */
const SOON = 2

/**
 * What a deadline says at `now`. Lateness is a question of instants; the count is in Warsaw working days.
 * Only a missed statutory deadline is red: were other lateness red too, nobody would see the law's.
 */
export function deadlineState(dueAt: Date, now: Date, kind: DeadlineKind): DeadlineState {
  const past = dueAt.getTime() <= now.getTime()
  const today = warsawDate(dueAt) === warsawDate(now)
  const days = Math.abs(workingDaysBetween(now, dueAt))
  const when = past ? (today ? 'todayPast' : 'past') : today ? 'today' : days === 0 ? 'dayOff' : 'ahead'
  if (kind === 'appointment') return { tone: 'plain', sign: 'calendar', when, days }
  if (past && kind === 'statutory') return { tone: 'red', sign: 'octagon', when, days }
  if (past || days <= SOON) return { tone: 'amber', sign: 'triangle', when, days }
  return { tone: 'plain', sign: 'clock', when, days }
}
