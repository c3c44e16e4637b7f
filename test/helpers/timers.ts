import { EffectModel } from '../../server/db/models/records.ts'
import { Worker } from '../../server/worker/worker.ts'
import type { TestServer } from './server.ts'

/** A worker on the test's clock; whatever goes wrong in an effect fails the test. */
export class TestWorker {
  readonly letters: { to: string; kind: string }[] = []
  readonly #server: TestServer
  readonly #worker: Worker
  #problem: unknown

  constructor(server: TestServer, more: { atDueTime?: boolean } = {}) {
    this.#server = server
    const { execute, clock } = server
    this.#worker = new Worker({
      execute,
      clock,
      post: async ({ to, kind }) => void this.letters.push({ to, kind }),
      onProblem: (error) => (this.#problem = error),
      ...more,
    })
  }

  /** Carries out all that is due now. */
  async runDue(): Promise<void> {
    while (await this.#worker.runOne()) if (this.#problem) throw this.#problem
  }

  /** Moves the clock to `until`, stopping at every timer on the way, as time does. */
  async liveUntil(until: Date): Promise<void> {
    for (;;) {
      const next = await EffectModel.findOne({ state: 'waiting', kind: 'timer' })
        .sort({ dueAt: 1, _id: 1 })
        .lean()
      if (!next || next.dueAt > until) break
      if (next.dueAt > this.#server.clock.now()) this.#server.clock.set(next.dueAt)
      await this.runDue()
    }
    this.#server.clock.set(until)
    await this.runDue()
  }
}
