import { COUPLE, ranksOf, type Line, type Member } from './ranks.ts'

/** Sizes in pixels of the drawing, which is shown 1:1 so that its words stay readable. */
export const SHAPE = 36
const GAP = 140
const ROW = 140
const MARGIN = { x: 64, y: 52 }
/** Under a shape: the name and the role, two lines of text. */
const UNDER = SHAPE / 2 + 46

interface Place {
  id: string
  x: number
  y: number
}
interface Spot extends Place {
  /** A line goes down from this very person, so the words stand to the right of it. */
  isBeside: boolean
}
export interface Stroke {
  id: string
  kind: Line['kind']
  points: readonly (readonly [x: number, y: number])[]
}
export interface Genogram {
  width: number
  height: number
  spots: Spot[]
  /** In drawing order; several strokes may belong to one line (a child of two parents). */
  strokes: Stroke[]
}

type Ranks = ReadonlyMap<string, number>

const partnersOf = (id: string, lines: readonly Line[]): string[] => {
  const found = lines
    .filter(({ kind, a, b }) => COUPLE.includes(kind) && (a === id || b === id))
    .map(({ a, b }) => (a === id ? b : a))
  return [...new Set(found)]
}

const parentsOf = (id: string, lines: readonly Line[]): string[] =>
  lines.filter(({ kind, b }) => kind === 'parent' && b === id).map(({ a }) => a)

/** One row from left to right: under the parents as far as possible, couples side by side. */
function orderRow(row: readonly string[], above: readonly string[], lines: readonly Line[]): string[] {
  const place = (id: string): number => {
    const at = parentsOf(id, lines)
      .map((parent) => above.indexOf(parent))
      .filter((index) => index >= 0)
    return at.length > 0 ? at.reduce((sum, n) => sum + n, 0) / at.length : above.length
  }
  const sorted = [...row].sort((x, y) => place(x) - place(y) || row.indexOf(x) - row.indexOf(y))
  const ordered: string[] = []
  for (const id of sorted) {
    if (ordered.includes(id)) continue
    const partners = partnersOf(id, lines).filter((it) => row.includes(it) && !ordered.includes(it))
    // Of several partners one stands on either side, so that no line runs through a person.
    const before = partners.length > 1 ? partners.slice(0, 1) : []
    ordered.push(...before, id, ...partners.slice(before.length))
  }
  return ordered
}

/** Positions nearest to what is wanted that keep the order and the distance. */
function spread(wanted: readonly number[]): number[] {
  const right = [...wanted]
  for (let i = 1; i < right.length; i++)
    right[i] = Math.max(right[i] as number, (right[i - 1] as number) + GAP)
  const left = [...wanted]
  for (let i = left.length - 2; i >= 0; i--)
    left[i] = Math.min(left[i] as number, (left[i + 1] as number) - GAP)
  return right.map((x, i) => (x + (left[i] as number)) / 2)
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, n) => sum + n, 0) / Math.max(1, numbers.length)

/** Children come to stand under the middle of their parents, and parents over the middle of their children. */
function settle(rows: readonly (readonly string[])[], lines: readonly Line[]): Map<string, number> {
  const x = new Map(rows.flatMap((row) => row.map((id, i) => [id, i * GAP] as const)))
  const at = (id: string) => x.get(id) ?? 0
  const childrenOf = (id: string) =>
    lines.filter(({ kind, a }) => kind === 'parent' && a === id).map(({ b }) => b)
  const couple = (id: string) => [id, ...partnersOf(id, lines)]
  const move = (row: readonly string[], wantedOf: (id: string) => number) => {
    const placed = spread(row.map(wantedOf))
    row.forEach((id, i) => x.set(id, placed[i] as number))
  }
  for (let round = 0; round < 4; round++) {
    for (const row of [...rows].reverse())
      move(row, (id) => {
        const children = [...new Set(couple(id).flatMap(childrenOf))]
        if (children.length === 0) return at(id)
        const around = row.filter((other) => couple(id).includes(other))
        return at(id) + mean(children.map(at)) - mean(around.map(at))
      })
    for (const row of rows)
      move(row, (id) => {
        const parents = parentsOf(id, lines)
        if (parents.length === 0) return at(id)
        const siblings = row.filter((other) => parentsOf(other, lines).some((it) => parents.includes(it)))
        return at(id) + mean(parents.map(at)) - mean(siblings.map(at))
      })
  }
  const least = Math.min(...x.values())
  return new Map([...x].map(([id, value]) => [id, Math.round(value - least)]))
}

const isCouple = (lines: readonly Line[], a: string, b: string) => partnersOf(a, lines).includes(b)

