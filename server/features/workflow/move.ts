import type { UnmetGuard } from '../../../shared/contracts/errors.ts'
import type { StepResult } from '../../../shared/workflow/step.ts'
import { AppError } from '../../kernel/errors.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import { dueSort, isOpenState } from '../cases/index.ts'

type Decided = Extract<StepResult, { ok: true }>

/** What a decided step changes on the case itself. */
export function moved(doc: CaseDoc, decided: Decided, by: string, now: Date): Partial<CaseDoc> {
  const { state, returnState, level, stateEnteredAt, stateDueAt } = decided.state
  return {
    state,
    returnState,
    level,
    isOpen: isOpenState(state),
    stateEnteredAt,
    stateDueAt,
    dueSort: dueSort(stateDueAt),
    history: [...doc.history, { state, at: now, transition: decided.transition.id, by }],
    ...(state === 'ESC_PZK' || state === 'ESC_POWIAT' ? {} : { decidingInstitutionId: null }),
  }
}

/** A refusal of the model as the problem a client can explain. */
export function refusalOf(result: Extract<StepResult, { ok: false }>): AppError {
  if (result.reason === 'role') return new AppError('forbidden', { reason: 'roleInModel' })
  if (result.reason === 'no_transition')
    return new AppError('guard_unmet', {
      reason: 'noSuchStep',
      guards: [{ guard: 'gState', verdict: false, missing: [{ code: 'noSuchStep', params: {} }] }],
    })
  if (result.reason === 'payload' && result.unmet.length === 0)
    return new AppError('validation_failed', {
      fields: Object.fromEntries((result.asks ?? []).map((field) => [field, 'required'])),
    })
  return new AppError('guard_unmet', { reason: 'guards', guards: result.unmet.map(toUnmet) })
}

function toUnmet(u: Extract<StepResult, { ok: false }>['unmet'][number]): UnmetGuard {
  return {
    guard: u.guard,
    verdict: u.verdict === 'unknown' ? 'unknown' : false,
    missing: u.missing.map((m) => ({ code: m.code, params: { ...m.params } })),
  }
}
