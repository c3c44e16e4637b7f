import { holidayOn, isWeekend, type HolidayCode } from './holidays.ts'
import { dayNumber, instantAt, isoDate, warsawDate, warsawDay, type IsoDate } from './warsawTime.ts'

/**
 * Legal time: instants are UTC, days are Europe/Warsaw days, working days leave out weekends and Polish
 * public holidays. Whether a deadline has passed is a question of instants (`due <= now`); the counts here
 * only say how far away it is.
 */

/** wd = working days, d = calendar days, h = hours, m = months. */
export const TIME_UNITS = ['wd', 'd', 'h', 'm'] as const
type TimeUnit = (typeof TIME_UNITS)[number]
export interface Duration {
  n: number
  unit: TimeUnit
}

/** End of office hours; a deadline in days falls then, because nobody answers letters after it. */
const OFFICE_CLOSES = '15:30'

interface DayOptions {
  /** Warsaw hour of the result, 'HH:MM'; the end of office hours when left out. */
  hour?: string
}
interface CalendarOptions extends DayOptions {
  /** Move a deadline that falls on a day off to the next working day; on when left out. */
  rollForward?: boolean
}

const HOUR_MS = 3_600_000

const isWorking = (day: number): boolean => !isWeekend(day) && holidayOn(isoDate(day)) === undefined

export const isWorkingDay = (date: IsoDate): boolean => isWorking(dayNumber(date))

function assertCount(n: number): void {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`a length of time is a whole number, got ${n}`)
}

function nextWorkingDay(day: number): number {
  let found = day
  while (!isWorking(found)) found++
  return found
}

/**
 * The n-th working day after the day of `from`, at `hour` in Warsaw. The start day never counts; n = 0 gives
 * the start day itself, or the first working day after it when it is a day off.
 * Throws RangeError for a negative or broken n.
 */
export function addWorkingDays(from: Date, n: number, { hour = OFFICE_CLOSES }: DayOptions = {}): Date {
  assertCount(n)
  let day = warsawDay(from)
  if (n === 0) return instantAt(nextWorkingDay(day), hour)
  for (let left = n; left > 0; left--) day = nextWorkingDay(day + 1)
  return instantAt(day, hour)
}

const settle = (day: number, { hour = OFFICE_CLOSES, rollForward = true }: CalendarOptions): Date =>
  instantAt(rollForward ? nextWorkingDay(day) : day, hour)

/** n calendar days after the day of `from`, at `hour` in Warsaw, moved off a day off unless told not to. */
export function addCalendarDays(from: Date, n: number, options: CalendarOptions = {}): Date {
  assertCount(n)
  return settle(warsawDay(from) + n, options)
}

/** The same day of the month n months on (its last day when there is none), else as addCalendarDays. */
export function addMonths(from: Date, n: number, options: CalendarOptions = {}): Date {
  assertCount(n)
  const [year = 0, month = 1, day = 1] = warsawDate(from).split('-').map(Number)
  const lastOfTarget = new Date(Date.UTC(year, month + n, 0)).getUTCDate()
  const target = new Date(Date.UTC(year, month - 1 + n, Math.min(day, lastOfTarget)))
  return settle(dayNumber(target.toISOString().slice(0, 10)), options)
}

/** Hours run through nights and days off: that is the point of an urgent clock. */
export const addHours = (from: Date, n: number): Date => new Date(from.getTime() + n * HOUR_MS)

/** The end of a length of time that starts at `from`. */
export function addDuration(from: Date, { n, unit }: Duration): Date {
  if (unit === 'wd') return addWorkingDays(from, n)
  if (unit === 'd') return addCalendarDays(from, n)
  if (unit === 'm') return addMonths(from, n)
  return addHours(from, n)
}

/**
 * Working days from `a` until `b`: those after the day of `a`, up to and with the day of `b`. Negative when
 * `b` lies on an earlier day. 0 also means “no working day in between” (Saturday against Friday), so “today”
 * is to be told by comparing warsawDate.
 */
export function workingDaysBetween(a: Date, b: Date): number {
  const [start, end] = [warsawDay(a), warsawDay(b)]
  let count = 0
  for (let day = Math.min(start, end) + 1; day <= Math.max(start, end); day++) if (isWorking(day)) count++
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
export const endOfOfficeDay = (day: IsoDate): Date => instantAt(dayNumber(day), OFFICE_CLOSES)
