import { addDuration, type Duration } from '../domain/workingDays.ts'
import { asRecord, type Payload } from './facts.ts'
import type { ModelState, ModelTransition } from './model.ts'

interface Entered {
  state: ModelState
  transition: ModelTransition
  isUrgent: boolean
  payload: Payload
  at: Date
}

function byReason({ deadline }: ModelTransition, payload: Payload): Duration | undefined {
  const { reason } = asRecord(payload['escalation'])
  return Object.entries(deadline?.byReason ?? {}).find(([known]) => known === reason)?.[1]
}

/**
 * When the state just entered has to be left: by the transition's own deadline, else by the state's (the
 * urgent one in an urgent case), else never (null). A state returned to starts its time afresh.
 */
export function stateDueAt({ state, transition, isUrgent, payload, at }: Entered): Date | null {
  const own = byReason(transition, payload) ?? transition.deadline
  const ofState = (isUrgent && state.sla?.urgent) || state.sla
  const duration = own ?? ofState
  return duration ? addDuration(at, duration) : null
}
