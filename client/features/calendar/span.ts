import type { IsoDate } from '../../../shared/domain/workingDays.ts'
import { dayNumber, isoDate } from '../../../shared/domain/warsawTime.ts'

export const CALENDAR_VIEWS = ['week', 'month', 'list'] as const
export type CalendarView = (typeof CALENDAR_VIEWS)[number]

/** First and last day, both included. */
export interface Span {
  from: IsoDate
  to: IsoDate
}

const WEEK = 7
/** A list tells four weeks at a time. */
const LIST_DAYS = 28

/** Day number of the Monday of a day's week; day 0 was a Thursday. */
const monday = (day: number): number => day - ((((day + 3) % WEEK) + WEEK) % WEEK)
const monthStart = (date: IsoDate): IsoDate => `${date.slice(0, 7)}-01`
const nextMonth = (date: IsoDate): IsoDate => monthStart(isoDate(dayNumber(monthStart(date)) + 31))

/** The days that a view shows around a date: whole weeks, beginning with Monday. */
export function spanOf(view: CalendarView, date: IsoDate): Span {
  const day = dayNumber(date)
  if (view === 'week') return { from: isoDate(monday(day)), to: isoDate(monday(day) + WEEK - 1) }
  if (view === 'list') return { from: isoDate(monday(day)), to: isoDate(monday(day) + LIST_DAYS - 1) }
  const last = dayNumber(nextMonth(date)) - 1
  return { from: isoDate(monday(dayNumber(monthStart(date)))), to: isoDate(monday(last) + WEEK - 1) }
}

/** The date one page before or after. */
export function turned(view: CalendarView, date: IsoDate, by: 1 | -1): IsoDate {
  if (view === 'month')
    return by === 1 ? nextMonth(date) : monthStart(isoDate(dayNumber(monthStart(date)) - 1))
  return isoDate(dayNumber(date) + by * (view === 'week' ? WEEK : LIST_DAYS))
}

/** A day of the calendar that exists, such as 2026-02-28. */
export const isDay = (text: string | null): text is IsoDate =>
  text !== null && /^20\d\d-\d\d-\d\d$/.test(text) && isoDate(dayNumber(text) || 0) === text
