import { holidayOn, isHoliday, isWeekend, type HolidayCode } from './holidays.ts'
import { isoDate, warsawDay, type IsoDate } from './warsawTime.ts'
import { addDuration, lastDay, settledDay, type DueOptions, type Duration } from './workingDays.ts'

/**
 * Why a deadline falls where it falls, as plain JSON that can be stored with it and put into words in any
 * language: “5 dni roboczych, bez 11 listopada”. Stored, since a later change of law must not rewrite it.
 */
export interface DueReason {
  rule: Duration
  /** Public holidays that the deadline had to pass over; one on a weekend cost nothing and is not listed. */
  holidays: { date: IsoDate; name: HolidayCode }[]
  /** Saturdays and Sundays that the deadline had to pass over. */
  weekendDays: number
  /** The day off that the count itself ended on, when the deadline moved on from it. */
  rolledFrom?: IsoDate
}

export interface ExplainedDue extends DueReason {
  dueAt: Date
}

/** The days off among day numbers from `first` up to but without `end`. */
function daysOffWithin(first: number, end: number): Pick<DueReason, 'holidays' | 'weekendDays'> {
  const holidays: DueReason['holidays'] = []
  let weekendDays = 0
  for (let day = first; day < end; day++) {
    if (isWeekend(day)) weekendDays++
    else if (isHoliday(day)) {
      const date = isoDate(day)
      const name = holidayOn(date)
      if (name) holidays.push({ date, name })
    }
  }
  return { holidays, weekendDays }
}

/**
 * The deadline of addDuration with its reason. A count of working days passes over every day off on its way;
 * days and months only over those after their last day; hours over none. Throws RangeError like addDuration.
 */
export function explainDue(from: Date, { n, unit }: Duration, options: DueOptions = {}): ExplainedDue {
  const rule = { n, unit }
  const dueAt = addDuration(from, rule, options)
  if (unit === 'h') return { dueAt, rule, holidays: [], weekendDays: 0 }
  const start = warsawDay(from)
  const counted = lastDay(start, rule)
  const due = settledDay(counted, unit, options.roll)
  const passed = daysOffWithin(unit === 'wd' && n > 0 ? start + 1 : counted, due)
  return { dueAt, rule, ...passed, ...(counted < due ? { rolledFrom: isoDate(counted) } : {}) }
}
