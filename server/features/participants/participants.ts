import type { CaseDoc, ParticipantPart } from '../../db/models/case.ts'
import { defineCommand, defineQuery, type NoticeDraft } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { changeCase, loadCase } from '../../kernel/loadCase.ts'
import { unmet } from '../../kernel/refuse.ts'
import { showsGroup } from '../../../shared/permissions/fieldPolicy.ts'
import { presentParticipant } from '../cases/index.ts'
import { stopTelling } from '../deadlines/index.ts'

const active = (doc: CaseDoc) => doc.participants.filter((p) => p.status === 'active')

const list = defineQuery('participants.list', async (ctx) => {
  const { caseDoc, scope } = await loadCase(ctx, ctx.input.caseId, 'read')
  if (!showsGroup(scope.lens, ctx.actor.sector, 'team'))
    throw new AppError('forbidden', { reason: 'notYourPart' })
  return { data: active(caseDoc).map((p) => presentParticipant(caseDoc, p, ctx.now)), caseId: caseDoc._id }
})

/** Leaving ends the post's access with the commit; posts that steer the case hand over first. */
function without(caseDoc: CaseDoc, leaving: ParticipantPart, now: Date): Partial<CaseDoc> {
  if (leaving.membershipId === caseDoc.coordinatorMembershipId) throw unmet('gLead', 'handOverFirst')
  return {
    participants: caseDoc.participants.map((p) =>
      p.id === leaving.id ? { ...p, status: 'removed' as const, to: now } : p,
    ),
    ...(leaving.membershipId === caseDoc.deputyMembershipId ? { deputyMembershipId: null } : {}),
  }
}

const remove = defineCommand('participants.remove', async (ctx) => {
  const { input, now } = ctx
  const { caseDoc } = await loadCase(ctx, input.caseId, 'removeParticipant', input.version)
  const leaving = active(caseDoc).find((p) => p.id === input.id)
  if (!leaving) throw new AppError('not_found')
  const after = await changeCase(ctx, caseDoc, without(caseDoc, leaving, now))
  await stopTelling(ctx, caseDoc, after)
  const notice: NoticeDraft = {
    kind: 'removedFromTeam',
    to: leaving,
    target: { type: 'none', id: null },
    caseId: null,
    caseNumber: caseDoc.number,
  }
  return {
    data: { removed: true as const, id: leaving.id },
    changes: [{ event: 'participant.left', type: 'case', before: caseDoc, after }],
    notices: [notice],
  }
})

const leave = defineCommand('participants.leave', async (ctx) => {
  const { input, actor, now } = ctx
  const { caseDoc } = await loadCase(ctx, input.caseId, 'leave', input.version)
  const leaving = active(caseDoc).find((p) => p.membershipId === actor.membershipId)
  if (!leaving) throw new AppError('not_found')
  const after = await changeCase(ctx, caseDoc, without(caseDoc, leaving, now))
  await stopTelling(ctx, caseDoc, after)
  return {
    data: { removed: true as const, id: leaving.id },
    changes: [{ event: 'participant.left', type: 'case', before: caseDoc, after }],
  }
})

const sign = defineCommand('participants.signConfidentiality', async (ctx) => {
  const { input, actor, now } = ctx
  const { caseDoc } = await loadCase(ctx, input.caseId, 'signConfidentiality', input.version)
  const own = active(caseDoc).find((p) => p.membershipId === actor.membershipId)
  if (!own) throw new AppError('not_found')
  if (own.confidentialitySignedAt) return { data: presentParticipant(caseDoc, own, now), changes: [] }
  const signed = { ...own, confidentialitySignedAt: now }
  const participants = caseDoc.participants.map((p) => (p.id === own.id ? signed : p))
  const after = await changeCase(ctx, caseDoc, { participants })
  return {
    data: presentParticipant(after, signed, now),
    changes: [{ event: 'participant.signed', type: 'case', before: caseDoc, after }],
  }
})

export const participantHandlers = [list, remove, leave, sign]
