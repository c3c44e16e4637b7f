import type { Clock } from '../../server/kernel/clock.ts'

/** A clock that stands still until told otherwise. */
export class TestClock implements Clock {
  #now: Date
  constructor(start: string | Date = '2026-11-10T09:00:00Z') {
    this.#now = new Date(start)
  }
  now(): Date {
    return new Date(this.#now)
  }
  set(to: string | Date): void {
    this.#now = new Date(to)
  }
  advance(ms: number): void {
    this.#now = new Date(this.#now.getTime() + ms)
  }
}
export const HOUR = 3_600_000
export const DAY = 24 * HOUR
