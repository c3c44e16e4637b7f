import type { Page } from 'playwright-core'
import { buildKernel } from '../../server/app.ts'
import { storeDemoOffset } from '../../server/db/demoClock.ts'
import { EffectModel } from '../../server/db/models/records.ts'
import { systemClock } from '../../server/kernel/clock.ts'
import { DemoClock } from '../../server/kernel/demoClock.ts'
import { Worker } from '../../server/worker/worker.ts'
import { warsawDate } from '../../shared/domain/warsawTime.ts'
import type { TestClock } from './clock.ts'
import { startSite, type Site } from './browser.ts'
import type { Someone } from './world.ts'

/** A site whose time is the demonstration's: moved through the product alone, with a worker that follows it. */
export interface DemoSite extends Site {
  /** One working day passes, as told by the ribbon of the page. */
  nextDay(page: Page): Promise<void>
  /** It becomes this moment, asked for by the person, and everything due until then has happened. */
  moveTo(who: Someone, moment: Date): Promise<void>
}

/** Begins at `start`, on whatever day the test is run. */
export async function startDemoSite(start: Date): Promise<DemoSite> {
  const problems: unknown[] = []
  // Helpers set the clock by hand, which nothing here does.
  const site = await startSite(new DemoClock(systemClock) as unknown as TestClock)
  await storeDemoOffset(start.getTime() - systemClock.now().getTime(), null)
  const clock = new DemoClock(systemClock)
  const worker = new Worker({
    execute: buildKernel({ env: site.server.env, clock }),
    clock,
    post: async () => undefined,
    onProblem: (error) => problems.push(error),
    atDueTime: true,
    pollMs: 100,
  })
  worker.start()

  /** Nothing that is due waits any longer. */
  async function quiet(): Promise<void> {
    await clock.refresh()
    const due = { state: { $in: ['waiting', 'leased'] }, dueAt: { $lte: clock.now() } }
    while (problems.length === 0 && (await EffectModel.collection.findOne(due))) await pause(50)
    if (problems.length > 0) throw problems[0]
  }
  return {
    ...site,
    async nextDay(page) {
      const shown = page.locator('time').first()
      const day = async () => warsawDate(new Date((await shown.getAttribute('datetime')) ?? ''))
      const before = await day()
      await page.getByRole('button', { name: '+1 dzień roboczy' }).click()
      for (let tries = 0; (await day()) <= before; tries++) {
        if (tries > 200) throw new Error('the ribbon did not move on')
        await pause(50)
      }
      await quiet()
    },
    async moveTo(who, moment) {
      await (await site.server.as(who)).ok('demo.setClock', { now: moment.toISOString() })
      await quiet()
    },
    async stop() {
      await worker.stop()
      await site.stop()
    },
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
