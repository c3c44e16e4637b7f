import { addDuration, type Duration } from '../domain/workingDays.ts'
import { asRecord, type Payload } from './facts.ts'
import type { CooperationModel, ModelState, ModelTransition } from './model.ts'

interface Entered {
  state: ModelState
  transition: ModelTransition
  isUrgent: boolean
  payload: Payload
}

function byReason({ deadline }: ModelTransition, payload: Payload): Duration | undefined {
  const { reason } = asRecord(payload['escalation'])
  return Object.entries(deadline?.byReason ?? {}).find(([known]) => known === reason)?.[1]
}

/**
 * The length of time that counts for a state just entered: the transition's own deadline, else the state's
 * (the urgent one in an urgent case), else none (null). A state returned to starts its time afresh, unless its
 * clock was stopped (step.ts).
 */
export function stageDuration({ state, transition, isUrgent, payload }: Entered): Duration | null {
  const own = byReason(transition, payload) ?? transition.deadline
  const ofState = (isUrgent && state.sla?.urgent) || state.sla
  const found = own ?? ofState
  return found ? { n: found.n, unit: found.unit } : null
}

/** When a length of time that starts at `at` ends, by the model's own calendar. */
export const dueAfter = (
  { calendar }: Pick<CooperationModel, 'calendar'>,
  at: Date,
  duration: Duration,
): Date => addDuration(at, duration, { roll: calendar[duration.unit]?.roll ?? 'forward' })
