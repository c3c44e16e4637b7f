/** The only place that reads the machine's clock; everything else is told the time. */
export interface Clock {
  now(): Date
}
export const systemClock: Clock = { now: () => new Date() }
