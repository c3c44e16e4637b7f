/**
 * What changed between two versions of a model. It knows no field by name beyond the two lists, so fields of
 * later schemas are compared too: values by path, list items by the key that names them.
 */

export interface Change {
  /** From the item down: `sla.n`, `guards[gTeam].n`. */
  path: string[]
  /** Undefined: was not there. */
  before: unknown
  /** Undefined: is gone. */
  after: unknown
}
export interface ChangedItem {
  id: string
  changes: Change[]
}
export interface ItemsDiff {
  added: string[]
  removed: string[]
  changed: ChangedItem[]
  /** The same items stand in another order; of steps with one event the first that fits is taken. */
  reordered: boolean
}
export interface ModelDiff {
  states: ItemsDiff
  transitions: ItemsDiff
  /** Everything else, by top-level field: labels, ladders, calendar… */
  other: Record<string, Change[]>
  same: boolean
}

type Json = Record<string, unknown>
interface Comparable {
  states: readonly { id: string }[]
  transitions: readonly { id: string }[]
}

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Fields that may name the items of a list, best first. */
const KEYS = ['id', 'fn', 'to', 'code', 'key'] as const

/** The field by which all items of both lists can be told apart. */
function keyOf(lists: readonly (readonly unknown[])[]): string | undefined {
  return KEYS.find((key) =>
    lists.every((list) => {
      const names = list.map((item) => (isRecord(item) ? item[key] : undefined))
      return names.every((name) => typeof name === 'string') && new Set(names).size === names.length
    }),
  )
}

function isEqual(a: unknown, b: unknown): boolean {
  return changesBetween(a, b).length === 0
}

const byName = (list: readonly unknown[], key: string): Map<string, unknown> =>
  new Map(list.flatMap((item) => (isRecord(item) ? [[String(item[key]), item] as const] : [])))

function inLists(a: readonly unknown[], b: readonly unknown[], path: string[]): Change[] {
  const key = a.length + b.length > 0 ? keyOf([a, b]) : undefined
  if (!key) {
    const same = a.length === b.length && a.every((item, index) => isEqual(item, b[index]))
    return same ? [] : [{ path, before: a, after: b }]
  }
  const [before, after] = [byName(a, key), byName(b, key)]
  const names = [...new Set([...before.keys(), ...after.keys()])]
  const changes = names.flatMap((name) =>
    changesBetween(before.get(name), after.get(name), [...path, `[${name}]`]),
  )
  const kept = (from: Map<string, unknown>, other: Map<string, unknown>): string =>
    [...from.keys()].filter((name) => other.has(name)).join('\n')
  return kept(before, after) === kept(after, before)
    ? changes
    : [...changes, { path, before: [...before.keys()], after: [...after.keys()] }]
}

/** Every value that differs, by path. A missing field and `undefined` are the same. */
export function changesBetween(before: unknown, after: unknown, path: string[] = []): Change[] {
  if (Object.is(before, after)) return []
  if (Array.isArray(before) && Array.isArray(after)) return inLists(before, after, path)
  if (isRecord(before) && isRecord(after)) {
    const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return fields.flatMap((field) => changesBetween(before[field], after[field], [...path, field]))
  }
  return [{ path, before, after }]
}

function itemsDiff(a: readonly { id: string }[], b: readonly { id: string }[]): ItemsDiff {
  const before = new Map(a.map((item) => [item.id, item]))
  const after = new Map(b.map((item) => [item.id, item]))
  const kept = a.filter(({ id }) => after.has(id)).map(({ id }) => id)
  const keptNow = b.filter(({ id }) => before.has(id)).map(({ id }) => id)
  return {
    added: b.filter(({ id }) => !before.has(id)).map(({ id }) => id),
    removed: a.filter(({ id }) => !after.has(id)).map(({ id }) => id),
    changed: kept.flatMap((id) => {
      const changes = changesBetween(before.get(id), after.get(id))
      return changes.length > 0 ? [{ id, changes }] : []
    }),
    reordered: kept.join('\n') !== keptNow.join('\n'),
  }
}

const isEmpty = ({ added, removed, changed, reordered }: ItemsDiff): boolean =>
  added.length + removed.length + changed.length === 0 && !reordered

/** Compares version `a` (before) with version `b` (after). Pure and total. */
export function diffModels(a: Comparable, b: Comparable): ModelDiff {
  const { states: statesBefore, transitions: rowsBefore, ...before } = a as Comparable & Json
  const { states: statesAfter, transitions: rowsAfter, ...after } = b as Comparable & Json
  const states = itemsDiff(statesBefore, statesAfter)
  const transitions = itemsDiff(rowsBefore, rowsAfter)
  const other: Record<string, Change[]> = {}
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const changes = changesBetween(before[field], after[field], [field])
    if (changes.length > 0) other[field] = changes
  }
  return {
    states,
    transitions,
    other,
    same: isEmpty(states) && isEmpty(transitions) && Object.keys(other).length === 0,
  }
}
