import type { Category } from '../../../shared/domain/vocabulary.ts'
import { newInvitation } from '../../../shared/domain/invitation.ts'
import { categoriesInForce } from '../../../shared/permissions/fieldPolicy.ts'
import type { CooperationModel } from '../../../shared/workflow/model.ts'
import { toInstitutionPart } from '../../db/directory.ts'
import { newId } from '../../db/ids.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { InstitutionDoc } from '../../db/models/institution.ts'
import type { InstitutionPart, InvitationDoc } from '../../db/models/invitation.ts'
import { postsOf, type Post } from '../../db/people.ts'
import type { Repositories } from '../../db/repositories.ts'
import type { ChangeDraft, EffectDraft, NoticeDraft } from '../../kernel/define.ts'
import { startAnswerClock } from './answerClock.ts'

const RECEIVING_ROLES = ['MEMBER', 'DIRECTOR', 'OPS_HEAD', 'PCPR_LEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT']

/** Who hears of an invitation: the person named, else everyone who receives for the institution. */
export async function receiversOf(doc: InvitationDoc, db: Repositories, now: Date): Promise<Post[]> {
  const posts = (await postsOf(doc.institutionId, now, db.session)).filter((p) =>
    RECEIVING_ROLES.includes(p.role),
  )
  return doc.invitee ? posts.filter((p) => p.membershipId === doc.invitee?.membershipId) : posts
}

export const noticeTo = (to: Post, kind: NoticeDraft['kind'], doc: InvitationDoc): NoticeDraft => ({
  kind,
  to: { membershipId: to.membershipId, userId: to.userId },
  target: { type: 'invitation', id: doc._id },
  // The invited are told nothing that would name the case.
  caseId: null,
  caseNumber: null,
})

/** Who asks, as the invited read it. */
export interface Inviter {
  membershipId: string
  name: string
  title: string
  institution: InstitutionPart
}

interface Asked {
  model: CooperationModel
  institution: InstitutionDoc
  invitee: Post | null
  inviter: Inviter
  askedRole: InvitationDoc['askedRole']
  purpose: string
  categories: readonly Category[]
  extraBasis: string | null
  isUrgent: boolean
}

interface Sent {
  doc: InvitationDoc
  /** For the case, which keeps what is open. */
  pending: CaseDoc['pendingInvitations'][number]
  changes: ChangeDraft[]
  notices: NoticeDraft[]
  effects: EffectDraft[]
}

/** Stores an invitation into the team of this case, starts its clock and tells the institution. */
export async function sendNew(
  ctx: { db: Repositories; now: Date },
  caseDoc: CaseDoc,
  { model, institution, invitee, inviter, isUrgent, categories, ...asked }: Asked,
): Promise<Sent> {
  const { db, now } = ctx
  const sending = newInvitation(now, { answerTime: model.invitationAnswer, isUrgent })
  const { institution: inviterInstitution, membershipId, name, title } = inviter
  const doc: InvitationDoc = {
    ...asked,
    _id: newId(),
    version: 1,
    createdAt: now,
    updatedAt: now,
    caseId: caseDoc._id,
    caseNumber: caseDoc.number,
    familyName: caseDoc.familyName,
    gminaName: caseDoc.gminaName,
    urgent: isUrgent,
    state: sending.state,
    institutionId: institution._id,
    institution: toInstitutionPart(institution),
    invitee: invitee && { membershipId: invitee.membershipId, name: invitee.name, title: invitee.title },
    inviter: { membershipId, name, title },
    inviterInstitution,
    categories: categoriesInForce(institution.sector, categories),
    sentAt: now,
    sentCount: sending.sentCount,
    seenAt: null,
    dueAt: sending.dueAt,
    answeredAt: null,
    declineReason: null,
    declineText: null,
    proposedInstitution: null,
    acceptedBy: null,
  }
  await db.invitations.insert(doc)
  const clock = await startAnswerClock(ctx, model, caseDoc, doc)
  return {
    doc,
    pending: { id: doc._id, sector: institution.sector, dueAt: doc.dueAt },
    changes: [{ event: 'invitation.sent', type: 'invitation', before: null, after: doc }],
    notices: (await receiversOf(doc, db, now)).map((to) => noticeTo(to, 'invitationReceived', doc)),
    effects: clock.effects,
  }
}
