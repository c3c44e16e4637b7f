import type { Duration } from '../../domain/workingDays.ts'
import { byLane } from './lanes.ts'
import type { DrawnTransition } from './types.ts'

/** Between neighbours in a row: room for an arrow and the count of conditions. */
export const GAP = 36
/** From so many states a step belongs to none of them. */
const MANY = 3

/** A box that has a lane and a size, not yet a place. */
export interface Item {
  id: string
  lane: string
  lines: string[]
  beside: string | null
  clock: Duration | null
  end: boolean
  isPath: boolean
  width: number
  height: number
}

/** `row` within the lane: 0 the road, −1 above it, 1 below. */
export type Placed = Item & { x: number; row: number }
export const right = (node: { x: number; width: number }): number => node.x + node.width
export const middle = (node: { x: number; width: number }): number => node.x + node.width / 2

/** The wanted place, or the next one beside what stands there; to the left leaves room for a mark. */
function nearestFree(taken: readonly Placed[], width: number, wanted: number, toLeft: boolean): number {
  let x = wanted
  for (const node of taken.toSorted((a, b) => (toLeft ? b.x - a.x : a.x - b.x))) {
    const isTaken = x < right(node) + GAP / 2 && x + width + GAP / 2 > node.x
    if (isTaken) x = toLeft ? node.x - GAP - width : right(node) + GAP
  }
  return x
}

/** Mean of the middles; of those in the side's own lane where there are any. */
function amid(near: readonly Placed[], lane: string): number {
  const own = near.filter((node) => node.lane === lane)
  const chosen = own.length > 0 ? own : near
  return chosen.length > 0 ? chosen.reduce((sum, node) => sum + middle(node), 0) / chosen.length : 0
}

/**
 * Places what is not on the road: pauses above the state they interrupt, ends below the state they follow
 * (those reached from everywhere at the right), decisions of higher levels spread below the span they serve,
 * questions beside the case to the right of who asks them.
 */
export function placeSides(
  transitions: readonly DrawnTransition[],
  path: readonly Placed[],
  sides: readonly Item[],
): Placed[] {
  const placed: Placed[] = [...path]
  const isRoadLane = (lane: string): boolean => path.some((node) => node.lane === lane)
  const above = sides
    .filter(({ lane, beside }) => !beside && !isRoadLane(lane))
    .toSorted((a, b) => byLane(a.lane, b.lane))

  for (const side of sides) {
    const into = transitions.filter(({ to, id }) => to === side.id || id === side.beside)
    const sources = (isMany: boolean): Placed[] => {
      const ids = into.filter(({ from }) => from.length >= MANY === isMany).flatMap(({ from }) => from)
      return placed.filter(({ id }) => ids.includes(id))
    }
    const owners = sources(false)
    const span = sources(true)
    const row = isRoadLane(side.lane) ? (side.end ? 1 : -1) : 0
    const isLoose = row === 1 && owners.length === 0

    const centre = (): number => {
      if (side.beside) return Math.max(0, ...owners.map(right)) + GAP + side.width / 2
      if (row === 0 && span.length > 0) {
        const from = Math.min(...span.map(({ x }) => x))
        const share = (above.indexOf(side) + 1) / (above.length + 1)
        return from + (Math.max(...span.map(right)) - from) * share
      }
      if (isLoose) return Math.max(0, ...path.map(right)) - side.width / 2
      return amid(owners.length > 0 ? owners : span, side.lane)
    }
    const taken = placed.filter((one) => one.lane === side.lane && one.row === row)
    const wanted = Math.max(0, Math.round(centre() - side.width / 2))
    placed.push({ ...side, x: nearestFree(taken, side.width, wanted, isLoose), row })
  }
  return placed
}
