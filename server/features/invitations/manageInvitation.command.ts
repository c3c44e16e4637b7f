import { allows } from '../../../shared/permissions/ability.ts'
import { modelOfCase } from '../../db/cooperationModels.ts'
import type { InvitationDoc } from '../../db/models/invitation.ts'
import { postById } from '../../db/people.ts'
import { defineCommand, type CommandContext } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { changeCase, loadCase, type LoadedCase } from '../../kernel/loadCase.ts'
import { invalid, unmet } from '../../kernel/refuse.ts'
import { answered, decide, withoutPending } from './answerInvitation.command.ts'
import { invitationAbilities, presentInvitation } from './invitation.presenter.ts'
import { endAnswerClock, startAnswerClock } from './answerClock.ts'
import { noticeTo, receiversOf } from './newInvitation.ts'

/** The invitation as the team that sent it. */
async function loadAsSender(
  ctx: CommandContext<'invitations.revoke' | 'invitations.resend'>,
): Promise<LoadedCase & { doc: InvitationDoc }> {
  const doc = await ctx.db.invitations.unscopedById(ctx.input.id)
  if (!doc) throw new AppError('not_found')
  const asInvitee = allows(ctx.ability, 'read', 'Invitation', doc)
  const seesCase = await ctx.db.cases.byId(ctx.ability, doc.caseId)
  // The invited institution knows the invitation, not the case: for it this is forbidden, not absent.
  if (!seesCase)
    throw new AppError(asInvitee ? 'forbidden' : 'not_found', asInvitee ? { reason: 'notYourPart' } : {})
  const loaded = await loadCase(ctx, doc.caseId, 'read')
  if (!allows(loaded.ability, 'read', 'Invitation', doc)) throw new AppError('not_found')
  if (!allows(loaded.ability, 'manage', 'Invitation', doc))
    throw new AppError('forbidden', { reason: 'coordinatorOnly' })
  if (!loaded.caseDoc.isOpen) throw new AppError('forbidden', { reason: 'caseClosed' })
  if (ctx.input.version !== undefined && ctx.input.version !== doc.version)
    throw new AppError('version_conflict')
  return { ...loaded, doc }
}

export const revokeInvitation = defineCommand('invitations.revoke', async (ctx) => {
  const { doc, ...loaded } = await loadAsSender(ctx)
  const { caseDoc } = loaded
  decide(doc, { type: 'revoke' }, ctx.now)
  const after = await ctx.db.invitations.change(doc, { state: 'REVOKED', answeredAt: ctx.now }, ctx.now)
  const caseAfter = await changeCase(ctx, caseDoc, withoutPending(caseDoc, doc._id))
  const viewer = { ...ctx, ...loaded }
  return {
    data: presentInvitation(viewer, viewer, after),
    abilities: invitationAbilities(viewer, viewer, after),
    changes: [
      { event: 'invitation.revoked', type: 'invitation', before: doc, after },
      { event: 'case.updated', type: 'case', before: caseDoc, after: caseAfter },
    ],
    notices: (await receiversOf(doc, ctx.db, ctx.now)).map((to) => noticeTo(to, 'invitationRevoked', after)),
    settles: [answered(doc), ...(await endAnswerClock(ctx, doc, 'ENDED')).settles],
  }
})

export const resendInvitation = defineCommand('invitations.resend', async (ctx) => {
  const { input, db, now } = ctx
  const { doc, ...loaded } = await loadAsSender(ctx)
  const { caseDoc } = loaded
  const model = await modelOfCase(db, caseDoc)
  const next = decide(
    doc,
    { type: 'resend', answerTime: model.invitationAnswer, isUrgent: caseDoc.urgent },
    now,
  )
  const invitee = input.membershipId ? await postById(input.membershipId, now, db.session) : null
  if (input.membershipId && invitee?.institutionId !== doc.institutionId)
    throw invalid('membershipId', 'notOfInstitution')
  const another = await db.invitations.unscopedFind({
    caseId: caseDoc._id,
    institutionId: doc.institutionId,
    state: 'SENT',
    _id: { $ne: doc._id },
  })
  if (another.length > 0) throw unmet('gInvite', 'alreadyInvited')
  const after = await db.invitations.change(
    doc,
    {
      ...next,
      sentAt: now,
      answeredAt: null,
      declineReason: null,
      declineText: null,
      proposedInstitution: null,
      ...(invitee && {
        invitee: { membershipId: invitee.membershipId, name: invitee.name, title: invitee.title },
      }),
    },
    now,
  )
  const others = caseDoc.pendingInvitations.filter((p) => p.id !== doc._id)
  const pending = [...others, { id: doc._id, sector: doc.institution.sector, dueAt: after.dueAt }]
  const caseAfter = await changeCase(ctx, caseDoc, { pendingInvitations: pending })
  const ended = await endAnswerClock(ctx, doc, 'ENDED')
  const clock = await startAnswerClock(ctx, model, caseDoc, after)
  const viewer = { ...ctx, ...loaded }
  return {
    data: presentInvitation(viewer, viewer, after),
    abilities: invitationAbilities(viewer, viewer, after),
    changes: [
      { event: 'invitation.resent', type: 'invitation', before: doc, after },
      { event: 'case.updated', type: 'case', before: caseDoc, after: caseAfter },
    ],
    notices: (await receiversOf(after, db, now)).map((to) => noticeTo(to, 'invitationReceived', after)),
    effects: clock.effects,
    settles: ended.settles,
  }
})
