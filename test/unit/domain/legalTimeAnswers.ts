import { nextOfficeMoment, type OfficeHours } from '../../../shared/domain/officeHours.ts'
import { pause, resume } from '../../../shared/domain/pausedTime.ts'
import { addDuration, workingDaysBetween, type Duration } from '../../../shared/domain/workingDays.ts'

/** The questions of the proof in legalTime.test.ts and what our calendar answers, as one long row of numbers. */

const UNITS = {
  wd: [0, 1, 2, 3, 5, 7, 10, 21],
  d: [0, 1, 3, 7, 14, 30, 60, 90],
  m: [1, 2, 3, 6, 12],
} as const
const lengths = (unit: Duration['unit'], ns: readonly number[]): Duration[] => ns.map((n) => ({ n, unit }))

export const IN_DAYS = [...lengths('wd', UNITS.wd), ...lengths('d', UNITS.d), ...lengths('m', UNITS.m)]
export const IN_HOURS = lengths('h', [1, 12, 24, 48, 72])

/** Closed on Wednesday, open on Saturday: nothing that the usual hours would give by chance. */
export const HOURS: OfficeHours = {
  mon: { from: '08:00', to: '18:00' },
  tue: { from: '07:30', to: '15:30' },
  thu: { from: '09:00', to: '16:15' },
  fri: { from: '07:00', to: '14:00' },
  sat: { from: '09:00', to: '12:00' },
}

export const PAUSED: Duration = { n: 5, unit: 'wd' }
export const PAUSED_AFTER = 40 * 3_600_000
export const RESUMED_AFTER = 301 * 3_600_000

/**
 * Moments of every day of 2026–2030, UTC: both passes of the hour that autumn repeats, noon, the winter closing
 * of the office to the millisecond, and half an hour that belongs to the next Warsaw day in summer only.
 */
export function* moments(): Generator<number> {
  for (let day = Date.UTC(2026, 0, 1); day < Date.UTC(2031, 0, 1); day += 86_400_000)
    for (const hour of [0.5, 1.5, 12, 14.5, 22.5]) yield day + hour * 3_600_000
}

export function answers(): number[] {
  const found: number[] = []
  for (const at of moments()) {
    const from = new Date(at)
    for (const duration of IN_DAYS) {
      const dueAt = addDuration(from, duration)
      const fixed = addDuration(from, duration, { roll: 'none', closes: HOURS })
      found.push(dueAt.getTime(), fixed.getTime(), workingDaysBetween(from, dueAt))
    }
    for (const duration of IN_HOURS) found.push(addDuration(from, duration, { closes: '09:00' }).getTime())
    found.push(nextOfficeMoment(from, HOURS).getTime())
    const clock = { startedAt: from, dueAt: addDuration(from, PAUSED), duration: PAUSED }
    const remaining = pause({ ...clock, pausedAt: new Date(at + PAUSED_AFTER) })
    found.push(resume({ remaining, at: new Date(at + RESUMED_AFTER) }).getTime())
  }
  return found
}
