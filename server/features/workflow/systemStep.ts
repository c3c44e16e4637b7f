import { step } from '../../../shared/workflow/step.ts'
import { modelOfCase } from '../../db/cooperationModels.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { DecidedStep } from './decide.ts'
import { runEffects } from './effects/index.ts'
import { loadFacts } from './facts.ts'
import { moveCase, positionOf, type MoveContext, type Moved } from './move.ts'

/**
 * A step that a passed deadline takes by itself; null where the model has none by that name from here, or its
 * guards find no reason for it.
 */
export async function decideSystemStep(
  { db, now }: MoveContext,
  caseDoc: CaseDoc,
  event: string,
): Promise<DecidedStep | null> {
  const model = await modelOfCase(db, caseDoc)
  const decided = step({
    model,
    state: positionOf(caseDoc),
    event: { type: event, roles: ['SYSTEM'], payload: {}, facts: await loadFacts(db, caseDoc, now) },
    now,
  })
  return decided.ok ? { model, decided } : null
}

/** Carries out a step of the system that was decided. */
export async function takeSystemStep(
  ctx: MoveContext,
  caseDoc: CaseDoc,
  { model, decided }: DecidedStep,
): Promise<Moved> {
  const total = await runEffects({ ctx, doc: caseDoc, decided, model, filled: {} })
  const moved = await moveCase(ctx, caseDoc, decided, { set: total.set })
  return {
    after: moved.after,
    changes: [...moved.changes, ...total.changes],
    notices: [...total.notices, ...moved.notices],
    effects: [...total.effects, ...moved.effects],
    settles: [...total.settles, ...moved.settles],
  }
}
