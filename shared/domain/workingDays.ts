import { holidayOn, isDayOff, isWeekend, type HolidayCode } from './holidays.ts'
import { closingHour, DEFAULT_OFFICE_HOURS, type OfficeHours } from './officeHours.ts'
import { DAY_MS, dayNumber, instantAt, isoDate, warsawDay, type IsoDate } from './warsawTime.ts'

/**
 * Legal time: instants are UTC, days are Europe/Warsaw days, working days leave out weekends and Polish
 * public holidays. Whether a deadline has passed is a question of instants (`due <= now`); the counts here
 * only say how far away it is.
 */

/** wd = working days, d = calendar days, h = hours, m = months. */
export const TIME_UNITS = ['wd', 'd', 'h', 'm'] as const
export type TimeUnit = (typeof TIME_UNITS)[number]
export interface Duration {
  n: number
  unit: TimeUnit
}

export interface DueOptions {
  /**
   * Whether a deadline in days or months that falls on a day off moves to the next working day; 'forward' when
   * left out. Working days never fall on a day off, and hours run through them.
   */
  roll?: 'forward' | 'none' | undefined
  /** Warsaw hour 'HH:MM' at which a deadline's day ends, or the office whose closing ends it. */
  closes?: string | OfficeHours | undefined
}

const HOUR_MS = 3_600_000

export const isWorkingDay = (date: IsoDate): boolean => !isDayOff(dayNumber(date))

function assertCount(n: number): void {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`a length of time is a whole number, got ${n}`)
}

function onWorkingDay(day: number): number {
  let found = day
  while (isDayOff(found)) found++
  return found
}

function workingDaysAfter(day: number, n: number): number {
  let found = day
  for (let left = n; left > 0; left--) found = onWorkingDay(found + 1)
  return found
}

/** The same day of the month n months on, or the month's last day when it has no such day. */
function monthsAfter(day: number, n: number): number {
  const start = new Date(day * DAY_MS)
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + n]
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return Date.UTC(year, month, Math.min(start.getUTCDate(), lastOfMonth)) / DAY_MS
}

/**
 * Day number of the day that a length in days ends on by count alone, days off included. The start day never
 * counts. Throws RangeError for a negative or broken n, and for hours, which end at an instant.
 */
export function lastDay(start: number, { n, unit }: Duration): number {
  assertCount(n)
  if (unit === 'wd') return workingDaysAfter(start, n)
  if (unit === 'd') return start + n
  if (unit === 'm') return monthsAfter(start, n)
  throw new RangeError('hours do not end on a day')
}

/** The day a deadline falls on whose count ended on `day`; working days are off a day off whatever `roll` says. */
export const settledDay = (day: number, unit: TimeUnit, roll: DueOptions['roll'] = 'forward'): number =>
  unit === 'wd' || roll === 'forward' ? onWorkingDay(day) : day

/** The instant at which a day (by day number) ends for the office. */
const endOfDay = (day: number, closes: DueOptions['closes'] = DEFAULT_OFFICE_HOURS): Date =>
  instantAt(day, typeof closes === 'string' ? closes : closingHour(day, closes))

/** Hours run through nights and days off: that is the point of an urgent clock. */
export const addHours = (from: Date, n: number): Date => new Date(from.getTime() + n * HOUR_MS)

/**
 * The end of a length of time that starts at `from`: hours to the instant, the rest when the office closes on
 * the last day. Throws RangeError for a negative or broken count of days.
 */
export function addDuration(from: Date, duration: Duration, { roll, closes }: DueOptions = {}): Date {
  const { n, unit } = duration
  if (unit === 'h') return addHours(from, n)
  return endOfDay(settledDay(lastDay(warsawDay(from), duration), unit, roll), closes)
}

/**
 * The n-th working day after the day of `from`, at the office's closing. The start day never counts; n = 0
 * gives the start day itself, or the first working day after it when it is a day off.
 */
export const addWorkingDays = (from: Date, n: number, options?: DueOptions): Date =>
  addDuration(from, { n, unit: 'wd' }, options)

/** n calendar days after the day of `from`, moved off a day off unless told not to. */
export const addCalendarDays = (from: Date, n: number, options?: DueOptions): Date =>
  addDuration(from, { n, unit: 'd' }, options)

/** The same day of the month n months on (its last day when there is none), else as addCalendarDays. */
export const addMonths = (from: Date, n: number, options?: DueOptions): Date =>
  addDuration(from, { n, unit: 'm' }, options)

/**
 * Working days from `a` until `b`: those after the day of `a`, up to and with the day of `b`. Negative when
 * `b` lies on an earlier day. 0 also means “no working day in between” (Saturday against Friday), so “today”
 * is to be told by comparing warsawDate.
 */
export function workingDaysBetween(a: Date, b: Date): number {
  const [start, end] = [warsawDay(a), warsawDay(b)]
  let count = 0
  for (let day = Math.min(start, end) + 1; day <= Math.max(start, end); day++) if (!isDayOff(day)) count++
  return end < start && count > 0 ? -count : count
}

export interface ExplainedDay {
  date: IsoDate
  /** used = a working day already behind us; work = a working day today or ahead. */
  kind: 'used' | 'work' | 'holiday' | 'weekend'
  name?: HolidayCode
}

/**
 * Every Warsaw day from that of `from` to that of `to`, both included, for drawing the day clock.
 * Working days before the day of `now` are `used`; without `now` the clock stands at its start.
 */
export function explainDays(from: Date, to: Date, now: Date = from): ExplainedDay[] {
  const today = warsawDay(now)
  const days: ExplainedDay[] = []
  const last = warsawDay(to)
  for (let day = warsawDay(from); day <= last; day++) {
    const date = isoDate(day)
    const name = holidayOn(date)
    if (name) days.push({ date, kind: 'holiday', name })
    else if (isWeekend(day)) days.push({ date, kind: 'weekend' })
    else days.push({ date, kind: day < today ? 'used' : 'work' })
  }
  return days
}

export { warsawDate, warsawTime, type IsoDate } from './warsawTime.ts'

/** When office hours end on the given day, also where it is a day off: a day somebody chose is kept. */
export const endOfOfficeDay = (day: IsoDate): Date => endOfDay(dayNumber(day))
