import type { CaseState } from '../../../shared/domain/vocabulary.ts'

/** Which columns a person has folded or unfolded; the others fold when they are empty. */
export type Folds = Partial<Record<CaseState, boolean>>

const storeOf = (userId: string): string => `ws-board-folds:${userId}`

export function readFolds(userId: string): Folds {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storeOf(userId)) ?? 'null')
    if (stored && typeof stored === 'object' && !Array.isArray(stored)) return stored
  } catch {
    // Whatever lies there is not ours to read.
  }
  return {}
}

export const writeFolds = (userId: string, folds: Folds): void =>
  localStorage.setItem(storeOf(userId), JSON.stringify(folds))
