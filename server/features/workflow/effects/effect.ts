import type { NotificationKind } from '../../../../shared/contracts/notifications.ts'
import type { CooperationModel } from '../../../../shared/workflow/model.ts'
import type { CaseDoc } from '../../../db/models/case.ts'
import type { EscalationDoc } from '../../../db/models/escalation.ts'
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
  /** The question the step puts to a level above. */
  escalation?: EscalationDoc
}

export interface Consequences {
  set?: Partial<CaseDoc>
  changes?: ChangeDraft[]
  notices?: NoticeDraft[]
  effects?: EffectDraft[]
  settles?: Settled[]
}

export type Effect = (input: EffectInput) => Promise<Consequences> | Consequences

interface Receiver {
  membershipId: string
  userId: string
}

/** A notice that leads to the case. */
export const noticeOf = (kind: NotificationKind, { membershipId, userId }: Receiver, doc: CaseDoc) =>
  ({
    kind,
    to: { membershipId, userId },
    target: { type: 'case', id: doc._id },
    caseId: doc._id,
    caseNumber: doc.number,
  }) satisfies NoticeDraft
