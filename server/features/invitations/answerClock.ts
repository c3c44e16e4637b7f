import { answerReminderAt } from '../../../shared/domain/invitation.ts'
import type { CooperationModel } from '../../../shared/workflow/model.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { InvitationDoc } from '../../db/models/invitation.ts'
import type { Repositories } from '../../db/repositories.ts'
import { meetDeadline, startDeadline, type Wake } from '../deadlines/index.ts'

interface Ctx {
  db: Repositories
  now: Date
}

/** One sending has one clock: an invitation sent again starts another and ends the old one. */
export const startAnswerClock = (
  ctx: Ctx,
  model: CooperationModel,
  caseDoc: CaseDoc,
  doc: InvitationDoc,
): Promise<Wake> => {
  const { n, unit } = (doc.urgent && model.invitationAnswer.urgent) || model.invitationAnswer
  return startDeadline(ctx, {
    kind: 'invitation',
    model,
    caseDoc,
    subject: { type: 'invitation', id: doc._id },
    owner: {
      membershipId: doc.invitee?.membershipId ?? null,
      institutionId: doc.institutionId,
      institutionName: doc.institution.shortName,
      role: null,
    },
    dueAt: doc.dueAt,
    duration: { n, unit },
    remindAt: answerReminderAt(doc, model.invitationAnswer),
  })
}

/**
 * Whoever let an earlier sending lapse has answered this one: nothing is stuck there any more, so what was missed
 * then counts no longer toward going up a level.
 */
export async function lapsesForgiven(
  { db }: Ctx,
  { missedDeadlines, proposal }: CaseDoc,
  doc: InvitationDoc,
): Promise<Partial<CaseDoc>> {
  if (missedDeadlines === 0 || doc.sentCount < 2) return {}
  const missedAt = { $gt: proposal?.answeredAt ?? new Date(0) }
  const lapsed = await db.deadlines.unscopedFind({ subjectId: doc._id, kind: 'invitation', missedAt })
  return { missedDeadlines: Math.max(0, missedDeadlines - lapsed.length) }
}

export const endAnswerClock = (ctx: Ctx, doc: InvitationDoc, outcome: 'MET' | 'ENDED'): Promise<Wake> =>
  meetDeadline(ctx, { subjectId: doc._id, kinds: ['invitation'] }, outcome)
