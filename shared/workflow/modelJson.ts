const DEEPEST = 12

/** No deeper than any model is; what is nested a thousandfold would break whoever walks it. */
export function isShallow(json: unknown): boolean {
  let level: unknown[] = [json]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return false
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? (Object.values(value) as unknown[]) : [],
    )
  }
  return true
}

/** What may name the rows of a list: states and steps by id, conditions by their function. */
const NAMES = ['id', 'fn'] as const

function nameOf(rows: readonly unknown[], row: unknown): string | null {
  if (typeof row !== 'object' || row === null) return null
  for (const field of NAMES) {
    const name = (row as Record<string, unknown>)[field]
    if (typeof name !== 'string' || name === '') continue
    const isOnly =
      rows.filter((other) => (other as Record<string, unknown> | null)?.[field] === name).length === 1
    if (isOnly) return name
  }
  return null
}

/** The place as written for people: `states.3.sla` is `states.PLANNING.sla`. */
export function placeOf(json: unknown, path: readonly PropertyKey[]): string {
  const words: string[] = []
  let at: unknown = json
  for (const key of path) {
    const next: unknown =
      typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined
    words.push((Array.isArray(at) && nameOf(at, next)) || String(key))
    at = next
  }
  return words.join('.')
}

/** Does the model have such a place? The empty one, the whole model, always. */
export function hasPlace(json: unknown, place: string): boolean {
  let at: unknown = json
  for (const word of place === '' ? [] : place.split('.')) {
    if (typeof at !== 'object' || at === null) return false
    const rows: unknown = at
    const named = Array.isArray(rows) ? rows.find((row) => nameOf(rows, row) === word) : undefined
    if (named === undefined && !Object.hasOwn(at, word)) return false
    at = named ?? (at as Record<string, unknown>)[word]
  }
  return true
}
