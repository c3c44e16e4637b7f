/** The only place that reads the machine's clock; everything else is told the time. */
export interface Clock {
  now(): Date
  /** Makes sure that `now` is what all processes agree on; only a clock that can be moved has it. */
  refresh?(): Promise<void>
}
export const systemClock: Clock = { now: () => new Date() }
