import { instantAt, warsawDay } from '../../../shared/domain/warsawTime.ts'

export const WIDTH = 880
export const HEAD = 44
const DAY = 86_400_000

/** A stretch of whole days drawn `WIDTH` wide; it begins with the day on which the clock starts. */
export interface Axis {
  from: Date
  until: Date
  days: number
  /** Where an instant lies, in px; what is outside lies at the edge. */
  x: (at: Date) => number
}

export function axisOf(start: Date, days: number): Axis {
  const from = instantAt(warsawDay(start), '00:00')
  const until = new Date(from.getTime() + days * DAY)
  const x = (at: Date) => Math.max(0, Math.min(1, (at.getTime() - from.getTime()) / (days * DAY))) * WIDTH
  return { from, until, days, x }
}

/** The instant at a share (0…1) of the axis. */
export const instantOf = ({ from, days }: Axis, share: number): Date =>
  new Date(from.getTime() + Math.max(0, Math.min(1, share)) * days * DAY)
