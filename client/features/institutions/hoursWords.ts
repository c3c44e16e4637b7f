import type { OfficeHours, Weekday } from '../../../shared/domain/officeHours.ts'

/** A week as people list it. */
export const WEEK: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
/** The same days as the calendar's words count them: from Sunday. */
export const DAY_WORD = {
  mon: 'd1',
  tue: 'd2',
  wed: 'd3',
  thu: 'd4',
  fri: 'd5',
  sat: 'd6',
  sun: 'd0',
} as const satisfies Record<Weekday, string>

const hour = (time: string): string => time.replace(/^0/, '')

/** “pn–pt 7:30–15:30, so 8:00–12:00”: days on end with the same hours stand together. */
export function hoursWords(hours: OfficeHours, dayWord: (day: Weekday) => string): string {
  const runs: { first: Weekday; last: Weekday; open: string }[] = []
  WEEK.forEach((day, at) => {
    const opening = hours[day]
    if (!opening) return
    const open = `${hour(opening.from)}–${hour(opening.to)}`
    const before = runs.at(-1)
    if (before && before.open === open && before.last === WEEK[at - 1]) before.last = day
    else runs.push({ first: day, last: day, open })
  })
  return runs
    .map(({ first, last, open }) => {
      const days = first === last ? dayWord(first) : `${dayWord(first)}–${dayWord(last)}`
      return `${days} ${open}`
    })
    .join(', ')
}
