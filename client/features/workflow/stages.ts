import { stagesEntered } from '../../../shared/domain/caseRounds.ts'
import { PATH_STATES, type CaseState } from '../../../shared/domain/vocabulary.ts'
import type { CaseView } from '../../../shared/contracts/cases.ts'

/** One stop of the path a case has gone or will go. */
export interface Stop {
  key: string
  state: CaseState
  phase: 'done' | 'now' | 'next'
  at: Date | null
  detour: boolean
}

const DETOURS: readonly CaseState[] = ['ESC_PZK', 'ESC_POWIAT', 'SUSPENDED']
/** Where the drawn road ends; what follows is not work on the case any more. */
const LAST = PATH_STATES.indexOf('CLOSED')
const order = (state: CaseState): number => (PATH_STATES as readonly CaseState[]).indexOf(state)

/**
 * Stages behind in the order in which they happened, the present one, then the rest of the model's road. A
 * detour stands where it was taken, each time it was; coming back from it adds no second stop.
 */
export function stopsOf(
  view: Pick<CaseView, 'state' | 'returnState' | 'isOpen' | 'history' | 'stateEnteredAt'>,
  known: readonly CaseState[],
): Stop[] {
  const entered = view.history ?? [{ state: view.state, at: view.stateEnteredAt }]
  const behind: Stop[] = []
  for (const [index, { state, at }] of stagesEntered(entered).entries()) {
    const detour = DETOURS.includes(state)
    if (!detour && behind.some((stop) => stop.state === state)) continue
    behind.push({ key: `${state}-${index}`, state, phase: 'done', at: new Date(at), detour })
  }
  const now = behind.findLast((stop) => stop.state === view.state)
  if (now) {
    now.phase = 'now'
    // A stage entered again counts from its last entry.
    now.at = new Date(view.stateEnteredAt)
    // Back from a detour: the detour is behind, the stage returned to is where the case stands.
    behind.push(...behind.splice(behind.indexOf(now), 1))
  }
  if (!view.isOpen && !known.includes(view.state)) return behind
  const road = order(DETOURS.includes(view.state) ? (view.returnState ?? 'DIAGNOSIS') : view.state)
  const ahead = road < 0 ? [] : PATH_STATES.slice(road + 1, LAST + 1)
  return [
    ...behind,
    ...ahead
      .filter((state) => known.includes(state))
      .map((state): Stop => ({ key: state, state, phase: 'next', at: null, detour: false })),
  ]
}

/** Share of the stage's time gone, 0 to 1 and more; 0 without a deadline. */
export function timeUsed(enteredAt: Date, dueAt: Date | null, now: Date): number {
  if (!dueAt) return 0
  const whole = dueAt.getTime() - enteredAt.getTime()
  return whole <= 0 ? 1 : (now.getTime() - enteredAt.getTime()) / whole
}
