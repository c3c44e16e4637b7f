import type { CooperationModel } from '../../../../shared/workflow/model.ts'
import type { CaseDoc } from '../../../db/models/case.ts'
import type { ChangeDraft, EffectDraft, NoticeDraft, Settled } from '../../../kernel/define.ts'
import type { Decided, MoveContext } from '../move.ts'

/** What was filled in with the step. */
export interface Filled {
  coordinatorMembershipId?: string | undefined
  deputyMembershipId?: string | undefined
  reason?: string | undefined
}

export interface EffectInput {
  ctx: MoveContext
  /** The case as the effects before this one leave it; its stage is still the one it comes from. */
  doc: CaseDoc
  decided: Decided
  model: CooperationModel
  filled: Filled
}

export interface Consequences {
  set?: Partial<CaseDoc>
  changes?: ChangeDraft[]
  /** Of what goes with the step; whom the step itself tells, the engine says. */
  notices?: NoticeDraft[]
  effects?: EffectDraft[]
  settles?: Settled[]
}

export type Effect = (input: EffectInput) => Promise<Consequences> | Consequences
