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
