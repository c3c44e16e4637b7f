/** Columns a person may choose; the family and the preview are always there. */
export const CHOSEN_COLUMNS = [
  'number',
  'stage',
  'due',
  'team',
  'waits',
  'coordinator',
  'gmina',
  'changed',
] as const
export type ColumnKey = (typeof CHOSEN_COLUMNS)[number]

const USUAL: readonly ColumnKey[] = ['number', 'stage', 'due', 'team', 'waits']
const storeOf = (userId: string): string => `ws-case-columns:${userId}`

export function readColumns(userId: string): readonly ColumnKey[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storeOf(userId)) ?? 'null')
    if (Array.isArray(stored)) return CHOSEN_COLUMNS.filter((key) => stored.includes(key))
  } catch {
    // Whatever lies there is not ours to read.
  }
  return USUAL
}

export const writeColumns = (userId: string, keys: readonly ColumnKey[]): void =>
  localStorage.setItem(storeOf(userId), JSON.stringify(keys))
