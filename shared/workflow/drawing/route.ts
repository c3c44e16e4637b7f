import type { Box, Bracket, LaneBox, NodeBox, Point } from './types.ts'

/**
 * Right-angled lines. For each line every sensible pair of exits and every channel between rows is tried, and
 * the cheapest is kept: short, few bends, no box touched, few crossings, never on top of another line.
 */

type Side = 'top' | 'bottom' | 'left' | 'right'
interface Port extends Point {
  side: Side
}
interface Segment {
  a: Point
  b: Point
}

const BEND = 26
const CROSSING = 60
const OVERLAP = 900
const SHARED_PORT = 160
/** Lines nearer than this lie on top of each other. */
const APART = 8
const STUB = 9

export interface Terrain {
  boxes: Map<string, Box>
  /** Boxes that lines pass round; pills of marks are added as they are placed. */
  obstacles: { id: string; box: Box }[]
  brackets: Map<string, Bracket>
  channels: number[]
  drawn: { points: Point[]; parts: Segment[] }[]
}

export function terrainOf(
  nodes: readonly NodeBox[],
  lanes: readonly LaneBox[],
  brackets: readonly Bracket[],
): Terrain {
  const edges = lanes.flatMap(({ y, height }) => [y, y + height])
  const rows = nodes.flatMap((node) => [node.y - 11, node.y + node.height + 11])
  const channels = [...new Set([...edges.flatMap((y) => [y - 10, y, y + 10]), ...rows].map(Math.round))]
  const span = (bar: Bracket): Box => ({ x: bar.x, y: bar.y - 2, width: bar.width, height: 4 })
  return {
    boxes: new Map([
      ...nodes.map((node): [string, Box] => [node.id, node]),
      ...brackets.map((bar): [string, Box] => [bar.id, span(bar)]),
    ]),
    obstacles: nodes.map((node) => ({ id: node.id, box: node })),
    brackets: new Map(brackets.map((bar) => [bar.id, bar])),
    channels,
    drawn: [],
  }
}

/** Where a line may touch a box: along top and bottom, and at the middle of the sides. */
function ports(terrain: Terrain, id: string, towards: Box, isPair = false): Port[] {
  const box = terrain.boxes.get(id)
  if (!box) return []
  const isBar = terrain.brackets.has(id)
  const inset = isBar ? 6 : 14
  const centre = box.x + box.width / 2
  const wanted = [centre, centre - 13, centre + 13, box.x + inset, box.x + box.width - inset]
  if (isBar) for (let x = box.x + inset; x < box.x + box.width; x += 13) wanted.push(x)
  // Straight lines need the same x on both sides.
  const other = towards.x + towards.width / 2
  wanted.push(other, other - 13, other + 13)
  const xs = [...new Set(wanted.map(Math.round))].filter(
    (x) => x >= box.x + inset - 1 && x <= box.x + box.width - inset + 1,
  )
  const level = box.y + box.height / 2
  return [
    ...xs.map((x): Port => ({ x, y: box.y + box.height, side: 'bottom' })),
    ...(isBar ? [] : xs.map((x): Port => ({ x, y: box.y, side: 'top' }))),
    ...(isBar
      ? []
      : (isPair ? [-7, 7] : [0, -8, 8]).flatMap((dy): Port[] => [
          { x: box.x + box.width, y: level + dy, side: 'right' },
          { x: box.x, y: level + dy, side: 'left' },
        ])),
  ]
}

const isUpright = ({ side }: Port): boolean => side === 'top' || side === 'bottom'

/** The line must first move away from the box, and at the end towards it. */
function leaves(port: Port, to: Point): boolean {
  if (port.side === 'top') return to.y <= port.y - STUB
  if (port.side === 'bottom') return to.y >= port.y + STUB
  return port.side === 'left' ? to.x <= port.x - STUB : to.x >= port.x + STUB
}

