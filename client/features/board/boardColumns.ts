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

/** Work is over, and somebody still looks after the family: one column holds both waits. */
export const LOOKED_AFTER = ['CLOSED', 'FOLLOWUP'] as const satisfies readonly CaseState[]
const AFTER: CaseState = 'CLOSED'

export const isLookedAfter = (state: CaseState): boolean => LOOKED_AFTER.some((one) => one === state)

/** The column in which a case of this state stands. */
export const columnOf = (state: CaseState): CaseState => (isLookedAfter(state) ? AFTER : state)

export interface BoardColumn {
  state: CaseState
  rows: readonly CaseRow[]
}

/** Least width of an open column and of a folded one, with the gap that follows, as board.module.css sets them. */
const OPEN = 168 + 8
const FOLDED = 36 + 8

/**
 * The columns open at first: as many of those with cards as fit side by side, the fullest first; the others are
 * strips with a name and a number, so that no stage hides beyond the edge. What is only looked after opens when
 * somebody wants to see it.
 */
export function openAtFirst(columns: readonly BoardColumn[], width: number): readonly CaseState[] {
  const room = Math.floor((width + 8 - columns.length * FOLDED) / (OPEN - FOLDED))
  return columns
    .filter(({ state, rows }) => rows.length > 0 && !isLookedAfter(state))
    .sort((a, b) => b.rows.length - a.rows.length)
    .slice(0, Math.max(1, room))
    .map(({ state }) => state)
}

/**
 * One column per open state that a model knows or a case stands in, in path order; at the end one for families that
 * are looked after once the work is over.
 */
export function boardColumns(
  models: readonly CooperationModel[],
  rows: readonly CaseRow[],
): readonly BoardColumn[] {
  const known = new Set<CaseState>([
    ...models.flatMap(({ states }) => states.map(({ id }) => id)),
    ...rows.map(({ state }) => state),
  ])
  const open = ORDER.filter((state) => known.has(state) && !CLOSED_STATES.includes(state))
  const after = LOOKED_AFTER.some((state) => known.has(state)) ? [AFTER] : []
  return [...open, ...after].map((state) => ({
    state,
    rows: rows.filter((row) => columnOf(row.state) === state),
  }))
}
