import { PATH_STATES, type CaseState } from './vocabulary.ts'

/** What the history of a case says about the records made on its way. */

interface HistoryRow {
  state: CaseState
  at: Date
}

/** Before the bases for sharing are there, nothing is written down together about a family. */
const BEFORE_TEAM: readonly CaseState[] = PATH_STATES.slice(0, PATH_STATES.indexOf('TEAM'))
export const mayKeepRecords = (state: CaseState): boolean => !BEFORE_TEAM.includes(state)

/**
 * The rows with which a stage begins. What is done in a stage without leaving it (a problem put to the region, a
 * new coordinator, a new version of the model) leaves a row of the same stage; coming back later begins it again.
 */
export const stagesEntered = <R extends { state: string }>(history: readonly R[]): R[] =>
  history.filter(({ state }, i) => history[i - 1]?.state !== state)

/** When the case last came into `state` from another one; null = never. */
export function enteredAt(history: readonly HistoryRow[], state: CaseState): Date | null {
  return stagesEntered(history).findLast((row) => row.state === state)?.at ?? null
}

/**
 * Since when the present round of work runs: a case opened again after it was closed needs a diagnosis, a
 * plan and signatures of its own. Null = it was never closed, everything counts.
 */
export function roundSince(history: readonly HistoryRow[]): Date | null {
  const at = history.findLastIndex(
    (row, i) => row.state === 'DIAGNOSIS' && history[i - 1]?.state === 'FOLLOWUP',
  )
  return history[at]?.at ?? null
}

export const isOfRound = (at: Date | null, since: Date | null): boolean =>
  at !== null && (since === null || at.getTime() >= since.getTime())
