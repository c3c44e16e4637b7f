/** Reading and changing a model by place (`states.DIAGNOSIS.sla.n`): fields by name, rows by id or number. */

export type Json = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const NAMES = ['id', 'fn'] as const

function indexOf(rows: readonly unknown[], word: string): number {
  const named = rows.findIndex((row) => isRecord(row) && NAMES.some((name) => row[name] === word))
  return named >= 0 ? named : /^\d+$/.test(word) ? Number(word) : -1
}

const wordsOf = (place: string): string[] => (place === '' ? [] : place.split('.'))

/** The value at a place; undefined where the model has no such place. */
export function valueAt(json: unknown, place: string): unknown {
  return wordsOf(place).reduce<unknown>((at, word) => {
    if (Array.isArray(at)) return at[indexOf(at, word)] as unknown
    return isRecord(at) ? at[word] : undefined
  }, json)
}

function put(at: unknown, [word, ...rest]: readonly string[], value: unknown): unknown {
  if (word === undefined) return value
  if (Array.isArray(at)) {
    const rows: unknown[] = [...(at as readonly unknown[])]
    const index = indexOf(rows, word)
    if (index >= 0) rows[index] = put(rows[index], rest, value)
    return rows
  }
  const record = isRecord(at) ? at : {}
  const inner = put(record[word], rest, value)
  if (inner !== undefined) return { ...record, [word]: inner }
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== word))
}

/** A copy with another value at the place; undefined takes the field away. */
export const withValue = (json: Json, place: string, value: unknown): Json =>
  put(json, wordsOf(place), value) as Json

/** Is the place the other one, or inside it? */
export const isWithin = (place: string, outer: string): boolean =>
  place === outer || outer === '' || place.startsWith(`${outer}.`)

/** The id of the input for a place. */
export const inputId = (place: string): string => `at-${place}`