/** From the couple's line or the single parent down to the child, in right angles. */
function descent(spot: (id: string) => Place, lines: readonly Line[], ranks: Ranks): Stroke[] {
  return lines
    .filter(({ kind }) => kind === 'parent' || kind === 'guardian')
    .flatMap((line): Stroke[] => {
      const child = spot(line.b)
      const parent = spot(line.a)
      const other =
        line.kind === 'parent'
          ? parentsOf(line.b, lines).find((id) => id !== line.a && isCouple(lines, id, line.a))
          : undefined
      // Two parents who are a couple share one line down; it is drawn once, with the first of them.
      if (other && lines.findIndex((it) => it.a === other && it.b === line.b) < lines.indexOf(line)) return []
      const beside = other && spot(other)
      const from: [number, number] = beside
        ? [(parent.x + beside.x) / 2, parent.y]
        : [parent.x, parent.y + SHAPE / 2]
      const top: [number, number] = [child.x, child.y - SHAPE / 2]
      const isBelow = (ranks.get(line.b) ?? 0) > (ranks.get(line.a) ?? 0)
      if (!isBelow)
        return [
          {
            id: line.id,
            kind: line.kind,
            points: [
              [parent.x, parent.y],
              [child.x, child.y],
            ],
          },
        ]
      const bus = parent.y + UNDER + (line.kind === 'guardian' ? 12 : 0)
      const points = [from, [from[0], bus], [child.x, bus], top] as const
      return [{ id: line.id, kind: line.kind, points }]
    })
}

/** Between two people of one row, or across rows; arched over whoever stands between them. */
function across(spot: (id: string) => Place, lines: readonly Line[]): Stroke[] {
  return lines
    .filter(({ kind }) => kind !== 'parent' && kind !== 'guardian')
    .filter(({ kind, a, b }) => kind !== 'sibling' || !shareParent(lines, a, b))
    .map(({ id, kind, a, b }): Stroke => {
      const [left, right] = [spot(a), spot(b)].sort((p, q) => p.x - q.x) as [Place, Place]
      const isBeside = left.y === right.y && right.x - left.x < GAP * 1.5
      if (left.y !== right.y)
        return {
          id,
          kind,
          points: [
            [left.x, left.y],
            [right.x, right.y],
          ],
        }
      if (COUPLE.includes(kind) && isBeside)
        return {
          id,
          kind,
          points: [
            [left.x + SHAPE / 2, left.y],
            [right.x - SHAPE / 2, right.y],
          ],
        }
      // Each kind at a height of its own, so that a couple in conflict shows both lines.
      const rise = SHAPE / 2 + (kind === 'sibling' ? 10 : kind === 'close' ? 16 : 22)
      const [top, edge] = [left.y - rise, left.y - SHAPE / 2]
      return {
        id,
        kind,
        points: [
          [left.x, edge],
          [left.x, top],
          [right.x, top],
          [right.x, edge],
        ],
      }
    })
}

const shareParent = (lines: readonly Line[], a: string, b: string): boolean =>
  parentsOf(a, lines).some((id) => parentsOf(b, lines).includes(id))

/** Where everybody stands and how the lines run. Lines to people who are not drawn are left out. */
export function layOut(members: readonly Member[], relations: readonly Line[]): Genogram {
  const ids = new Set(members.map(({ id }) => id))
  const lines = relations.filter(({ a, b }) => ids.has(a) && ids.has(b))
  const ranks = ranksOf(members, lines)
  const height = Math.max(0, ...ranks.values()) + 1
  const rows: string[][] = []
  for (let rank = 0; rank < height; rank++) {
    const row = members.map(({ id }) => id).filter((id) => ranks.get(id) === rank)
    rows.push(orderRow(row, rows[rank - 1] ?? [], lines))
  }
  const x = settle(rows, lines)
  const places = rows.flatMap((row, rank) =>
    row.map((id) => ({ id, x: (x.get(id) ?? 0) + MARGIN.x, y: rank * ROW + MARGIN.y })),
  )
  const spot = (id: string) => places.find((it) => it.id === id) ?? { id, x: 0, y: 0 }
  const down = descent(spot, lines, ranks)
  const spots = places.map((it) => ({
    ...it,
    isBeside: down.some(({ points: [start] }) => start?.[0] === it.x && start[1] === it.y + SHAPE / 2),
  }))
  return {
    width: Math.max(0, ...spots.map(({ x: at, isBeside }) => at + (isBeside ? 2 : 1) * MARGIN.x)),
    height: (height - 1) * ROW + MARGIN.y + UNDER,
    spots,
    strokes: [...down, ...across(spot, lines)],
  }
}
