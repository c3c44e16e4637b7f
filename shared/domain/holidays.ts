import { isoDate, perDay, type IsoDate } from './warsawTime.ts'

/** Statutory days off in Poland; names in words live in client/i18n under these codes. */
export const HOLIDAY_CODES = [
  'newYear',
  'epiphany',
  'easterSunday',
  'easterMonday',
  'labourDay',
  'constitutionDay',
  'pentecost',
  'corpusChristi',
  'assumption',
  'allSaints',
  'independenceDay',
  'christmasEve',
  'christmasDay',
  'secondChristmasDay',
] as const
export type HolidayCode = (typeof HOLIDAY_CODES)[number]

const FIXED: readonly [monthDay: string, code: HolidayCode, since?: number][] = [
  ['01-01', 'newYear'],
  ['01-06', 'epiphany', 2011],
  ['05-01', 'labourDay'],
  ['05-03', 'constitutionDay'],
  ['08-15', 'assumption'],
  ['11-01', 'allSaints'],
  ['11-11', 'independenceDay'],
  // A day off since 1 February 2025 (Dz.U. 2024 poz. 1965).
  ['12-24', 'christmasEve', 2025],
  ['12-25', 'christmasDay'],
  ['12-26', 'secondChristmasDay'],
]

const AFTER_EASTER: readonly [days: number, code: HolidayCode][] = [
  [0, 'easterSunday'],
  [1, 'easterMonday'],
  [49, 'pentecost'],
  [60, 'corpusChristi'],
]

/** Day number of Easter Sunday: the anonymous Gregorian computus. */
function easterDay(year: number): number {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const yearOfCentury = year % 100
  const epactShift = Math.floor((8 * century + 13) / 25)
  const epact = (19 * golden + century - Math.floor(century / 4) - epactShift + 15) % 30
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 19 * weekday) / 433)
  const days = epact + weekday - 7 * late
  const month = Math.floor((days + 90) / 25)
  const dayOfMonth = (days + 33 * month + 19) % 32
  return Math.floor(Date.UTC(year, month - 1, dayOfMonth) / 86_400_000)
}

const byYear = new Map<number, ReadonlyMap<IsoDate, HolidayCode>>()

/**
 * Public holidays of one year, date → code. Correct for 2011 and later; a change of law is a change here.
 * Remembered per year, since every list of deadlines asks for the same two or three years.
 */
export function holidaysOf(year: number): ReadonlyMap<IsoDate, HolidayCode> {
  const known = byYear.get(year)
  if (known) return known
  const easter = easterDay(year)
  const prefix = String(year).padStart(4, '0')
  const days = new Map<IsoDate, HolidayCode>()
  // Movable feasts first: when one meets a fixed day (1 May 2160), the fixed name is the civil one.
  for (const [after, code] of AFTER_EASTER) days.set(isoDate(easter + after), code)
  for (const [monthDay, code, since = 0] of FIXED) if (year >= since) days.set(`${prefix}-${monthDay}`, code)
  byYear.set(year, days)
  return days
}

export const holidayOn = (date: IsoDate): HolidayCode | undefined =>
  holidaysOf(Number(date.slice(0, 4))).get(date)

/** Saturday or Sunday, by day number (see dayNumber). Day 0 was a Thursday. */
export function isWeekend(day: number): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7
  return weekday === 0 || weekday === 6
}

const WORKING = 1
const WEEKEND = 2
const HOLIDAY = 3
const kindOf = perDay((day) => (holidayOn(isoDate(day)) ? HOLIDAY : isWeekend(day) ? WEEKEND : WORKING))

/** By day number, as the questions below: a public holiday, on a weekend too. */
export const isHoliday = (day: number): boolean => kindOf(day) === HOLIDAY

export const isDayOff = (day: number): boolean => kindOf(day) !== WORKING
