import { EffectModel } from '../../server/db/models/records.ts'
import { trusted } from '../../server/db/trusted.ts'
import { openPost } from '../../server/worker/mail.ts'
import { Worker } from '../../server/worker/worker.ts'
import type { Env } from '../../server/env.ts'
import type { Stage } from './play.ts'

const DAY = 86_400_000

export interface Timers {
  /** Lets every reminder and expiry up to `until` happen at its own moment. */
  runUntil(until: Date): Promise<void>
  /** Marks letters of earlier days as sent; those of the last day are left for the worker to send. */
  settleLetters(): Promise<void>
}

/** Carries out what the past has set off, with the product’s own worker on the stage’s clock. */
export function makeTimers(env: Env, { clock, execute }: Stage, now: Date): Timers {
  let problem: unknown
  const worker = new Worker({ execute, clock, post: openPost(env), onProblem: (error) => (problem = error) })

  // Nobody wants a thousand letters about weeks gone by.
  const settleLetters = async () => {
    const old = { kind: 'mail', state: 'waiting', dueAt: { $lt: new Date(now.getTime() - DAY) } }
    await EffectModel.collection.updateMany(old as never, [
      { $set: { state: 'done', doneAt: '$dueAt', attempts: 1 } },
    ])
  }
  const nextTimer = async (until: Date) => {
    const due = trusted({ state: 'waiting', kind: { $ne: 'mail' }, dueAt: { $lte: until } })
    return EffectModel.findOne(due as never)
      .sort({ dueAt: 1 })
      .lean()
  }
  return {
    settleLetters,
    async runUntil(until) {
      let timer = await nextTimer(until)
      if (timer) await settleLetters()
      while (timer) {
        clock.set(timer.dueAt)
        await worker.runOne()
        if (problem) throw problem
        timer = await nextTimer(until)
      }
    },
  }
}
