import type { CaseState } from '../domain/vocabulary.ts'
import type { Duration } from '../domain/workingDays.ts'
import { dueAfter } from './deadlines.ts'
import type { CooperationModel } from './model.ts'
import { STAY } from './targets.ts'

/** In the history of a case, where transitions of its model stand otherwise. */
export const MIGRATED = 'migrated'

/** What is written down in a stage without leading into it. */
const BESIDE: readonly string[] = [MIGRATED, 'handover', 'takeOver']

interface Adopted {
  from: CooperationModel
  to: CooperationModel
  /** Where the case stands by the new version. */
  state: CaseState
  /** It stood there before, too: then the step that led there still counts. */
  isSameStage: boolean
  history: readonly { state: CaseState; transition: string }[]
  urgent: boolean
}

/** How long the stage lasts by the new version: by the step that led into it, else by the stage itself. */
function durationIn({ from, to, state: id, isSameStage, history, urgent }: Adopted): Duration | null {
  const stays = ({ transition }: { transition: string }) =>
    BESIDE.includes(transition) || from.transitions.some((row) => row.id === transition && row.to === STAY)
  const state = to.states.find((row) => row.id === id)
  const entered = history.findLast((row) => row.state === id && !stays(row))
  const step = isSameStage && to.transitions.find((row) => row.id === entered?.transition)
  const found = (step && step.deadline) || (urgent && state?.sla?.urgent) || state?.sla
  return found ? { n: found.n, unit: found.unit } : null
}

/** The stage's clock by the new version, from now on: no new rule makes anybody late for the time before it. */
export function migratedClock(
  adopted: Adopted,
  now: Date,
): { stateDuration: Duration | null; stateDueAt: Date | null } {
  const stateDuration = durationIn(adopted)
  return { stateDuration, stateDueAt: stateDuration && dueAfter(adopted.to, now, stateDuration) }
}
