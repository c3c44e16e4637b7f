import type { UnmetGuard } from '../../../shared/contracts/errors.ts'
import type { Actor } from '../../../shared/permissions/actor.ts'
import type { CasePosition, StepResult } from '../../../shared/workflow/step.ts'
import { modelOfCase } from '../../db/cooperationModels.ts'
import { newId } from '../../db/ids.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { OverridePart } from '../../db/models/caseCourse.ts'
import type { ChangeDraft, EffectDraft, NoticeDraft, Settled, TrackedCase } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { changeCase } from '../../kernel/loadCase.ts'
import type { AppAbility } from '../../../shared/permissions/ability.ts'
import type { Repositories } from '../../db/repositories.ts'
import { dueSort, isOpenState } from '../cases/index.ts'
import { keepClocks, stopTelling } from '../deadlines/index.ts'
import { takenBack } from './takenBack.ts'
import { whyDue } from '../../../shared/workflow/whyDue.ts'
import type { CooperationModel } from '../../../shared/workflow/model.ts'

export type Decided = Extract<StepResult, { ok: true }>

/** What a move needs of the command it happens in. */
export interface MoveContext {
  actor: Actor
  ability: AppAbility
  db: Repositories
  now: Date
  cases?: Map<string, TrackedCase>
}

export interface Move {
  /** What else changes on the case with the move. */
  set?: Partial<CaseDoc>
  /** Why unmet guards were passed over; only where some were. */
  override?: string | undefined
  /** Who passed them over, where somebody else confirms the step. */
  overriddenBy?: OverridePart['by'] | undefined
  /** Why the step is taken, kept with the history. */
  reason?: string | undefined
}

export interface Moved {
  after: CaseDoc
  changes: ChangeDraft[]
  notices: NoticeDraft[]
  effects: EffectDraft[]
  settles: Settled[]
}

/** The product itself, in a history read by people. */
const SYSTEM_NAME = 'system'

/** Where the case stands, as the engine wants to know it. */
export const positionOf = (doc: CaseDoc): CasePosition => ({
  state: doc.state,
  returnState: doc.returnState,
  stateEnteredAt: doc.stateEnteredAt,
  stateDueAt: doc.stateDueAt,
  stateDuration: doc.stateDuration,
  paused: doc.paused,
})

/**
 * The one way a case moves: stores the new position, a row of history, guards passed over and `set`, and
 * keeps the stage's deadline in step. A transition that stays in its stage changes neither stage nor clock.
 */
export async function moveCase(
  ctx: MoveContext,
  caseDoc: CaseDoc,
  decided: Decided,
  { set = {}, override, overriddenBy, reason }: Move = {},
): Promise<Moved> {
  const by = ctx.actor.kind === 'user' ? ctx.actor.name : SYSTEM_NAME
  const { state } = decided.state
  const row = { state, at: ctx.now, transition: decided.transition.id, by, reason: reason ?? null }
  const model = await modelOfCase(ctx.db, caseDoc)
  const change: Partial<CaseDoc> = {
    ...(decided.moves ? newPosition(caseDoc, decided, model, ctx.now) : {}),
    history: [...caseDoc.history, row],
    overrides: [...caseDoc.overrides, ...passedOver(ctx, decided, override, overriddenBy)],
    pendingApproval: null,
    ...set,
  }
  const next = { ...caseDoc, ...change }
  const clocks = await keepClocks(ctx, { before: caseDoc, next, model, moves: decided.moves })
  await stopTelling(ctx, caseDoc, next)
  const back = await takenBack(ctx, caseDoc, next)
  const after = await changeCase(ctx, caseDoc, { ...change, ...clocks.set, ...back.set })
  return {
    after,
    changes: [
      { event: 'case.moved', type: 'case', before: caseDoc, after },
      ...clocks.changes,
      ...back.changes,
    ],
    notices: [],
    effects: clocks.effects,
    settles: [...clocks.settles, ...back.settles],
  }
}

function newPosition(doc: CaseDoc, decided: Decided, model: CooperationModel, now: Date): Partial<CaseDoc> {
  const { state, returnState, level, stateEnteredAt, stateDueAt, stateDuration, paused } = decided.state
  const isOpen = isOpenState(state)
  return {
    state,
    returnState,
    level,
    isOpen,
    stateEnteredAt,
    stateDueAt,
    stateDuration,
    stateWhy: stateDueAt && whyDue(model, { startedAt: stateEnteredAt, duration: stateDuration }),
    paused,
    dueSort: dueSort(stateDueAt),
    ...(isOpen ? { closedAt: null, closureCode: null } : { closedAt: doc.closedAt ?? now }),
    // Work that begins again has a plan of its own.
    ...(isOpen && !doc.isOpen ? { planLimitAt: null, planExtended: false } : {}),
    ...(level === 'gmina' ? { decidingInstitutionId: null } : {}),
  }
}

function passedOver(
  { actor, now }: MoveContext,
  { overridden, transition }: Decided,
  reason: string | undefined,
  first: OverridePart['by'] | undefined,
): OverridePart[] {
  const by = first ?? (actor.kind === 'user' ? actor : null)
  if (overridden.length === 0 || !reason || !by) return []
  const { membershipId, userId, name } = by
  return [
    {
      id: newId(),
      transition: transition.id,
      guards: overridden.map(({ guard }) => guard),
      reason,
      by: { membershipId, userId, name },
      at: now,
      reviewedAt: null,
      reviewedBy: null,
      verdict: null,
      remark: null,
    },
  ]
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
