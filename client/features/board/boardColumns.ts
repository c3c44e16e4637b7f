import type { CaseRow } from '../../../shared/contracts/cases.ts'
import { CLOSED_STATES, PATH_STATES, type CaseState } from '../../../shared/domain/vocabulary.ts'
import type { CooperationModel } from '../../../shared/workflow/model.ts'

/** Off the straight road, but drawn where cases come to them from. */
const ORDER: readonly CaseState[] = [
  ...PATH_STATES.slice(0, PATH_STATES.indexOf('DIAGNOSIS') + 1),
  'ESC_PZK',
  'ESC_POWIAT',
  ...PATH_STATES.slice(PATH_STATES.indexOf('DIAGNOSIS') + 1),
  'SUSPENDED',
]

export interface BoardColumn {
  state: CaseState
  rows: readonly CaseRow[]
}

/** Least width of an open column and of a folded one, with the gap that follows, as board.module.css sets them. */
const OPEN = 168 + 8
const FOLDED = 36 + 8

/**
 * The columns open at first: as many of those with cards as fit side by side, the fullest first; the others are
 * strips with a name and a number, so that no stage hides beyond the edge.
 */
export function openAtFirst(columns: readonly BoardColumn[], width: number): readonly CaseState[] {
  const room = Math.floor((width + 8 - columns.length * FOLDED) / (OPEN - FOLDED))
  return columns
    .filter(({ rows }) => rows.length > 0)
    .sort((a, b) => b.rows.length - a.rows.length)
    .slice(0, Math.max(1, room))
    .map(({ state }) => state)
}

/** One column per open state that a model knows or a case stands in, in path order. */
export function boardColumns(
  models: readonly CooperationModel[],
  rows: readonly CaseRow[],
): readonly BoardColumn[] {
  const known = new Set<CaseState>([
    ...models.flatMap(({ states }) => states.map(({ id }) => id)),
    ...rows.map(({ state }) => state),
  ])
  return ORDER.filter((state) => known.has(state) && !CLOSED_STATES.includes(state)).map((state) => ({
    state,
    rows: rows.filter((row) => row.state === state),
  }))
}
