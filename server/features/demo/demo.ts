import { addDuration, addHours } from '../../../shared/domain/workingDays.ts'
import { sameTimeOn, warsawDay } from '../../../shared/domain/warsawTime.ts'
import { demoOffset, storeDemoOffset } from '../../db/demoClock.ts'
import { defineCommand, defineQuery, type ChangeDraft } from '../../kernel/define.ts'
import { invalid } from '../../kernel/refuse.ts'
import type { Repositories } from '../../db/repositories.ts'

/** The demonstration's clock, moved by hand and never back: deadlines pass while one watches. */

const clock = defineQuery('demo.clock', async ({ now }) => ({
  data: { now: now.toISOString(), offsetMs: (await demoOffset()) ?? 0 },
}))

interface Moving {
  db: Repositories
  now: Date
  requestId: string
}

/** Ten years: past that the public holidays on file end, and the demonstration with them. */
const FARTHEST_MS = 10 * 366 * 86_400_000

async function moveTo({ db, now }: Moving, to: Date) {
  if (to <= now) throw invalid('now', 'past')
  const offsetMs = ((await demoOffset(db.session)) ?? 0) + (to.getTime() - now.getTime())
  if (offsetMs > FARTHEST_MS) throw invalid('now', 'tooLong')
  await storeDemoOffset(offsetMs, db.session)
  const moved: ChangeDraft = {
    event: 'demo.clockMoved',
    type: 'demo',
    before: null,
    after: { _id: 'demo', version: 0 },
  }
  return { data: { now: to.toISOString(), offsetMs }, changes: [moved] }
}

const setClock = defineCommand('demo.setClock', (ctx) => moveTo(ctx, new Date(ctx.input.now)))

/** Days on the same hour; from a day off, working days count from the one before it, as deadlines do. */
function laterBy(now: Date, n: number, unit: 'wd' | 'd' | 'h'): Date {
  if (unit === 'h') return addHours(now, n)
  const day = unit === 'd' ? warsawDay(now) + n : warsawDay(addDuration(now, { n, unit }))
  return sameTimeOn(day, now)
}

const advanceClock = defineCommand('demo.advanceClock', (ctx) =>
  moveTo(ctx, laterBy(ctx.now, ctx.input.n, ctx.input.unit)),
)

export const demoHandlers = [clock, setClock, advanceClock]
