import { invitationStep, type InvitationEvent } from '../../../shared/domain/invitation.ts'
import { allows } from '../../../shared/permissions/ability.ts'
import { institutionById, toInstitutionPart } from '../../db/directory.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { InvitationDoc } from '../../db/models/invitation.ts'
import { postById } from '../../db/people.ts'
import { caseAccess } from '../../kernel/access.ts'
import { defineCommand, type CommandContext, type NoticeDraft, type Settled } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { changeCase, loadCaseBehind } from '../../kernel/loadCase.ts'
import { invalid, unmet } from '../../kernel/refuse.ts'
import { viewerIn, type CaseViewer } from '../../kernel/viewing.ts'
import { newParticipant } from '../cases/index.ts'
import { endAnswerClock, lapsesForgiven } from './answerClock.ts'
import { invitationAbilities, presentInvitation } from './invitation.presenter.ts'

type AnswerCtx = CommandContext<'invitations.see' | 'invitations.accept' | 'invitations.decline'>

/** The invitation as its receiver; the case behind it is changed by the kernel, not seen by the receiver. */
async function loadAsInvitee(ctx: AnswerCtx): Promise<{ doc: InvitationDoc; caseDoc: CaseDoc }> {
  const doc = await ctx.db.invitations.unscopedById(ctx.input.id)
  if (!doc) throw new AppError('not_found')
  const caseDoc = await loadCaseBehind(ctx, doc.caseId)
  if (!allows(ctx.ability, 'answer', 'Invitation', doc)) {
    // The team that asks sees the invitation, so for it answering is forbidden, not absent.
    const inside = insideOf(ctx, caseDoc)
    const reads = inside !== null && allows(inside.ability, 'read', 'Invitation', doc)
    throw reads ? new AppError('forbidden', { reason: 'notYourPart' }) : new AppError('not_found')
  }
  if (ctx.input.version !== undefined && ctx.input.version !== doc.version)
    throw new AppError('version_conflict')
  return { doc, caseDoc }
}

export function decide(doc: InvitationDoc, event: InvitationEvent, now: Date) {
  const decided = invitationStep(doc, event, now)
  if (!decided.ok) throw unmet('gInvite', decided.reason)
  return decided.invitation
}

export const withoutPending = (caseDoc: CaseDoc, id: string): Partial<CaseDoc> => ({
  pendingInvitations: caseDoc.pendingInvitations.filter((p) => p.id !== id),
})

/** Nobody need answer any more. */
export const answered = (doc: InvitationDoc): Settled => ({
  kinds: ['invitationReceived', 'invitationReminder'],
  targetId: doc._id,
})

function insideOf(ctx: AnswerCtx, caseDoc: CaseDoc): CaseViewer | null {
  const { actor, ability, now } = ctx
  return viewerIn({ actor, ability, now }, caseAccess(caseDoc))
}

/** Told to those who steer the case: the inviter and the coordinator, each once. */
export function noticesToTeam(
  kind: NoticeDraft['kind'],
  doc: InvitationDoc,
  caseDoc: CaseDoc,
): NoticeDraft[] {
  const ids = [doc.inviter.membershipId, caseDoc.coordinatorMembershipId]
  return caseDoc.participants
    .filter((p) => p.status === 'active' && ids.includes(p.membershipId))
    .map((p) => ({
      kind,
      to: { membershipId: p.membershipId, userId: p.userId },
      target: { type: 'invitation', id: doc._id },
      caseId: caseDoc._id,
      caseNumber: caseDoc.number,
    }))
}

export const seeInvitation = defineCommand('invitations.see', async (ctx) => {
  const { doc, caseDoc } = await loadAsInvitee(ctx)
  const inside = insideOf(ctx, caseDoc)
  const shown = (d: InvitationDoc) => ({
    data: presentInvitation(ctx, inside, d),
    abilities: invitationAbilities(ctx, inside, d),
  })
  // Opening it twice, or after it ended, is no event.
  if (doc.seenAt || doc.state !== 'SENT') return { ...shown(doc), changes: [] }
  const { seenAt } = decide(doc, { type: 'see' }, ctx.now)
  const after = await ctx.db.invitations.change(doc, { seenAt }, ctx.now)
  return { ...shown(after), changes: [{ event: 'invitation.seen', type: 'invitation', before: doc, after }] }
})

