import type { UserActor } from '../../../shared/permissions/actor.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { Settled } from '../../kernel/define.ts'
import type { StepTelling } from '../notifications/index.ts'
import { decideStep, type Asked, type DecidedStep } from './decide.ts'
import type { Consequences } from './effects/effect.ts'
import { runEffects } from './effects/index.ts'
import { recordStep, type StepFilled } from './filledIn.ts'
import { moveCase, type Move, type MoveContext, type Moved } from './move.ts'

interface Taken extends Moved {
  settles: Settled[]
}

interface More extends Pick<Move, 'override' | 'overriddenBy'> {
  filled?: StepFilled
  /** What the operation itself changes with the step. */
  own?: Consequences
  /** What notices of the step lead to: the record written with it, the question it answers. */
  record?: StepTelling['record']
  answered?: StepTelling['answered']
  /** Who had put that question. */
  askers?: StepTelling['askers']
}

type Ctx = MoveContext & { actor: UserActor }

/** Carries out a step that was decided: what it records, what its effects do, and the move itself. */
export async function carryOut(
  ctx: Ctx,
  caseDoc: CaseDoc,
  { model, decided }: DecidedStep,
  { filled = {}, own = {}, record, answered, askers, override, overriddenBy }: More = {},
): Promise<Taken> {
  const recorded = await recordStep(ctx, caseDoc, decided, filled)
  const total = await runEffects(
    { ctx, doc: caseDoc, decided, model, filled },
    { ...own, set: { ...recorded.set, ...own.set } },
    { record, answered, askers },
  )
  const moved = await moveCase(ctx, caseDoc, decided, {
    set: total.set,
    override,
    overriddenBy,
    reason: filled.reason,
  })
  return {
    after: moved.after,
    changes: [...moved.changes, ...total.changes],
    notices: [...total.notices, ...moved.notices],
    effects: [...total.effects, ...moved.effects],
    settles: [
      { kinds: ['signalReceived', 'caseToQualify', 'stepToConfirm'], targetId: caseDoc._id },
      ...total.settles,
      ...moved.settles,
    ],
  }
}

/** Decides an event and carries it out. */
export async function takeStep(ctx: Ctx, caseDoc: CaseDoc, asked: Asked, more: More = {}): Promise<Taken> {
  return carryOut(ctx, caseDoc, await decideStep(ctx, caseDoc, asked), { ...more, override: asked.override })
}
