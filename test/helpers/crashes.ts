import type { Execute } from '../../server/kernel/execute.ts'
import type { Clock } from '../../server/kernel/clock.ts'
import { Worker } from '../../server/worker/worker.ts'
import type { Letter } from '../../server/worker/mail.ts'

/** Numbers from 0 to 1 that a seed repeats. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Long enough for a transaction, short enough that a test can wait for it. */
const LEASE_MS = 300
const never = new Promise<never>(() => undefined)

interface Plan {
  execute: Execute
  clock: Clock
  random: () => number
  /** How likely each effect is to be the worker's last. */
  risk: number
}

/**
 * A worker that dies without warning at a random point of an effect: before it was carried out, or after and
 * before anybody was told. What it was doing never returns; its lease has to run out.
 */
export class MortalWorkers {
  readonly posted: Letter[] = []
  deaths = { before: 0, after: 0 }
  readonly #plan: Plan

  constructor(plan: Plan) {
    this.#plan = plan
  }

  /** One life after the other until `deaths` lives have ended; then one that lives, until nothing is due. */
  async run(deaths: number): Promise<void> {
    for (let n = 0; n < deaths; n++) if (!(await this.#life(this.#plan.risk))) return
    while (await this.#life(0)) continue
  }

  /** True when it died, false when it found nothing more to do. */
  async #life(risk: number): Promise<boolean> {
    let die: () => void = () => undefined
    const death = new Promise<'dead'>((resolve) => (die = () => resolve('dead')))
    const mortal = async <T>(work: () => Promise<T>): Promise<T> => {
      const { random } = this.#plan
      const point = random() < risk ? (random() < 0.5 ? 'before' : 'after') : null
      if (point !== 'before') {
        const result = await work()
        if (point === null) return result
      }
      this.deaths[point] += 1
      die()
      return never
    }
    let problem: unknown
    const { execute, clock } = this.#plan
    const worker = new Worker({
      execute: (request) => mortal(() => execute(request)),
      clock,
      post: (letter) => mortal(async () => void this.posted.push(letter)),
      onProblem: (error) => (problem = error),
      leaseMs: LEASE_MS,
      atDueTime: true,
    })
    let idle = 0
    while (idle * 50 < LEASE_MS * 1.5) {
      const did = await Promise.race([worker.runOne(), death])
      if (problem) throw problem
      if (did === 'dead') return true
      // Nothing to be had: what a dead worker held comes free when its lease is over.
      idle = did ? 0 : idle + 1
      if (!did) await new Promise((resolve) => setTimeout(resolve, 50))
    }
    return false
  }
}
