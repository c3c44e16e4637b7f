import type { CooperationModel } from '../../../shared/workflow/model.ts'
import type { ModelPosition } from '../../../shared/workflow/drawing/types.ts'

const day = (n: number): Date => new Date(Date.UTC(2026, 9, n, 10))

/** A case that went the straight road to `state`, with a detour to the partnership behind it. */
export function caseAt(state: string, more: Partial<ModelPosition> = {}): ModelPosition {
  const road = ['SIGNAL', 'DRAFT', 'CONSENT', 'TEAM', 'DIAGNOSIS', 'ESC_PZK', 'DIAGNOSIS']
  const history = [...road.filter((id) => id !== state), state].map((id, index) => ({
    state: id,
    at: day(index + 1),
  }))
  return { state, history, day: 8, ...more }
}

/** The case in every state of the model, each step from there blocked or open in turn. */
export const inAnyState = (model: CooperationModel): ModelPosition[] =>
  model.states.map(({ id }) => {
    const steps = model.transitions.filter(({ from }) => from.includes(id))
    return caseAt(id, {
      ...(id.startsWith('ESC') || id === 'SUSPENDED' ? { returnState: 'RUNNING' } : {}),
      blocked: steps
        .filter((_, index) => index % 2 === 0)
        .map((row) => ({ transition: row.id, missingCount: 2 })),
      allowed: steps.filter((_, index) => index % 2 === 1).map((row) => row.id),
    })
  })
