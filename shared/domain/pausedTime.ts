import { warsawDay } from './warsawTime.ts'
import {
  addDuration,
  lastDay,
  settledDay,
  workingDaysBetween,
  type DueOptions,
  type TimeUnit,
} from './workingDays.ts'

/**
 * Clocks that stand still while a case is suspended. What is left is kept in the clock's own way of counting,
 * so that a standstill over Christmas does not eat the working days it was meant to save.
 */

/** An amount of time to count; 'ms' is what is left of hours, which have to stay exact. */
export interface Amount {
  n: number
  unit: TimeUnit | 'ms'
}

interface RunningClock {
  /** When `duration` began to count: the clock's start, or its last resumption. */
  startedAt: Date
  dueAt: Date
  /** The length that gave `dueAt`; after a resumption, what had remained. */
  duration: Amount
}

/** What is left of a stopped clock, to be stored until it resumes. */
export interface Remaining {
  /** 0 of 'wd' or 'd' is the rest of the last day; 0 too when missed. */
  n: number
  unit: 'wd' | 'd' | 'ms'
  /** The deadline as it stood: resuming never gives an earlier one. */
  dueAt: Date
  /** The deadline had passed before the clock stopped; it stays where it is, as a pause heals nothing. */
  isMissed: boolean
}

const later = (a: Date, b: Date): Date => (a < b ? b : a)

/**
 * The day the count ended on before it was moved off a day off: a pause lengthens the count, and only its new
 * end may be moved. A deadline that somebody set by hand has no such day but its own.
 */
function countedDay({ startedAt, dueAt, duration: { n, unit } }: RunningClock): number {
  const dueDay = warsawDay(dueAt)
  if (unit !== 'd' && unit !== 'm') return dueDay
  const counted = lastDay(warsawDay(startedAt), { n, unit })
  return settledDay(counted, unit) === dueDay ? counted : dueDay
}

function amountLeft(clock: RunningClock, from: Date): Pick<Remaining, 'n' | 'unit'> {
  const { dueAt, duration } = clock
  if (duration.unit === 'h' || duration.unit === 'ms')
    return { n: dueAt.getTime() - from.getTime(), unit: 'ms' }
  if (duration.unit === 'wd') return { n: workingDaysBetween(from, dueAt), unit: 'wd' }
  return { n: countedDay(clock) - warsawDay(from), unit: 'd' }
}

/**
 * Stops a clock at `pausedAt` and says what remains: working days for 'wd', calendar days for 'd' and 'm',
 * milliseconds for 'h'. The day of the stop counts as used, as the day of a start does.
 */
export function pause({ pausedAt, ...clock }: RunningClock & { pausedAt: Date }): Remaining {
  const { n, unit } = amountLeft(clock, later(clock.startedAt, pausedAt))
  const isMissed = clock.dueAt <= pausedAt
  return { n: isMissed ? 0 : Math.max(0, n), unit, dueAt: clock.dueAt, isMissed }
}

/**
 * The deadline of a clock that goes on at `at`; options as for addDuration. A pause of k working days moves a
 * deadline in working days by exactly k, and never any deadline to before where it was. A clock stopped on its
 * last day and resumed on a day off, or after the office has closed, ends on the next day that counts: nobody
 * can keep a deadline that is over when it resumes.
 */
export function resume({ remaining, at, ...options }: { remaining: Remaining; at: Date } & DueOptions): Date {
  const { n, unit, dueAt, isMissed } = remaining
  if (isMissed) return dueAt
  if (unit === 'ms') return later(new Date(at.getTime() + n), dueAt)
  const due = later(addDuration(at, { n, unit }, options), dueAt)
  return due > at ? due : addDuration(at, { n: 1, unit }, options)
}
