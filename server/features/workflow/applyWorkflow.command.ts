import type { ParsedOf } from '../../../shared/contracts/operations.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { step } from '../../../shared/workflow/step.ts'
import type { CaseDoc, ParticipantPart } from '../../db/models/case.ts'
import { nextCaseNumber } from '../../db/numbering.ts'
import { postById, postsOf, type Post } from '../../db/people.ts'
import { caseAccess } from '../../kernel/access.ts'
import { defineCommand, type CommandContext, type NoticeDraft } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { changeCase, loadCase } from '../../kernel/loadCase.ts'
import { invalid, unmet } from '../../kernel/refuse.ts'
import { viewerIn } from '../../kernel/viewing.ts'
import { modelOf, newParticipant, presentAbilities, presentCase } from '../cases/index.ts'
import { factsOf, rolesTowards } from './facts.ts'
import { moved, refusalOf } from './move.ts'

type Ctx = CommandContext<'workflow.apply'>

/** Events that carry a record of their own go through the escalations operations. */
const ELSEWHERE = ['escalatePzk', 'escalatePowiat', 'decide', 'withdrawEscalation', 'signal', 'open']

export const applyWorkflow = defineCommand('workflow.apply', async (ctx) => {
  const { input, actor, ability, now } = ctx
  const { caseDoc } = await loadCase(ctx, input.caseId, 'transition', input.version)
  if (ELSEWHERE.includes(input.event)) throw unmet('gState', 'ownOperation', { event: input.event })
  const { event, reason, coordinatorMembershipId, deputyMembershipId, basis } = input
  const urgentReason = caseDoc.entry.urgentOverride
  const payload = { reason, coordinatorMembershipId, deputyMembershipId, basis, urgentReason }
  const decided = step({
    model: modelOf({ code: caseDoc.modelCode, version: caseDoc.modelVersion }),
    state: { state: caseDoc.state, returnState: caseDoc.returnState },
    event: { type: event, roles: rolesTowards(actor, caseDoc), payload, facts: factsOf(caseDoc) },
    now,
  })
  if (!decided.ok) throw refusalOf(decided)

  const own = await consequences(ctx, caseDoc, input)
  const after = await changeCase(ctx, caseDoc, { ...moved(caseDoc, decided, actor.name, now), ...own.set })
  // The move may change what the mover is to the case: rejecting a signal ends the queue's view of it.
  const inside =
    viewerIn({ actor, ability, now }, caseAccess(after)) ??
    viewerIn({ actor, ability, now }, caseAccess(caseDoc))
  if (!inside) throw new AppError('not_found')
  return {
    data: presentCase(inside, after),
    abilities: presentAbilities(inside, after),
    changes: [{ event: 'case.moved', type: 'case', before: caseDoc, after }],
    notices: own.notices,
    settles: [{ kinds: ['signalReceived', 'caseToQualify'], targetId: caseDoc._id }],
  }
})

interface Consequences {
  set: Partial<CaseDoc>
  notices: NoticeDraft[]
}

/** What besides the stage changes with each event of the first models. */
async function consequences(
  ctx: Ctx,
  doc: CaseDoc,
  input: ParsedOf<'workflow.apply'>,
): Promise<Consequences> {
  switch (input.event) {
    case 'qualifySignal':
      return acceptedSignal(ctx, doc)
    case 'rejectSignal':
    case 'reject':
      return { set: { rejection: input.reason ?? null }, notices: toInitiator(doc, 'signalRejected') }
    case 'qualify':
      return qualified(ctx, doc, input)
    case 'confirmConsents':
      return consented(ctx, doc, input)
    default:
      return { set: {}, notices: [] }
  }
}

async function acceptedSignal({ actor, db, now }: Ctx, doc: CaseDoc): Promise<Consequences> {
  const number =
    doc.number ?? (await nextCaseNumber(db.session, doc.ownerInstitutionId, warsawDate(now).slice(0, 4)))
  const heads = (await postsOf(doc.ownerInstitutionId, now, db.session)).filter((p) => p.role === 'OPS_HEAD')
  return {
    set: { number, participants: [...doc.participants, newParticipant(actor, 'SOCIAL_WORKER', now)] },
    notices: [
      ...toInitiator({ ...doc, number }, 'signalAccepted'),
      ...heads.map((to): NoticeDraft => notice('caseToQualify', to, { ...doc, number })),
    ],
  }
}

async function qualified(ctx: Ctx, doc: CaseDoc, input: ParsedOf<'workflow.apply'>): Promise<Consequences> {
  const coordinator = await staffPost(ctx, doc, input.coordinatorMembershipId, 'coordinatorMembershipId')
  const deputy = await staffPost(ctx, doc, input.deputyMembershipId, 'deputyMembershipId')
  if (coordinator.membershipId === deputy.membershipId)
    throw invalid('deputyMembershipId', 'sameAsCoordinator')
  const withLead = placed(doc.participants, coordinator, 'COORDINATOR', ctx.now)
  return {
    set: {
      coordinatorMembershipId: coordinator.membershipId,
      deputyMembershipId: deputy.membershipId,
      participants: placed(withLead, deputy, 'DEPUTY', ctx.now),
    },
    notices: [notice('youCoordinate', coordinator, doc), notice('youAreDeputy', deputy, doc)],
  }
}

async function staffPost(ctx: Ctx, doc: CaseDoc, id: string | undefined, field: string): Promise<Post> {
  const post = id ? await postById(id, ctx.now, ctx.db.session) : null
  const mayLead = post && ['SOCIAL_WORKER', 'FAMILY_ASSISTANT'].includes(post.role)
  if (!post || !mayLead || post.institutionId !== doc.ownerInstitutionId)
    throw invalid(field, 'staffOfCentre')
  return post
}

/** The post in the given role: promoted when already in the team, else joined. */
function placed(
  team: ParticipantPart[],
  post: Post,
  role: 'COORDINATOR' | 'DEPUTY',
  now: Date,
): ParticipantPart[] {
  const isIn = team.some((p) => p.status === 'active' && p.membershipId === post.membershipId)
  if (!isIn) return [...team, newParticipant(post, role, now)]
  return team.map((p) => (p.status === 'active' && p.membershipId === post.membershipId ? { ...p, role } : p))
}

/** U4: from now on who signalled works in the team (R0). */
async function consented(
  { db, now }: Ctx,
  doc: CaseDoc,
  input: ParsedOf<'workflow.apply'>,
): Promise<Consequences> {
  const set: Partial<CaseDoc> = { basis: input.basis ?? null }
  const initiator = doc.initiatorMembershipId
  const isIn = doc.participants.some((p) => p.status === 'active' && p.membershipId === initiator)
  const post = initiator && !isIn ? await postById(initiator, now, db.session) : null
  if (!post) return { set, notices: [] }
  set.participants = [...doc.participants, newParticipant(post, 'MEMBER', now)]
  return { set, notices: [notice('joinedTeam', post, doc)] }
}

const notice = (kind: NoticeDraft['kind'], to: NoticeDraft['to'], doc: CaseDoc): NoticeDraft => ({
  kind,
  to: { membershipId: to.membershipId, userId: to.userId },
  target: { type: 'case', id: doc._id },
  caseId: doc._id,
  caseNumber: doc.number,
})

/** Told in the workflow of the signal, to whoever wrote it; needs the person behind the post. */
function toInitiator(doc: CaseDoc, kind: NoticeDraft['kind']): NoticeDraft[] {
  if (!doc.initiatorMembershipId || !doc.initiatorUserId) return []
  return [notice(kind, { membershipId: doc.initiatorMembershipId, userId: doc.initiatorUserId }, doc)]
}
