import type { Stroke } from './layout.ts'

type Point = readonly [x: number, y: number]

/** The piece of a line on which its sign stands: its longest straight part. */
function mainPart(points: Stroke['points']): [Point, Point] {
  const parts = points.slice(1).map((end, i): [Point, Point] => [points[i] as Point, end])
  const length = ([a, b]: [Point, Point]) => Math.hypot(b[0] - a[0], b[1] - a[1])
  return parts.reduce((longest, part) => (length(part) > length(longest) ? part : longest))
}

/** Aside of the middle, where the line to the children begins. */
const ASIDE = 0.72

/** Slashes across a line: one for separated, two for divorced. */
export function slashes({ kind, points }: Stroke): string {
  const count = kind === 'divorced' ? 2 : kind === 'separated' ? 1 : 0
  if (count === 0) return ''
  const [a, b] = mainPart(points)
  const [x, y] = [a[0] + (b[0] - a[0]) * ASIDE, a[1] + (b[1] - a[1]) * ASIDE]
  const at = count === 1 ? [0] : [-4, 4]
  return at.map((dx) => `M${x + dx - 4} ${y + 10}L${x + dx + 4} ${y - 10}`).join('')
}

const TOOTH = 6

/** The line itself; a conflict runs in a zigzag along its main part. */
export function pathOf({ kind, points }: Stroke): string {
  const line = (list: readonly Point[]) => list.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('')
  if (kind !== 'conflict') return line(points)
  const [a, b] = mainPart(points)
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const length = Math.hypot(dx, dy) || 1
  const teeth = Math.max(2, Math.round(length / (2 * TOOTH)) * 2)
  const wave = Array.from({ length: teeth - 1 }, (_, i): Point => {
    const [along, side] = [(i + 1) / teeth, i % 2 === 0 ? 4 : -4]
    return [a[0] + dx * along - (dy / length) * side, a[1] + dy * along + (dx / length) * side]
  })
  const start = points.indexOf(a)
  return line([...points.slice(0, start + 1), ...wave, ...points.slice(start + 1)])
}
