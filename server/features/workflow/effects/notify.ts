import type { Role } from '../../../../shared/domain/vocabulary.ts'
import type { CaseDoc } from '../../../db/models/case.ts'
import { postsOf } from '../../../db/people.ts'
import type { NoticeDraft } from '../../../kernel/define.ts'
import { noticeOf, type Effect, type EffectInput } from './effect.ts'

/** Who is told of a step. What they are told follows from where the case goes. */

const activeTeam = (doc: CaseDoc) => doc.participants.filter((p) => p.status === 'active')

/** Whoever signalled learns of acceptance and refusal, in the signal's own words. */
export const notifyInitiator: Effect = ({ doc, decided }) => {
  if (!doc.initiatorMembershipId || !doc.initiatorUserId) return {}
  const kind = decided.state.state === 'REJECTED' ? 'signalRejected' : 'signalAccepted'
  const to = { membershipId: doc.initiatorMembershipId, userId: doc.initiatorUserId }
  return { notices: [noticeOf(kind, to, doc)] }
}

export const notifyOpsHead: Effect = async ({ ctx, doc, decided }) => {
  const kind = decided.state.state === 'DRAFT' ? 'caseToQualify' : 'caseMoved'
  const staff = await postsOf(doc.ownerInstitutionId, ctx.now, ctx.db.session)
  return { notices: staff.filter((p) => p.role === 'OPS_HEAD').map((to) => noticeOf(kind, to, doc)) }
}

export const notifyTeam: Effect = ({ doc }) => ({
  notices: activeTeam(doc).map((to) => noticeOf('caseMoved', to, doc)),
})

export const notifyCoordinator: Effect = ({ doc }) => ({
  notices: activeTeam(doc)
    .filter((p) => p.membershipId === doc.coordinatorMembershipId)
    .map((to) => noticeOf('caseMoved', to, doc)),
})

/** Those above are asked by the question itself; without one they only learn that something moved. */
async function toLevel({ ctx, escalation }: EffectInput, role: Role, institutionId: string | null) {
  if (!institutionId) return {}
  const posts = await postsOf(institutionId, ctx.now, ctx.db.session)
  const notices = posts
    .filter((p) => p.role === role)
    .map(({ membershipId, userId }): NoticeDraft => ({
      kind: escalation ? 'escalationToDecide' : 'caseMoved',
      to: { membershipId, userId },
      target: escalation ? { type: 'escalation', id: escalation._id } : { type: 'none', id: null },
      caseId: null,
      caseNumber: escalation?.caseNumber ?? null,
    }))
  return { notices }
}

export const notifyPartnershipLeader: Effect = async (input) => {
  const { doc, ctx, escalation } = input
  if (escalation) return toLevel(input, 'PARTNERSHIP_LEADER', escalation.decidingInstitutionId)
  const partnership = doc.partnershipId ? await ctx.db.partnerships.unscopedById(doc.partnershipId) : null
  return toLevel(input, 'PARTNERSHIP_LEADER', partnership?.leaderInstitutionId ?? null)
}

export const notifyPcprLead: Effect = (input) =>
  toLevel(input, 'PCPR_LEAD', input.escalation?.decidingInstitutionId ?? input.doc.decidingInstitutionId)
