import { demoOffset } from '../db/demoClock.ts'
import type { Clock } from './clock.ts'

/** How often a process that nobody asks anything looks whether the clock was moved. */
const LOOK_EVERY_MS = 500

/**
 * The demonstration's clock: the real one, moved by what is stored. Every process looks before each operation
 * and each effect, so none acts in a time that another has left; it never goes back.
 */
export class DemoClock implements Clock {
  readonly #real: Clock
  #offset: number | null = null
  #timer: NodeJS.Timeout | null = null

  constructor(real: Clock) {
    this.#real = real
  }

  now(): Date {
    return new Date(this.#real.now().getTime() + (this.#offset ?? 0))
  }

  async refresh(): Promise<void> {
    const stored = await demoOffset()
    if (stored !== null && (this.#offset === null || stored > this.#offset)) this.#offset = stored
  }

  /** Follows also while nothing is asked: open screens count by it. */
  follow(onProblem: (error: unknown) => void): void {
    this.#timer = setInterval(() => void this.refresh().catch(onProblem), LOOK_EVERY_MS)
    this.#timer.unref()
  }

  stop(): void {
    if (this.#timer) clearInterval(this.#timer)
  }
}
