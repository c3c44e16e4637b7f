import type { CaseState, Level, RungTarget } from '../../../shared/domain/vocabulary.ts'
import {
  fire,
  nextTimer,
  proposesEscalation,
  targetOf,
  type RunningDeadline,
} from '../../../shared/workflow/clocks.ts'
import type { CooperationModel, ModelTransition } from '../../../shared/workflow/model.ts'

/** What follows when the deadline of a case's stage passes, in order: who is told, which step the product takes. */
export type Consequence =
  | { kind: 'told'; at: Date; to: RungTarget }
  | { kind: 'taken'; at: Date; step: ModelTransition }

interface Standing {
  state: CaseState
  level: Level
  startedAt: Date
  dueAt: Date
  urgent: boolean
}

/** The server's own clocks, run ahead; nobody is taken to be away, so substitutes are left out. */
export function ifLate(model: CooperationModel, { state, ...rest }: Standing): Consequence[] {
  const deadline: RunningDeadline = { kind: 'stage', ...rest }
  const clock = { model, deadline }
  const found: Consequence[] = []
  const then = model.states.find(({ id }) => id === state)?.sla?.then
  const step = model.transitions.find(({ event, from }) => event === then && from.includes(state))
  for (let timer = nextTimer(clock, null); timer; timer = nextTimer(clock, timer.key)) {
    const to = targetOf(clock, timer.key)
    if (timer.key === 'due' && step) found.push({ kind: 'taken', at: timer.at, step })
    if (to && fire(clock, timer.key, new Set()).tell.includes(to))
      found.push({ kind: 'told', at: timer.at, to })
  }
  return found
}

/** After how many missed deadlines going up a level is proposed from here; null where nothing leads up. */
export function proposedAfter(model: CooperationModel, state: CaseState): number | null {
  const missed = model.proposeEscalationAfter
  return proposesEscalation(model, { state, missed, proposed: false }) ? missed : null
}
