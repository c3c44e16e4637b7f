import { dayNumber, instantAt, isoDate, type IsoDate } from '../../shared/domain/warsawTime.ts'
import { addWorkingDays, isWorkingDay, warsawDate } from '../../shared/domain/workingDays.ts'
import type { WorkdaysAgo } from './data/types.ts'

const MINUTE = 60_000
const OPENS = '08:00'
const CLOSES = '15:00'

export interface Calendar {
  now: Date
  today: IsoDate
  /** The moment at `share` (0 to 1) of the office hours of a day; on the seeding day always before `now`. */
  moment(ago: WorkdaysAgo, share: number): Date
  date(ago: WorkdaysAgo): IsoDate
  /** The day a task falls due: working days after today, negative before it. */
  dueOn(days: number): IsoDate
}

/** Turns “so many working days ago” into moments for a demo seeded at `now`. */
export function makeCalendar(now: Date): Calendar {
  const today = warsawDate(now)
  const date = (ago: WorkdaysAgo) => workdayBefore(today, ago)
  const hours = (ago: WorkdaysAgo): [Date, Date] => {
    const day = dayNumber(date(ago))
    return ago === 0 ? soFar(day, now) : [instantAt(day, OPENS), instantAt(day, CLOSES)]
  }
  return {
    now,
    today,
    date,
    moment: (ago, share) => {
      const [from, to] = hours(ago)
      return new Date(from.getTime() + Math.floor(share * (to.getTime() - from.getTime())))
    },
    dueOn: (days) => (days < 0 ? date(-days) : warsawDate(addWorkingDays(now, days))),
  }
}

/** Seeded before or early in office hours, the day’s work has been done in the hour and a half before. */
function soFar(day: number, now: Date): [Date, Date] {
  const end = new Date(Math.min(instantAt(day, CLOSES).getTime(), now.getTime() - 5 * MINUTE))
  const opened = instantAt(day, '07:45')
  const isTooShort = end.getTime() - opened.getTime() < 60 * MINUTE
  return [isTooShort ? new Date(end.getTime() - 95 * MINUTE) : opened, end]
}

function workdayBefore(today: IsoDate, ago: WorkdaysAgo): IsoDate {
  let day = dayNumber(today)
  for (let left = ago; left > 0; left--)
    do day--
    while (!isWorkingDay(isoDate(day)))
  return isoDate(day)
}
