import type { Duration } from '../../domain/workingDays.ts'
import { placeCaptions } from './captions.ts'
import { pathIndex } from './lanes.ts'
import { linksOf, type RawLink } from './links.ts'
import { HEAD, MARGINS, placeNodes } from './place.ts'
import { routeBetween, routeMark, segmentsOf, terrainOf } from './route.ts'
import { textWidth } from './text.ts'
import type {
  Bracket,
  DrawnModel,
  Link,
  Locale,
  ModelLayout,
  ModelPosition,
  NodeBox,
  Point,
} from './types.ts'

const BRACKET_BELOW = 11
/** Times of the deadline row nearer than this share one place. */
const COLUMN = 78
const DOT = { width: 9, height: 9 }
const PILL_HEIGHT = 18
const HEAD_LENGTH = 9

function bracketsOf(spans: ReadonlyMap<string, string[]>, nodes: readonly NodeBox[]): Bracket[] {
  const bars: Bracket[] = []
  for (const [id, states] of spans) {
    const over = nodes.filter((node) => states.includes(node.id))
    if (over.length === 0) continue
    const x = Math.min(...over.map((node) => node.x)) + 4
    const end = Math.max(...over.map((node) => node.x + node.width)) - 4
    const y = Math.max(...over.map((node) => node.y + node.height)) + BRACKET_BELOW + bars.length * 9
    bars.push({ id, x, y, width: end - x, states })
  }
  return bars
}

/** The deadline row: one time a stage; neighbours too close for two words share a place. */
function columnsOf(model: DrawnModel, nodes: readonly NodeBox[]): ModelLayout['columns'] {
  const stages = nodes
    .filter(({ id }) => pathIndex(id) >= 0)
    .map(({ id, x, width }) => ({ id, x: x + width / 2 }))
    .toSorted((a, b) => a.x - b.x)
  const groups: { x: number; ids: string[] }[] = []
  for (const { id, x } of stages) {
    if (!model.states.find((state) => state.id === id)?.sla) continue
    const last = groups.at(-1)
    if (last && x - last.x < (COLUMN * (last.ids.length + 1)) / 2) last.ids.push(id)
    else groups.push({ x, ids: [id] })
  }
  return groups.map(({ x, ids }) => {
    const clocks: Duration[] = []
    for (const id of ids.toSorted((a, b) => pathIndex(a) - pathIndex(b))) {
      const sla = model.states.find((state) => state.id === id)?.sla
      if (!sla || clocks.some(({ n, unit }) => n === sla.n && unit === sla.unit)) continue
      clocks.push({ n: sla.n, unit: sla.unit })
    }
    return { x, clocks }
  })
}

/** Middle of the longest stretch, a little back from the arrowhead. */
function middleOf(points: readonly Point[]): Point {
  const span = ({ a, b }: { a: Point; b: Point }): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y)
  const parts = segmentsOf(points)
  const longest = parts.reduce<(typeof parts)[number] | undefined>(
    (best, part) => (best && span(best) >= span(part) ? best : part),
    undefined,
  )
  if (!longest) return points[0] ?? { x: 0, y: 0 }
  const { a, b } = longest
  const back = longest === parts.at(-1) ? HEAD_LENGTH / 2 / (span(longest) || 1) : 0
  return { x: a.x + (b.x - a.x) * (0.5 - back), y: a.y + (b.y - a.y) * (0.5 - back) }
}

const isRoad = ({ from, to }: RawLink): boolean =>
  pathIndex(from) >= 0 && pathIndex(to) >= 0 && pathIndex(to) - pathIndex(from) === 1

/** Lines of the road first, then the shortest, so that the important ones lie straight. */
function byImportance(nodes: readonly NodeBox[]) {
  const centre = (id: string): Point => {
    const node = nodes.find((one) => one.id === id)
    return node ? { x: node.x + node.width / 2, y: node.y + node.height / 2 } : { x: 0, y: 0 }
  }
  const far = ({ from, to }: RawLink): number => {
    const [a, b] = [centre(from), centre(to)]
    return Math.abs(a.x - b.x) + Math.abs(a.y - b.y)
  }
  return (a: RawLink, b: RawLink): number => far(a) - far(b) || a.id.localeCompare(b.id)
}

/**
 * Places a model for drawing: lanes as rows, the road from left to right, right-angled lines. Pure and
 * deterministic; px at 1:1. With a position the lines that matter now replace the brackets.
 */
export function layoutModel(
  model: DrawnModel,
  { locale, position }: { locale: Locale; position?: ModelPosition | undefined },
): ModelLayout {
  const raw = linksOf(model, position)
  const { nodes, lanes } = placeNodes(model, raw.beside, locale, position?.state)
  const brackets = bracketsOf(raw.brackets, nodes)
  const terrain = terrainOf(nodes, lanes, brackets)

  const finish = (link: RawLink, points: Point[], mark: Link['mark']): Link => {
    const deadline = link.transitions.find((row) => row.deadline)?.deadline
    return {
      ...link,
      transitions: link.transitions.map(({ id }) => id),
      points,
      at: middleOf(points),
      captionAt: null,
      guards: Math.max(0, ...link.transitions.map(({ guards }) => guards.length)),
      clock: deadline ? { n: deadline.n, unit: deadline.unit } : null,
      mark,
    }
  }
  const line = (link: RawLink): Link => {
    const isPair = raw.links.some(({ from, to }) => from === link.to && to === link.from)
    return finish(link, routeBetween(terrain, link.from, link.to, isPair), null)
  }
  const marked = (link: RawLink): Link => {
    const pill = { width: Math.ceil(textWidth(manyText(link.sources.length), 12)) + 12, height: PILL_HEIGHT }
    const { points, mark } = routeMark(terrain, link.to, link.kind === 'start' ? DOT : pill)
    return finish(link, points, mark)
  }
  const lines = raw.links.filter(({ kind }) => kind === 'line').toSorted(byImportance(nodes))
  // The road lies straight, pills stand free, the rest finds its way round both.
  const links = [
    ...lines.filter(isRoad).map(line),
    ...raw.links.filter(({ kind }) => kind === 'many').map(marked),
    ...lines.filter((link) => !isRoad(link)).map(line),
    ...raw.links.filter(({ kind }) => kind === 'start').map(marked),
  ]
  const told = placeCaptions(nodes, links, brackets, position)
  const bottom = lanes.at(-1)
  const reach = [...nodes, ...links.flatMap(({ mark }) => mark ?? [])].map(({ x, width }) => x + width)
  return {
    width: Math.ceil(Math.max(0, ...reach)) + MARGINS.right,
    height: bottom ? bottom.y + bottom.height : HEAD,
    lanes,
    columns: columnsOf(model, nodes),
    nodes: told.nodes,
    brackets,
    links: told.links,
    asides: raw.asides,
  }
}

/** What stands on the mark of a step from many states: a plain number with a sign needs no language. */
export const manyText = (count: number): string => `${count} →`
