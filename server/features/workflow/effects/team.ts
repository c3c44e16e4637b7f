import type { CooperationModel } from '../../../../shared/workflow/model.ts'
import { leaving } from '../../../../shared/workflow/telling.ts'
import type { CaseDoc, ParticipantPart } from '../../../db/models/case.ts'
import { postById, type Post } from '../../../db/people.ts'
import type { ChangeDraft } from '../../../kernel/define.ts'
import { invalid } from '../../../kernel/refuse.ts'
import { newParticipant } from '../../cases/index.ts'
import { teamOf } from '../../notifications/index.ts'
import { jobOf } from '../facts.ts'
import type { Effect, EffectInput, Filled } from './effect.ts'

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

/** Consents or the team of this model wait for a social worker: without one the case could never go on. */
const needsSocialWorker = ({ transitions }: CooperationModel): boolean =>
  transitions.some(
    ({ from, guards, roles }) =>
      guards.some(({ fn }) => fn === 'gTeam') ||
      (!from.includes('SIGNAL') && roles.every((role) => role === 'SOCIAL_WORKER')),
  )

interface Appointed {
  coordinator: Post
  deputy: Post
  /** The team so far, with both in their places. */
  participants: ParticipantPart[]
}

/**
 * Who shall lead a case: two different people of the centre, with at least one social worker of it among them or
 * already in the team, where the model needs one. Refuses by the field to be changed.
 */
export async function appointLeads(
  ctx: Pick<EffectInput['ctx'], 'now' | 'db'>,
  { centre, model, filled }: { centre: string; model: CooperationModel; filled: Filled },
  team: ParticipantPart[],
): Promise<Appointed> {
  const coordinator = await staffPost(ctx, centre, filled.coordinatorMembershipId, 'coordinatorMembershipId')
  const deputy = await staffPost(ctx, centre, filled.deputyMembershipId, 'deputyMembershipId')
  if (coordinator.membershipId === deputy.membershipId)
    throw invalid('deputyMembershipId', 'sameAsCoordinator')
  const withLead = placed(team, coordinator, 'COORDINATOR', ctx.now)
  const participants = placed(withLead, deputy, 'DEPUTY', ctx.now)
  const isWorker = (p: ParticipantPart) =>
    p.status === 'active' && p.institutionId === centre && jobOf(p) === 'SOCIAL_WORKER'
  if (needsSocialWorker(model) && !participants.some(isWorker))
    throw invalid('deputyMembershipId', 'noSocialWorker')
  return { coordinator, deputy, participants }
}

export const assignCoordinator: Effect = async ({ ctx, doc, model, filled }) => {
  const centre = doc.ownerInstitutionId
  const { coordinator, deputy, participants } = await appointLeads(
    ctx,
    { centre, model, filled },
    doc.participants,
  )
  return {
    set: {
      coordinatorMembershipId: coordinator.membershipId,
      deputyMembershipId: deputy.membershipId,
      participants,
    },
  }
}

/** From now on who signalled works in the team. */
export const inviteInitiator: Effect = async ({ ctx, doc }) => {
  const initiator = doc.initiatorMembershipId
  const isIn = doc.participants.some((p) => p.status === 'active' && p.membershipId === initiator)
  const post = initiator && !isIn ? await postById(initiator, ctx.now, ctx.db.session) : null
  if (!post) return {}
  return { set: { participants: [...doc.participants, newParticipant(post, 'MEMBER', ctx.now)] } }
}

const ended = (p: ParticipantPart, now: Date): ParticipantPart => ({ ...p, status: 'removed', to: now })

/**
 * The partners' work ends and with it their access; open invitations are taken back. The centre's own staff
 * stay to look after the family, unless it goes to another centre: then nobody stays.
 */
export const endTeam: Effect = async ({ ctx, doc, decided }) => {
  const { now, db } = ctx
  const gone = new Set(leaving(teamOf(doc), decided.state.state).map(({ id }) => id))
  const leaves = (p: ParticipantPart) => p.status === 'active' && gone.has(p.membershipId)
  const former = [...doc.formerInstitutions, ...doc.participants.filter(leaves).map((p) => p.institutionId)]
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
  return { set, changes, settles }
}
