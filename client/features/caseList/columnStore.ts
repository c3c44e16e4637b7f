import { CHOSEN_COLUMNS, USUAL_COLUMNS, type ColumnKey } from './columns.ts'

const storeOf = (userId: string): string => `ws-case-columns:${userId}`

export function readColumns(userId: string): readonly ColumnKey[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storeOf(userId)) ?? 'null')
    if (Array.isArray(stored)) return CHOSEN_COLUMNS.filter((key) => stored.includes(key))
  } catch {
    // Whatever lies there is not ours to read.
  }
  return USUAL_COLUMNS
}

export const writeColumns = (userId: string, keys: readonly ColumnKey[]): void =>
  localStorage.setItem(storeOf(userId), JSON.stringify(keys))
