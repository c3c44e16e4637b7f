import type { TFunction } from 'i18next'
import { warsawDate, warsawTime, type IsoDate } from '../../../shared/domain/workingDays.ts'

type Weekday = `d${0 | 1 | 2 | 3 | 4 | 5 | 6}`
type Month = `d${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12}`
type T = TFunction<'ui'>

/** Parts of a calendar day; weekday 0 is Sunday. */
function parts(date: IsoDate) {
  const [year = '', month = '', day = ''] = date.split('-')
  const weekday = `d${new Date(`${date}T00:00:00Z`).getUTCDay()}` as Weekday
  return { year, month, day: String(Number(day)), weekday, monthKey: `d${Number(month)}` as Month }
}

/** “16.11”, with the year “16.11.2026”. */
export function shortDate(date: IsoDate, withYear = false): string {
  const { day, month, year } = parts(date)
  return withYear ? `${day}.${month}.${year}` : `${day}.${month}`
}

/** “14–15.11”, or “30.10–1.11” over the end of a month; one day stands alone. */
export function dayRange(first: IsoDate, last: IsoDate): string {
  if (first === last) return shortDate(first)
  const sameMonth = first.slice(0, 7) === last.slice(0, 7)
  return `${sameMonth ? parts(first).day : shortDate(first)}–${shortDate(last)}`
}

/** “pn 16.11”, with the year “pn 16.11.2026”. */
export function weekdayDate(t: T, date: IsoDate, withYear = false): string {
  return `${t(`weekdayShort.${parts(date).weekday}`)} ${shortDate(date, withYear)}`
}

/** “wtorek 10 listopada”. */
export function longDay(t: T, date: IsoDate): string {
  const { weekday, day, monthKey } = parts(date)
  return t('longDay', { weekday: t(`weekdayLong.${weekday}`), day, month: t(`monthGenitive.${monthKey}`) })
}

/** “23 listopada”. */
export function dayMonth(t: T, date: IsoDate): string {
  const { day, monthKey } = parts(date)
  return t('dayMonth', { day, month: t(`monthGenitive.${monthKey}`) })
}

/** “Wtorek, 10 listopada 2026”, the line under a page title. */
export function fullDay(t: T, date: IsoDate): string {
  const { weekday, day, monthKey, year } = parts(date)
  const name = t(`weekdayLong.${weekday}`)
  return `${name.charAt(0).toLocaleUpperCase()}${name.slice(1)}, ${t('dayMonthYear', { day, month: t(`monthGenitive.${monthKey}`), year })}`
}

/** “9:11”: the Warsaw hour without a leading zero. */
export const clockTime = (instant: Date): string => warsawTime(instant).replace(/^0/, '')

/** “pn 16.11.2026, 15:30”. */
export const weekdayDateTime = (t: T, instant: Date, withYear = false): string =>
  `${weekdayDate(t, warsawDate(instant), withYear)}, ${clockTime(instant)}`

/** When something happened, as told: “dziś, 9:11”, “wczoraj, 17:05”, “pt 6.11, 14:20”. */
export function toldTime(t: T, instant: Date, now: Date): string {
  const date = warsawDate(instant)
  if (date === warsawDate(now)) return t('told.today', { time: clockTime(instant) })
  if (date === warsawDate(new Date(now.getTime() - 86_400_000)))
    return t('told.yesterday', { time: clockTime(instant) })
  return weekdayDateTime(t, instant, date.slice(0, 4) !== warsawDate(now).slice(0, 4))
}
