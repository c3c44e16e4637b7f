import type { FamilyRole, RelationKind } from '../../../shared/domain/vocabulary.ts'

export interface Member {
  id: string
  roleInFamily: FamilyRole
}
export interface Line {
  id: string
  a: string
  b: string
  kind: RelationKind
}

export const COUPLE: readonly RelationKind[] = ['partner', 'married', 'separated', 'divorced']
/** From an older person to a younger one. */
const DOWN: readonly RelationKind[] = ['parent', 'guardian']
/** Lines that say nothing of generations. */
const LEVEL: readonly RelationKind[] = [...COUPLE, 'sibling']

/** Where somebody stands when only the role is known: grandparents over adults over children. */
const GENERATION: Partial<Record<FamilyRole, number>> = { grandparent: 0, child: 2 }
const generationOf = (role: FamilyRole): number => GENERATION[role] ?? 1

/** Sets of people joined by the given lines. */
function groups(ids: readonly string[], lines: readonly Line[]): Map<string, string[]> {
  const of = new Map(ids.map((id) => [id, [id]]))
  for (const { a, b } of lines) {
    const [left, right] = [of.get(a), of.get(b)]
    if (!left || !right || left === right) continue
    left.push(...right)
    for (const id of right) of.set(id, left)
  }
  return of
}

const mostCommon = (numbers: readonly number[]): number => {
  const counts = new Map<number, number>()
  for (const n of numbers) counts.set(n, (counts.get(n) ?? 0) + 1)
  return [...counts].sort((x, y) => y[1] - x[1] || x[0] - y[0])[0]?.[0] ?? 0
}

/**
 * The row of everybody, 0 on top. Children stand under their parents, couples and siblings side by side; people
 * without lines stand by their role. Contradictory lines (a couple of parent and child) still give rows.
 */
export function ranksOf(members: readonly Member[], lines: readonly Line[]): Map<string, number> {
  const ids = members.map(({ id }) => id)
  const known = lines.filter(({ a, b }) => ids.includes(a) && ids.includes(b))
  const level = groups(
    ids,
    known.filter(({ kind }) => LEVEL.includes(kind)),
  )
  const down = known.filter(({ kind }) => DOWN.includes(kind))
  const rank = new Map(ids.map((id) => [id, 0]))
  // As many rounds as people: enough for the longest line of descent, and an end for any circle.
  for (let round = 0; round < ids.length; round++)
    for (const { a, b } of down)
      if (level.get(a) !== level.get(b) && (rank.get(b) ?? 0) <= (rank.get(a) ?? 0))
        for (const id of level.get(b) ?? []) rank.set(id, (rank.get(a) ?? 0) + 1)
  const families = new Set(
    groups(ids, [...down, ...known.filter(({ kind }) => LEVEL.includes(kind))]).values(),
  )
  const roleOf = new Map(members.map(({ id, roleInFamily }) => [id, roleInFamily]))
  for (const family of families) {
    const shift = mostCommon(
      family.map((id) => generationOf(roleOf.get(id) ?? 'otherAdult') - (rank.get(id) ?? 0)),
    )
    for (const id of family) rank.set(id, (rank.get(id) ?? 0) + shift)
  }
  const used = [...new Set(rank.values())].sort((x, y) => x - y)
  return new Map([...rank].map(([id, r]) => [id, used.indexOf(r)]))
}
