import { isHoliday } from './holidays.ts'
import { dayNumber, instantAt, warsawDay, type IsoDate } from './warsawTime.ts'

/**
 * When an institution's office is open. Office hours decide when a message that can wait is sent. Which days count
 * is the law's matter, and a day ends for every office at the usual hour, so that a deadline between institutions is
 * one moment and can be foretold (workingDays.ts, ADR 0013).
 */

/** In the order of day numbers: day 0, 1 January 1970, was a Thursday. */
const WEEKDAYS = ['thu', 'fri', 'sat', 'sun', 'mon', 'tue', 'wed'] as const
export type Weekday = (typeof WEEKDAYS)[number]

/** 'HH:MM' in Warsaw; open from `from` until just before `to`, on the same day. */
interface Opening {
  from: string
  to: string
}

/** A week of one office; closed on the days left out. */
export type OfficeHours = Partial<Record<Weekday, Opening | undefined>>

const USUAL: Opening = { from: '07:30', to: '15:30' }

export const DEFAULT_OFFICE_HOURS: OfficeHours = {
  mon: USUAL,
  tue: USUAL,
  wed: USUAL,
  thu: USUAL,
  fri: USUAL,
}

/** Far longer than holidays ever fall on one day of the week in a row (25 December and 1 January). */
const SEARCH_DAYS = 35

const openingOn = (day: number, hours: OfficeHours): Opening | undefined => {
  const weekday = WEEKDAYS[((day % 7) + 7) % 7]
  return weekday && hours[weekday]
}

/**
 * 'HH:MM' at which a day (by day number) ends for an office. A day on which the office is closed still ends:
 * at the usual hour, since an office's free Friday does not make the law's Friday shorter.
 */
export const closingHour = (day: number, hours: OfficeHours): string => (openingOn(day, hours) ?? USUAL).to

/** When the office closes on a day, public holidays and closed days included (see closingHour). */
export function officeCloseOn(date: IsoDate, hours: OfficeHours): Date {
  const day = dayNumber(date)
  return instantAt(day, closingHour(day, hours))
}

/**
 * The first moment from `at` on when the office is open: `at` itself within office hours, else the next
 * opening. Public holidays are closed whatever the hours say; a weekend day is open when they name it.
 * An office without any hours has nothing to wait for, so `at` comes back: better at night than never.
 */
export function nextOfficeMoment(at: Date, hours: OfficeHours): Date {
  const today = warsawDay(at)
  for (let day = today; day < today + SEARCH_DAYS; day++) {
    const opening = openingOn(day, hours)
    if (!opening || isHoliday(day)) continue
    const [opens, closes] = [instantAt(day, opening.from), instantAt(day, opening.to)]
    if (at < closes && opens < closes) return at < opens ? opens : at
  }
  return at
}
