import { segmentsOf } from './route.ts'
import { linkState } from './status.ts'
import type { Box, Bracket, Link, ModelPosition, NodeBox, Point, Spot } from './types.ts'

/** Room for the longest caption: “24 godz.”, “powrót”; and for “tu jesteśmy, 128. dzień”. */
const CAPTION = 52
const HERE = 146
const HEIGHT = 14
const BADGE = 10

interface Candidate {
  spot: Spot
  width: number
}

const boxOf = ({ spot, width }: Candidate): Box => ({
  x: spot.anchor === 'start' ? spot.x : spot.anchor === 'end' ? spot.x - width : spot.x - width / 2,
  y: spot.y - 11,
  width,
  height: HEIGHT,
})

/** The room a time or a word on a line takes. */
export const captionBox = (spot: Spot): Box => boxOf({ spot, width: CAPTION })

const meet = (a: Box, b: Box, pad = 0): boolean =>
  a.x < b.x + b.width + pad &&
  b.x < a.x + a.width + pad &&
  a.y < b.y + b.height + pad &&
  b.y < a.y + a.height + pad

const lineBox = ({ a, b }: { a: Point; b: Point }): Box => ({
  x: Math.min(a.x, b.x) - 1,
  y: Math.min(a.y, b.y) - 1,
  width: Math.abs(a.x - b.x) + 2,
  height: Math.abs(a.y - b.y) + 2,
})

/** Beside a line: on both sides of upright stretches, above flat ones, near the middle first. */
function beside(points: readonly Point[]): Candidate[] {
  return segmentsOf(points).flatMap(({ a, b }) =>
    [0.5, 0.35, 0.65, 0.2, 0.8].flatMap((share): Candidate[] => {
      const x = a.x + (b.x - a.x) * share
      const y = a.y + (b.y - a.y) * share
      if (a.y === b.y) {
        if (Math.abs(a.x - b.x) < CAPTION) return []
        return [{ spot: { x, y: y - 5, anchor: 'middle' }, width: CAPTION }]
      }
      return [
        { spot: { x: x + 6, y: y + 4, anchor: 'start' }, width: CAPTION },
        { spot: { x: x - 6, y: y + 4, anchor: 'end' }, width: CAPTION },
      ]
    }),
  )
}

function atNode({ x, y, width, height }: Box, room: number, gap: number): Candidate[] {
  const spots: Spot[] = [
    { x: x + width / 2, y: y + height + 11 + gap, anchor: 'middle' },
    { x: x + width / 2, y: y - 3 - gap, anchor: 'middle' },
    { x: x + width + gap, y: y - 3 - gap, anchor: 'end' },
    { x: x - gap, y: y - 3 - gap, anchor: 'start' },
    { x: x + width + gap, y: y + height + 11 + gap, anchor: 'end' },
    { x: x - gap, y: y + height + 11 + gap, anchor: 'start' },
    { x: x + width + 4 + gap, y: y + height / 2 + 4, anchor: 'start' },
    { x: x - 4 - gap, y: y + height / 2 + 4, anchor: 'end' },
  ]
  return spots.map((spot) => ({ spot, width: room }))
}

/**
 * Finds a place for every small text so that it lies on no box and, if possible, on no line. Badges come
 * first, then “we are here”, times at nodes, captions of lines. A caption without room stays away: the panel
 * and the text alternative say it too.
 */
export function placeCaptions(
  nodes: readonly NodeBox[],
  links: readonly Link[],
  brackets: readonly Bracket[],
  position: ModelPosition | undefined,
): { nodes: NodeBox[]; links: Link[] } {
  const solid: Box[] = [
    ...nodes,
    ...links.flatMap(({ mark }) => mark ?? []),
    ...links
      .filter(({ guards, clock, isReturn, mark }) => !mark && guards > 0 && !clock && !isReturn)
      .map(({ at }) => ({ x: at.x - BADGE, y: at.y - BADGE, width: 2 * BADGE, height: 2 * BADGE })),
  ]
  const lines: Box[] = [
    ...links.flatMap(({ points }) => segmentsOf(points).map(lineBox)),
    ...brackets.map(({ x, y, width }) => ({ x, y: y - 6, width, height: 7 })),
  ]
  const choose = (candidates: readonly Candidate[]): Spot | null => {
    let best: Candidate | undefined
    let least = Infinity
    for (const [index, candidate] of candidates.entries()) {
      const box = boxOf(candidate)
      if (box.x < 0 || solid.some((other) => meet(box, other, 1))) continue
      const price = index + lines.filter((line) => meet(box, line)).length * 100
      if (price < least) {
        least = price
        best = candidate
      }
    }
    if (best) solid.push(boxOf(best))
    return best?.spot ?? null
  }

  const present = nodes.find(({ id }) => id === position?.state)
  const hereAt = present ? choose(above(atNode(present, HERE, 8))) : null
  const timed = nodes.map((node) => ({
    ...node,
    hereAt: node === present ? hereAt : null,
    clockAt: node.clock ? choose(atNode(node, CAPTION, 3)) : null,
  }))
  const captioned = links.map((link) => {
    const isBlocked = linkState(link, position).status === 'blocked'
    const wants = isBlocked || link.isReturn || link.clock !== null
    return {
      ...link,
      captionAt: wants && !link.mark ? choose(isBlocked ? atBadge(link.at) : beside(link.points)) : null,
    }
  })
  return { nodes: timed, links: captioned }
}

/** The word under or over the count of what blocks a step. */
const atBadge = ({ x, y }: Point): Candidate[] => [
  { spot: { x, y: y + 27, anchor: 'middle' }, width: 34 },
  { spot: { x, y: y - 17, anchor: 'middle' }, width: 34 },
]

/** The same places, those above the node first. */
const above = ([below, over, ...rest]: readonly Candidate[]): Candidate[] =>
  [over, ...rest, below].filter((one) => one !== undefined)
