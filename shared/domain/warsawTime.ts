/**
 * Europe/Warsaw wall time on top of Intl alone: shared code travels to the browser, where a zone library
 * would weigh more than everything else in this folder. Independent of the host's own zone by design:
 * only UTC methods of Date and a formatter with an explicit zone are used.
 */

/** A calendar day, 'YYYY-MM-DD'. */
export type IsoDate = string

const DAY_MS = 86_400_000

// Building a formatter costs far more than using it, so one is kept for the life of the process.
const formatter = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Europe/Warsaw',
  calendar: 'gregory',
  numberingSystem: 'latn',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
})

/** The wall clock in Warsaw at an instant, written as if it were UTC milliseconds. */
function wallClock(instant: number): number {
  const part: Record<string, number> = {}
  for (const { type, value } of formatter.formatToParts(instant)) part[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

const offsetAt = (instant: number): number => wallClock(instant) - Math.floor(instant / 1000) * 1000

/**
 * The instant at which Warsaw clocks show the given wall time. In the hour that spring skips, the time moves
 * on by the skipped hour; in the hour that autumn repeats, the first pass counts (RFC 5545's choice).
 */
function instantOfWallClock(wall: number): number {
  const before = offsetAt(wall - DAY_MS)
  const after = offsetAt(wall + DAY_MS)
  const first = wall - before
  if (before === after || wallClock(first) === wall) return first
  const second = wall - after
  return wallClock(second) === wall ? second : first
}

/** Days since 1970-01-01 of a calendar day; plain integers make counting days cheap. */
export const dayNumber = (date: IsoDate): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY_MS)

export const isoDate = (day: number): IsoDate => new Date(day * DAY_MS).toISOString().slice(0, 10)

/** Day number of the Warsaw day on which an instant falls. */
export const warsawDay = (instant: Date): number => Math.floor(wallClock(instant.getTime()) / DAY_MS)

/** The Warsaw calendar day of an instant, 'YYYY-MM-DD'. */
export const warsawDate = (instant: Date): IsoDate => isoDate(warsawDay(instant))

/** The Warsaw time of an instant, 'HH:MM'. */
export const warsawTime = (instant: Date): string =>
  new Date(wallClock(instant.getTime())).toISOString().slice(11, 16)

/** The UTC instant of a Warsaw day (by day number) and an 'HH:MM' hour. */
export function instantAt(day: number, hour: string): Date {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(hour)
  if (!match) throw new RangeError(`hour must be HH:MM, got ${hour}`)
  return new Date(instantOfWallClock(day * DAY_MS + (Number(match[1]) * 60 + Number(match[2])) * 60_000))
}
