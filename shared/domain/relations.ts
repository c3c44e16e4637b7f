import type { RelationKind } from './vocabulary.ts'

/** Lines between two people of a family, as a genogram draws them. */

export interface Relation {
  a: string
  b: string
  kind: RelationKind
}

/** A pair is one of these at a time: the new one takes the place of the old. */
const COUPLE: readonly RelationKind[] = ['partner', 'married', 'separated', 'divorced']
/** From the first person to the second; the others read the same from both ends. */
const DIRECTED: readonly RelationKind[] = ['parent', 'guardian']
/** More than a drawing can hold. */
export const MAX_RELATIONS = 120

const samePair = (x: Relation, y: Relation) => (x.a === y.a && x.b === y.b) || (x.a === y.b && x.b === y.a)

const sameLine = (x: Relation, y: Relation) =>
  x.kind === y.kind && (DIRECTED.includes(x.kind) ? x.a === y.a && x.b === y.b : samePair(x, y))

/** Everybody who descends from `person`, the person included. */
function descendants(relations: readonly Relation[], person: string): Set<string> {
  const found = new Set([person])
  for (const one of found)
    for (const { a, b, kind } of relations) if (kind === 'parent' && a === one) found.add(b)
  return found
}

type RelationRefusal = 'samePerson' | 'repeated' | 'ownAncestor' | 'tooMany'

/** May this line be drawn, and which lines stay beside it? */
export function relate<R extends Relation>(
  relations: readonly R[],
  next: Relation,
): { ok: true; kept: R[] } | { ok: false; reason: RelationRefusal } {
  if (next.a === next.b) return { ok: false, reason: 'samePerson' }
  if (relations.some((it) => sameLine(it, next))) return { ok: false, reason: 'repeated' }
  if (next.kind === 'parent' && descendants(relations, next.b).has(next.a))
    return { ok: false, reason: 'ownAncestor' }
  const replaced = (it: Relation) =>
    COUPLE.includes(next.kind) && COUPLE.includes(it.kind) && samePair(it, next)
  const kept = relations.filter((it) => !replaced(it))
  return kept.length < MAX_RELATIONS ? { ok: true, kept } : { ok: false, reason: 'tooMany' }
}