/** Every shape from port to port: straight, one bend, or two bends through a channel. */
function* shapes(a: Port, b: Port, channels: readonly number[]): Generator<Point[]> {
  const from: Point = { x: a.x, y: a.y }
  const to: Point = { x: b.x, y: b.y }
  if (isUpright(a) && isUpright(b)) {
    if (a.x === b.x) yield [from, to]
    else for (const y of channels) yield [from, { x: a.x, y }, { x: b.x, y }, to]
  } else if (!isUpright(a) && !isUpright(b)) {
    if (a.y === b.y) yield [from, to]
    else if (a.side !== b.side) {
      const mid = Math.round((a.x + b.x) / 2)
      for (const x of [mid, a.x + 14, b.x - 14]) yield [from, { x, y: a.y }, { x, y: b.y }, to]
    } else {
      const x = a.side === 'right' ? Math.max(a.x, b.x) + 16 : Math.min(a.x, b.x) - 16
      yield [from, { x, y: a.y }, { x, y: b.y }, to]
    }
  } else if (isUpright(a)) yield [from, { x: a.x, y: b.y }, to]
  else yield [from, { x: b.x, y: a.y }, to]
}

export const segmentsOf = (points: readonly Point[]): Segment[] =>
  points.slice(1).map((b, index) => ({ a: points[index] ?? b, b }))

const length = ({ a, b }: Segment): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y)
const isFlat = ({ a, b }: Segment): boolean => a.y === b.y

function hits(segment: Segment, box: Box, pad: number): boolean {
  const { a, b } = segment
  return (
    Math.max(a.x, b.x) > box.x - pad &&
    Math.min(a.x, b.x) < box.x + box.width + pad &&
    Math.max(a.y, b.y) > box.y - pad &&
    Math.min(a.y, b.y) < box.y + box.height + pad
  )
}

const overlap = (a1: number, a2: number, b1: number, b2: number): number =>
  Math.min(Math.max(a1, a2), Math.max(b1, b2)) - Math.max(Math.min(a1, a2), Math.min(b1, b2))

function meeting(one: Segment, two: Segment): number {
  if (isFlat(one) === isFlat(two)) {
    const gap = isFlat(one) ? Math.abs(one.a.y - two.a.y) : Math.abs(one.a.x - two.a.x)
    const shared = isFlat(one)
      ? overlap(one.a.x, one.b.x, two.a.x, two.b.x)
      : overlap(one.a.y, one.b.y, two.a.y, two.b.y)
    return gap < APART && shared > 0 ? OVERLAP : 0
  }
  const [flat, upright] = isFlat(one) ? [one, two] : [two, one]
  const x = upright.a.x
  const y = flat.a.y
  const within = (v: number, p: number, q: number): boolean => v > Math.min(p, q) && v < Math.max(p, q)
  return within(x, flat.a.x, flat.b.x) && within(y, upright.a.y, upright.b.y) ? CROSSING : 0
}

/** Length and bends alone. */
const plainCost = (points: readonly Point[]): number =>
  segmentsOf(points).reduce((total, part) => total + length(part), 0) * 0.5 + (points.length - 2) * BEND

/** Infinity where a box is touched. */
function cost(points: readonly Point[], ends: readonly string[], terrain: Terrain, limit: number): number {
  const parts = segmentsOf(points)
  let sum = plainCost(points)
  for (const [index, part] of parts.entries()) {
    if (parts.length > 1 && length(part) < STUB) return Infinity
    for (const { id, box } of terrain.obstacles) {
      const isOwn = (index === 0 && id === ends[0]) || (index === parts.length - 1 && id === ends[1])
      if (hits(part, box, isOwn ? -1 : 6)) return Infinity
    }
    for (const bar of terrain.brackets.values()) {
      if (ends.includes(bar.id)) continue
      const line = { a: { x: bar.x, y: bar.y }, b: { x: bar.x + bar.width, y: bar.y } }
      sum += meeting(part, line)
    }
  }
  for (const { points: other, parts: lines } of terrain.drawn) {
    for (const part of parts) for (const line of lines) sum += meeting(part, line)
    for (const mine of [points[0], points.at(-1)]) {
      for (const theirs of [other[0], other.at(-1)]) {
        const near = mine && theirs ? Math.abs(mine.x - theirs.x) + Math.abs(mine.y - theirs.y) : Infinity
        if (near < 12) sum += SHARED_PORT
      }
    }
    if (sum >= limit) return Infinity
  }
  return sum
}

