import { instantAt, warsawDay } from '../../../shared/domain/warsawTime.ts'

export const WIDTH = 880
export const HEAD = 44

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
  // Days are whole ones of the calendar: two of a year have an hour less or more.
  const until = instantAt(warsawDay(start) + days, '00:00')
  const long = until.getTime() - from.getTime()
  const x = (at: Date) => Math.max(0, Math.min(1, (at.getTime() - from.getTime()) / long)) * WIDTH
  return { from, until, days, x }
}

/** The instant at a share (0…1) of the axis. */
export const instantOf = ({ from, until }: Axis, share: number): Date =>
  new Date(from.getTime() + Math.max(0, Math.min(1, share)) * (until.getTime() - from.getTime()))