export const acceptInvitation = defineCommand('invitations.accept', async (ctx) => {
  const { input, actor, now, db } = ctx
  const { doc, caseDoc } = await loadAsInvitee(ctx)
  const inCharge = await postById(input.membershipId ?? actor.membershipId, now, db.session)
  if (!inCharge || inCharge.institutionId !== doc.institutionId)
    throw invalid('membershipId', 'notOfInstitution')
  if (!['MEMBER', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'OPS_HEAD', 'PCPR_LEAD'].includes(inCharge.role))
    throw invalid('membershipId', 'role')
  decide(doc, { type: 'accept', personInCharge: inCharge.membershipId }, now)
  if (!caseDoc.isOpen) throw unmet('gInvite', 'caseClosed')
  if (caseDoc.participants.some((p) => p.status === 'active' && p.membershipId === inCharge.membershipId))
    throw unmet('gInvite', 'alreadyInTeam')

  const acceptedBy = { membershipId: inCharge.membershipId, name: inCharge.name, title: inCharge.title }
  const after = await db.invitations.change(
    doc,
    { state: 'ACCEPTED', answeredAt: now, seenAt: doc.seenAt ?? now, acceptedBy },
    now,
  )
  const role =
    inCharge.role === 'FAMILY_ASSISTANT' || inCharge.role === 'SOCIAL_WORKER' ? inCharge.role : 'MEMBER'
  const member = newParticipant(inCharge, role, now, { categories: doc.categories, invitationId: doc._id })
  const caseAfter = await changeCase(ctx, caseDoc, {
    ...withoutPending(caseDoc, doc._id),
    ...(await lapsesForgiven(ctx, caseDoc, doc)),
    participants: [...caseDoc.participants, member],
  })
  const inside = insideOf(ctx, caseAfter)
  const joined: NoticeDraft[] =
    inCharge.membershipId === actor.membershipId
      ? []
      : [
          {
            kind: 'joinedTeam',
            to: inCharge,
            target: { type: 'case', id: caseDoc._id },
            caseId: caseDoc._id,
            caseNumber: caseDoc.number,
          },
        ]
  return {
    data: presentInvitation(ctx, inside, after),
    abilities: invitationAbilities(ctx, inside, after),
    changes: [
      { event: 'invitation.accepted', type: 'invitation', before: doc, after },
      { event: 'participant.joined', type: 'case', before: caseDoc, after: caseAfter },
    ],
    notices: [...noticesToTeam('invitationAccepted', after, caseAfter), ...joined],
    settles: [answered(doc), ...(await endAnswerClock(ctx, doc, 'MET')).settles],
  }
})

export const declineInvitation = defineCommand('invitations.decline', async (ctx) => {
  const { input, now, db } = ctx
  const { doc, caseDoc } = await loadAsInvitee(ctx)
  const { reason, text } = input
  decide(doc, { type: 'decline', reason, text }, now)
  const proposed = input.proposedInstitutionId
    ? await institutionById(input.proposedInstitutionId, db.session)
    : null
  if (input.proposedInstitutionId && !proposed) throw invalid('proposedInstitutionId', 'unknownInstitution')
  const after = await db.invitations.change(
    doc,
    {
      state: 'DECLINED',
      answeredAt: now,
      seenAt: doc.seenAt ?? now,
      declineReason: reason,
      declineText: text ?? null,
      proposedInstitution: proposed && toInstitutionPart(proposed),
    },
    now,
  )
  const caseAfter = await changeCase(ctx, caseDoc, {
    ...withoutPending(caseDoc, doc._id),
    ...(await lapsesForgiven(ctx, caseDoc, doc)),
  })
  const inside = insideOf(ctx, caseAfter)
  return {
    data: presentInvitation(ctx, inside, after),
    abilities: invitationAbilities(ctx, inside, after),
    changes: [
      { event: 'invitation.declined', type: 'invitation', before: doc, after },
      { event: 'case.updated', type: 'case', before: caseDoc, after: caseAfter },
    ],
    notices: noticesToTeam('invitationDeclined', after, caseAfter),
    settles: [answered(doc), ...(await endAnswerClock(ctx, doc, 'MET')).settles],
  }
})
