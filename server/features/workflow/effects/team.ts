import type { CaseDoc, ParticipantPart } from '../../../db/models/case.ts'
import { postById, type Post } from '../../../db/people.ts'
import type { ChangeDraft, NoticeDraft } from '../../../kernel/define.ts'
import { invalid } from '../../../kernel/refuse.ts'
import { newParticipant } from '../../cases/index.ts'
import { noticeOf, type Effect, type EffectInput } from './effect.ts'

/** Steps that make, change or end the team. */

/** A post of the owning centre that may lead a case; `field` names what to refuse otherwise. */
export async function staffPost(
  ctx: Pick<EffectInput['ctx'], 'now' | 'db'>,
  ownerInstitutionId: string,
  id: string | undefined,
  field: string,
): Promise<Post> {
  const post = id ? await postById(id, ctx.now, ctx.db.session) : null
  const mayLead = post && ['SOCIAL_WORKER', 'FAMILY_ASSISTANT'].includes(post.role)
  if (!post || !mayLead || post.institutionId !== ownerInstitutionId) throw invalid(field, 'staffOfCentre')
  return post
}

/** The post in the given role: promoted when already in the team, else joined. */
export function placed(
  team: ParticipantPart[],
  post: Post,
  role: 'COORDINATOR' | 'DEPUTY',
  now: Date,
): ParticipantPart[] {
  const isIn = team.some((p) => p.status === 'active' && p.membershipId === post.membershipId)
  if (!isIn) return [...team, newParticipant(post, role, now)]
  return team.map((p) => (p.status === 'active' && p.membershipId === post.membershipId ? { ...p, role } : p))
}

export const assignCoordinator: Effect = async ({ ctx, doc, filled }) => {
  const centre = doc.ownerInstitutionId
  const coordinator = await staffPost(ctx, centre, filled.coordinatorMembershipId, 'coordinatorMembershipId')
  const deputy = await staffPost(ctx, centre, filled.deputyMembershipId, 'deputyMembershipId')
  if (coordinator.membershipId === deputy.membershipId)
    throw invalid('deputyMembershipId', 'sameAsCoordinator')
  const withLead = placed(doc.participants, coordinator, 'COORDINATOR', ctx.now)
  return {
    set: {
      coordinatorMembershipId: coordinator.membershipId,
      deputyMembershipId: deputy.membershipId,
      participants: placed(withLead, deputy, 'DEPUTY', ctx.now),
    },
    notices: [noticeOf('youCoordinate', coordinator, doc), noticeOf('youAreDeputy', deputy, doc)],
  }
}

/** From now on who signalled works in the team. */
export const inviteInitiator: Effect = async ({ ctx, doc }) => {
  const initiator = doc.initiatorMembershipId
  const isIn = doc.participants.some((p) => p.status === 'active' && p.membershipId === initiator)
  const post = initiator && !isIn ? await postById(initiator, ctx.now, ctx.db.session) : null
  if (!post) return {}
  return {
    set: { participants: [...doc.participants, newParticipant(post, 'MEMBER', ctx.now)] },
    notices: [noticeOf('joinedTeam', post, doc)],
  }
}

const ended = (p: ParticipantPart, now: Date): ParticipantPart => ({ ...p, status: 'removed', to: now })

/**
 * The partners' work ends and with it their access; open invitations are taken back. The centre's own staff
 * stay to look after the family, unless it goes to another centre: then nobody stays.
 */
export const endTeam: Effect = async ({ ctx, doc, decided }) => {
  const { now, db } = ctx
  const isGone = decided.state.state === 'TRANSFERRED'
  const leaves = (p: ParticipantPart) =>
    p.status === 'active' && (isGone || p.institutionId !== doc.ownerInstitutionId)
  const leaving = doc.participants.filter(leaves)
  const former = [...doc.formerInstitutions, ...leaving.map((p) => p.institutionId)]
  const set: Partial<CaseDoc> = {
    participants: doc.participants.map((p) => (leaves(p) ? ended(p, now) : p)),
    pendingInvitations: [],
    formerInstitutions: [...new Set(former)],
    handover: null,
  }
  const changes: ChangeDraft[] = []
  const settles = []
  for (const { id } of doc.pendingInvitations) {
    const before = await db.invitations.unscopedById(id)
    if (before?.state !== 'SENT') continue
    const after = await db.invitations.change(before, { state: 'REVOKED', answeredAt: now }, now)
    changes.push({ event: 'invitation.revoked', type: 'invitation', before, after })
    settles.push({ kinds: ['invitationReceived', 'invitationReminder'] as const, targetId: id })
  }
  const notices = leaving.map(({ membershipId, userId }): NoticeDraft => ({
    kind: 'removedFromTeam',
    to: { membershipId, userId },
    target: { type: 'none', id: null },
    caseId: null,
    caseNumber: doc.number,
  }))
  return { set, changes, settles, notices }
}
