import type { UserActor } from '../../../shared/permissions/actor.ts'
import type { CooperationModel } from '../../../shared/workflow/model.ts'
import { step } from '../../../shared/workflow/step.ts'
import { modelOfCase } from '../../db/cooperationModels.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import { loadFacts, rolesTowards } from './facts.ts'
import { positionOf, refusalOf, type Decided, type MoveContext } from './move.ts'

export interface Asked {
  event: string
  payload: Record<string, unknown>
  /** Why unmet guards shall be passed over. */
  override?: string | undefined
  /** Roles other than those the actor holds: a receiver's act also stands for the one who asked. */
  roles?: readonly string[]
}

export interface DecidedStep {
  model: CooperationModel
  decided: Decided
}

/** The model's own verdict on an event, with all facts; throws the refusal. */
export async function decideStep(
  ctx: MoveContext & { actor: UserActor },
  caseDoc: CaseDoc,
  { event, payload, override, roles }: Asked,
): Promise<DecidedStep> {
  const model = await modelOfCase(ctx.db, caseDoc)
  const decided = step({
    model,
    state: positionOf(caseDoc),
    event: {
      type: event,
      roles: roles ?? rolesTowards(ctx.actor, caseDoc),
      payload,
      facts: await loadFacts(ctx.db, caseDoc, ctx.now),
      override,
    },
    now: ctx.now,
  })
  if (!decided.ok) throw refusalOf(decided)
  return { model, decided }
}
