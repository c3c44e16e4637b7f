import { Graph, layout as rankGraph } from '@dagrejs/dagre'
import { byLane, laneOf, pathIndex, pathOf } from './lanes.ts'
import { besideId } from './links.ts'
import { GAP, middle, placeSides, right, type Item, type Placed } from './sides.ts'
import { textWidth, wrapLabel } from './text.ts'
import type { DrawnModel, DrawnTransition, LaneBox, Locale, NodeBox } from './types.ts'

/** Measures in px at 1:1; the smallest text is 12. */
const LANE = 78
const ROW = 50
/** More after the present state: for its double frame and the count of what blocks the way on. */
const HERE_GAP = 28
const LINE = 30
const TWO_LINES = 44
/** Room for the tick of a passed state. */
const PADDING = 32
const MIN_WIDTH = 60
const MAX_LABEL = 108
export const HEAD = 30
const MARGIN = 34

function item(model: DrawnModel, id: string, locale: Locale): Item | undefined {
  const state = model.states.find((one) => one.id === id)
  if (!state) return undefined
  const lines = wrapLabel(state.label[locale], MAX_LABEL)
  const isPath = pathIndex(id) >= 0 && !state.end
  const into = model.transitions.filter(({ to }) => to === id)
  // Where every way in brings a time of its own, the state's would only contradict it.
  const isTimed = into.length > 0 && into.every(({ deadline }) => deadline)
  return {
    id,
    lane: laneOf(state),
    lines,
    beside: null,
    clock: isPath || isTimed || !state.sla ? null : { n: state.sla.n, unit: state.sla.unit },
    end: state.end ?? (pathIndex(id) < 0 && !state.sla),
    isPath,
    ...size(lines),
  }
}

const size = (lines: readonly string[]): { width: number; height: number } => ({
  width: Math.max(MIN_WIDTH, Math.ceil(Math.max(...lines.map((line) => textWidth(line)))) + PADDING),
  height: lines.length > 1 ? TWO_LINES : LINE,
})

function besideItem(row: DrawnTransition, locale: Locale): Item {
  const lines = wrapLabel(row.label[locale], MAX_LABEL)
  return {
    id: besideId(row),
    lane: 'region',
    lines,
    beside: row.id,
    clock: null,
    end: false,
    isPath: false,
    ...size(lines),
  }
}

/** Columns: how far along the road a state lies. Steps back and side ways are left out, so no circle is left. */
function ranks(model: DrawnModel, items: readonly Item[]): Map<string, number> {
  const graph = new Graph()
  graph.setGraph({ rankdir: 'LR', ranker: 'longest-path' })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { id, width, height } of items) graph.setNode(id, { width, height })
  const path = pathOf(model)
  path.slice(1).forEach((id, index) => graph.setEdge(path[index] ?? id, id, { weight: 8 }))
  for (const { from, to } of model.transitions) {
    const first = from.find((id) => pathIndex(id) >= 0)
    const isSide = pathIndex(to) < 0 && graph.hasNode(to)
    if (first && isSide && graph.hasNode(first)) graph.setEdge(first, to, { weight: 1 })
  }
  rankGraph(graph)
  return new Map(items.map(({ id }) => [id, (graph.node(id) as { x: number }).x]))
}

/** True when nothing stands between two rows where a straight line from `a` down or up to `b` would run. */
function isFree(placed: readonly Placed[], a: Placed, b: Item): boolean {
  const [top, bottom] = [a.lane, b.lane].toSorted(byLane)
  const half = 15
  return placed.every((node) => {
    const between = byLane(node.lane, top ?? '') > 0 && byLane(node.lane, bottom ?? '') < 0
    return !between || right(node) < middle(a) - half || node.x > middle(a) + half
  })
}

/** The road from left to right; states of different rows move together as far as their lines stay free. */
function placePath(items: readonly Item[], present: string | undefined): Placed[] {
  const placed: Placed[] = []
  for (const next of items) {
    const before = placed.at(-1)
    const inLane = placed.filter(({ lane }) => lane === next.lane).at(-1)
    const least = inLane ? right(inLane) + GAP + (inLane.id === present ? HERE_GAP : 0) : 0
    const x = before ? Math.max(least, startBeside(placed, before, next)) : least
    placed.push({ ...next, x, row: 0 })
  }
  return placed
}

function startBeside(placed: readonly Placed[], before: Placed, next: Item): number {
  const step = byLane(next.lane, before.lane)
  if (step === 0) return right(before) + GAP
  // Straight down over several rows, or straight up to the next one; any other way up bends beside the box.
  const isStraight = step > 1 || step === -1
  if (isStraight && isFree(placed, before, next)) return middle(before) - next.width / 2
  if (step < 0) return right(before) + GAP / 2
  // Going down it leaves the state before where nothing of another row is in its way, then bends to the right.
  const inWay = placed.filter((node) => {
    const between = byLane(node.lane, before.lane) * byLane(node.lane, next.lane) < 0
    return between && right(node) > before.x && node.x < right(before)
  })
  const exit = Math.max(before.x + 16, ...inWay.map((node) => right(node) + 12))
  return Math.min(exit, right(before) - 12) + 30
}

/** Puts states and satellites into lanes (y) and columns (x). */
export function placeNodes(
  model: DrawnModel,
  beside: readonly DrawnTransition[],
  locale: Locale,
  present: string | undefined,
): { nodes: NodeBox[]; lanes: LaneBox[] } {
  const states = model.states.flatMap(({ id }) => item(model, id, locale) ?? [])
  const rank = ranks(model, states)
  const order = states.toSorted(
    (a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0) || byLane(a.lane, b.lane),
  )
  const path = placePath(
    order.filter(({ isPath }) => isPath),
    present,
  )
  const sides = order.filter(({ isPath }) => !isPath).toSorted((a, b) => byLane(a.lane, b.lane))
  // Ends that belong to one state take their place before those reached from everywhere.
  const isLoose = ({ id, end }: Item): boolean =>
    end && model.transitions.every(({ to, from }) => to !== id || from.length >= 3)
  sides.sort((a, b) => Number(isLoose(a)) - Number(isLoose(b)))
  const placed = placeSides(model.transitions, path, [
    ...sides,
    ...beside.map((row) => besideItem(row, locale)),
  ])

  const lanes: LaneBox[] = []
  const nodes: NodeBox[] = []
  let y = HEAD
  for (const lane of [...new Set(placed.map((node) => node.lane))].toSorted(byLane)) {
    const here = placed.filter((node) => node.lane === lane)
    const rows = [...new Set(here.map(({ row }) => row))].toSorted((a, b) => a - b)
    const height = LANE + ROW * (rows.length - 1)
    lanes.push({ id: lane, y, height })
    for (const { x, row, isPath: _isPath, ...node } of here) {
      const centre = y + LANE / 2 + ROW * rows.indexOf(row)
      nodes.push({
        ...node,
        clockAt: null,
        hereAt: null,
        x: Math.round(x) + MARGIN,
        y: centre - node.height / 2,
      })
    }
    y += height
  }
  return { nodes, lanes }
}

export const MARGINS = { left: MARGIN, right: MARGIN }