/**
 * The cheapest line from one box to another, remembered so that later ones keep clear of it. `isPair`: another
 * line runs the other way, so neither takes the middle.
 */
export function routeBetween(terrain: Terrain, from: string, to: string, isPair: boolean): Point[] {
  const a = terrain.boxes.get(from)
  const b = terrain.boxes.get(to)
  if (!a || !b) return []
  const ways: { points: Point[]; base: number }[] = []
  const entries = ports(terrain, to, a, isPair)
  for (const exit of ports(terrain, from, b, isPair)) {
    for (const entry of entries) {
      for (const points of shapes(exit, entry, terrain.channels)) {
        const second = points[1]
        const last = points.at(-2)
        if (second && last && leaves(exit, second) && leaves(entry, last)) {
          ways.push({ points, base: plainCost(points) })
        }
      }
    }
  }
  // The shortest first: once one is found that no later one can beat, the rest need no look.
  ways.sort((one, two) => one.base - two.base)
  let best: Point[] = []
  let least = Infinity
  for (const { points, base } of ways) {
    if (base >= least) break
    const price = cost(points, [from, to], terrain, least)
    if (price < least) {
      least = price
      best = points
    }
  }
  // Boxes without any free way between them: a plain line through the middle still tells the truth.
  if (best.length === 0) {
    best = [
      { x: a.x + a.width / 2, y: a.y + a.height / 2 },
      { x: b.x + b.width / 2, y: b.y + b.height / 2 },
    ]
  }
  terrain.drawn.push({ points: best, parts: segmentsOf(best) })
  return best
}

/** A short line into a box from a mark of the given size, on whichever side is free. */
export function routeMark(
  terrain: Terrain,
  to: string,
  size: { width: number; height: number },
): { points: Point[]; mark: Box } {
  const reach = 18
  const target = terrain.boxes.get(to) ?? { x: 0, y: 0, width: 0, height: 0 }
  let best: { points: Point[]; mark: Box } | undefined
  let least = Infinity
  for (const port of ports(terrain, to, target)) {
    const dx = port.side === 'left' ? -1 : port.side === 'right' ? 1 : 0
    const dy = port.side === 'top' ? -1 : port.side === 'bottom' ? 1 : 0
    const start = { x: port.x + dx * reach, y: port.y + dy * reach }
    const mark = {
      x: start.x - size.width / 2 + (dx * size.width) / 2,
      y: start.y - size.height / 2 + (dy * size.height) / 2,
      ...size,
    }
    const points = [start, { x: port.x, y: port.y }]
    const isBlocked = terrain.obstacles.some(
      ({ id, box }) => id !== to && hits(edge(mark), box, 4 + size.height / 2),
    )
    const covers = terrain.drawn.some(({ parts }) => parts.some((segment) => hits(segment, mark, 3)))
    const outside = mark.x < 0 || mark.y < 0
    const order = { left: 0, top: 12, bottom: 16, right: 24 }[port.side]
    const price =
      cost(points, [`mark:${to}`, to], terrain, Infinity) +
      order +
      (isBlocked ? 2000 : 0) +
      (covers ? 700 : 0) +
      (outside ? 3000 : 0)
    if (price < least) {
      least = price
      best = { points, mark }
    }
  }
  const found = best ?? { points: [], mark: { ...target, ...size } }
  terrain.drawn.push({ points: found.points, parts: segmentsOf(found.points) })
  terrain.obstacles.push({ id: `mark:${to}:${terrain.obstacles.length}`, box: found.mark })
  return found
}

/** The long axis of a mark as a line. */
const edge = (box: Box): Segment => ({
  a: { x: box.x, y: box.y + box.height / 2 },
  b: { x: box.x + box.width, y: box.y + box.height / 2 },
})
