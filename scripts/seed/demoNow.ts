import { demoOffset, storeDemoOffset } from '../../server/db/demoClock.ts'
import { dayNumber, instantAt, warsawDate, warsawTime } from '../../shared/domain/warsawTime.ts'
import { Plain } from '../lib/say.ts'

const SHAPE = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?$/
const MORNING = '08:00'

/**
 * A moment as people write it: '2026-11-06T22:30' by Warsaw clocks, or a day alone, meaning its morning.
 * @throws Plain for anything else
 */
export function readMoment(text: string): Date {
  const [, day, hour = MORNING] = SHAPE.exec(text) ?? []
  try {
    const moment = day ? instantAt(dayNumber(day), hour) : null
    if (moment && warsawDate(moment) === day) return moment
  } catch {
    // An hour or a day that does not exist is answered like anything else that cannot be read.
  }
  throw new Plain(`${text} is no moment: write 2026-11-06T22:30, or a day alone.`)
}

/** What time it is in the demonstration of this database. */
export const demoNow = async (real: Date): Promise<Date> =>
  new Date(real.getTime() + ((await demoOffset()) ?? 0))

/**
 * Sets the demonstration's clock. A fresh one may begin at any time, one that has begun only goes on.
 * @throws Plain when it would have to go back
 */
export async function moveDemoClock(wanted: Date, real: Date, isFresh: boolean): Promise<void> {
  const now = await demoNow(real)
  if (!isFresh && wanted < now)
    throw new Plain(
      `The demonstration has come to ${warsawDate(now)} ${warsawTime(now)} and its clock never goes back: begin anew with --reset.`,
    )
  await storeDemoOffset(wanted.getTime() - real.getTime(), null)
}
