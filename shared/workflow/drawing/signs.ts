import { captionBox } from './captions.ts'
import { markOfLink, type DrawingMarks } from './marks.ts'
import { segmentsOf } from './route.ts'
import type { Box, Link, ModelLayout, Point } from './types.ts'

/** Half of a sign with a little room. */
const REACH = 9
const BADGE = 10

const around = ({ x, y }: Point, reach: number): Box => ({
  x: x - reach,
  y: y - reach,
  width: 2 * reach,
  height: 2 * reach,
})

const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** Points of a line to put a sign on: the middle of its longest stretch first. */
function pointsOn({ points }: Link): Point[] {
  const long = ({ a, b }: { a: Point; b: Point }) => Math.abs(a.x - b.x) + Math.abs(a.y - b.y)
  return segmentsOf(points)
    .toSorted((one, other) => long(other) - long(one))
    .flatMap(({ a, b }) =>
      [0.5, 0.35, 0.65, 0.2, 0.8].map((share) => ({
        x: a.x + (b.x - a.x) * share,
        y: a.y + (b.y - a.y) * share,
      })),
    )
}

/** Beside the pill or the badge of a line too short to carry a sign. */
function pointsBeside({ mark, at }: Link): Point[] {
  const { x, y, width, height } = mark ?? around(at, BADGE)
  const [middle, half] = [x + width / 2, y + height / 2]
  return [REACH + 1, 2 * REACH].flatMap((gap) => [
    { x: x - gap, y: half },
    { x: middle, y: y - gap },
    { x: middle, y: y + height + gap },
    { x: x + width + gap, y: half },
    { x: x - gap, y: y - gap },
    { x: x + width + gap, y: y - gap },
    { x: x - gap, y: y + height + gap },
    { x: x + width + gap, y: y + height + gap },
  ])
}

/**
 * Where the signs of a comparison stand, by line: on the line itself, off states, badges, pills, times and one
 * another; else beside the line's badge or pill.
 */
export function signSpots(layout: ModelLayout, marks: DrawingMarks | undefined): ReadonlyMap<string, Point> {
  const taken: Box[] = [
    ...layout.nodes,
    ...layout.nodes.flatMap(({ clockAt }) => (clockAt ? [captionBox(clockAt)] : [])),
    ...layout.links.flatMap(({ mark, captionAt, guards, at }) => [
      ...(mark ? [mark] : []),
      ...(captionAt ? [captionBox(captionAt)] : []),
      ...(!mark && guards > 0 ? [around(at, BADGE)] : []),
    ]),
  ]
  const spots = new Map<string, Point>()
  for (const link of layout.links) {
    if (!markOfLink(marks, link.transitions)) continue
    const isFree = (point: Point) => !taken.some((box) => meet(around(point, REACH), box))
    const spot = [...pointsOn(link), ...pointsBeside(link)].find(isFree) ?? link.at
    taken.push(around(spot, REACH))
    spots.set(link.id, spot)
  }
  return spots
}
