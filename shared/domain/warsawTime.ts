/**
 * Europe/Warsaw wall time on top of Intl alone: shared code travels to the browser, where a zone library
 * would weigh more than everything else in this folder. Independent of the host's own zone by design:
 * only UTC methods of Date and a formatter with an explicit zone are used.
 */

/** A calendar day, 'YYYY-MM-DD'. */
export type IsoDate = string

const MINUTE_MS = 60_000
export const DAY_MS = 86_400_000

/** Days whose answers are remembered: 1970 to 2100, which is every day a running case can ask about. */
const REMEMBERED_DAYS = Math.floor(Date.UTC(2101, 0, 1) / DAY_MS)

/**
 * Remembers what `ask` says of a day (by day number), a whole number other than 0 that fits 16 bits. Days
 * outside 1970–2100 are asked anew each time, so that odd input cannot fill the memory.
 */
export function perDay(ask: (day: number) => number): (day: number) => number {
  const known = new Int16Array(REMEMBERED_DAYS)
  return (day) => known[day] || (day >= 0 && day < REMEMBERED_DAYS ? (known[day] = ask(day)) : ask(day))
}

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

/** Warsaw's distance from UTC at an instant in minutes, asked of Intl: right, and a thousand times too slow. */
function askOffset(instant: number): number {
  const part: Record<string, number> = {}
  for (const { type, value } of formatter.formatToParts(instant)) part[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  const wall = Date.UTC(year, month - 1, day, hour, minute, second)
  return (wall - Math.floor(instant / 1000) * 1000) / MINUTE_MS
}

/** The offset at the start of a UTC day. Since 1970 Warsaw has never been at 0. */
const offsetOfDay = perDay((day) => askOffset(day * DAY_MS))

const changes = new Map<number, number>()

/** The instant within a UTC day at which Warsaw clocks change, found by halving. */
function changeWithin(day: number): number {
  const known = changes.get(day)
  if (known !== undefined) return known
  const before = offsetOfDay(day)
  let [still, changed] = [day * DAY_MS, (day + 1) * DAY_MS]
  while (changed - still > 1) {
    const middle = Math.floor((still + changed) / 2)
    if (askOffset(middle) === before) still = middle
    else changed = middle
  }
  changes.set(day, changed)
  return changed
}

/** Clocks change at most once in a day, so the offsets round a day tell those within it but for two a year. */
function offsetAt(instant: number): number {
  const day = Math.floor(instant / DAY_MS)
  const [before, after] = [offsetOfDay(day), offsetOfDay(day + 1)]
  return (before === after || instant < changeWithin(day) ? before : after) * MINUTE_MS
}

/** The wall clock in Warsaw at an instant, written as if it were UTC milliseconds. */
const wallClock = (instant: number): number => instant + offsetAt(instant)

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

const minutesOf = new Map<string, number>()

/** Minutes after midnight of an 'HH:MM' hour; throws RangeError for anything else. */
function readHour(hour: string): number {
  const known = minutesOf.get(hour)
  if (known !== undefined) return known
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(hour)
  if (!match) throw new RangeError(`hour must be HH:MM, got ${hour}`)
  const minutes = Number(match[1]) * 60 + Number(match[2])
  minutesOf.set(hour, minutes)
  return minutes
}

/** The UTC instant of a Warsaw day (by day number) and an 'HH:MM' hour. */
export const instantAt = (day: number, hour: string): Date =>
  new Date(instantOfWallClock(day * DAY_MS + readHour(hour) * MINUTE_MS))

/** The instant of another Warsaw day at which the clocks show what they show at `instant`. */
export function sameTimeOn(day: number, instant: Date): Date {
  const wall = wallClock(instant.getTime())
  return new Date(instantOfWallClock(day * DAY_MS + (wall - Math.floor(wall / DAY_MS) * DAY_MS)))
}
