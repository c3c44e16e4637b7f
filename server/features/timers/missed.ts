import type { CooperationModel } from '../../../shared/workflow/model.ts'
import { COUNTED_AS_MISSED, countsAsMissed, proposesEscalation } from '../../../shared/workflow/clocks.ts'
import { dueAfter } from '../../../shared/workflow/deadlines.ts'
import { proposalWords } from '../../../shared/workflow/telling.ts'
import { newId } from '../../db/ids.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { ProposalPart } from '../../db/models/caseCourse.ts'
import type { DeadlineDoc } from '../../db/models/deadline.ts'
import { postsByIds } from '../../db/people.ts'
import type { ChangeDraft, CommandContext, EffectDraft, NoticeDraft, Settled } from '../../kernel/define.ts'
import { changeCase } from '../../kernel/loadCase.ts'
import { settle, startDeadline } from '../deadlines/index.ts'
import { lapseInvitation } from '../invitations/index.ts'
import { noticesFrom } from '../notifications/index.ts'
import { decideSystemStep, takeSystemStep } from '../workflow/index.ts'

export interface Consequence {
  changes: ChangeDraft[]
  notices: NoticeDraft[]
  effects: EffectDraft[]
  settles: Settled[]
  /** The deadline itself is settled by what follows, so its ladder does not go on. */
  endsIt?: boolean
}
export const NOTHING: Consequence = { changes: [], notices: [], effects: [], settles: [] }

type Ctx = CommandContext<'deadlines.fire'>

/** What follows from a deadline that has just passed, besides people being told. */
export async function missed(
  ctx: Ctx,
  caseDoc: CaseDoc,
  doc: DeadlineDoc,
  model: CooperationModel,
): Promise<Consequence> {
  const then = doc.kind === 'stage' && model.states.find(({ id }) => id === doc.stage)?.sla?.then
  const step = then ? await decideSystemStep(ctx, caseDoc, then) : null
  if (step) {
    const ended = await settle(ctx, doc, 'ENDED')
    const taken = await takeSystemStep(ctx, caseDoc, step)
    return { ...taken, settles: [...ended.settles, ...taken.settles], endsIt: true }
  }
  const lapsed = doc.kind === 'invitation' ? await lapseInvitation(ctx, caseDoc, doc.subjectId) : null
  const counted = countsAsMissed(doc.kind) && caseDoc.isOpen
  const count = caseDoc.missedDeadlines + (counted ? 1 : 0)
  const standing = { state: caseDoc.state, missed: count, proposed: caseDoc.proposal?.state === 'PROPOSED' }
  const proposal = counted && proposesEscalation(model, standing) ? await newProposal(ctx, caseDoc) : null
  const set: Partial<CaseDoc> = {
    ...lapsed?.set,
    ...(counted ? { missedDeadlines: count } : {}),
    ...(proposal && {
      proposal,
      proposals: caseDoc.proposal ? [...caseDoc.proposals, caseDoc.proposal] : caseDoc.proposals,
    }),
  }
  if (Object.keys(set).length === 0) return NOTHING
  const after = await changeCase(ctx, caseDoc, set)
  const asked = proposal ? await askCoordinator(ctx, after, model) : NOTHING
  return {
    changes: [...(lapsed?.changes ?? []), { event: 'case.updated', type: 'case', before: caseDoc, after }],
    notices: [...(lapsed?.notices ?? []), ...asked.notices],
    effects: asked.effects,
    settles: lapsed?.settles ?? [],
  }
}

/**
 * All deadlines missed since the last proposal was answered, with this one. An invitation that lapsed and was
 * answered when it was sent again is out: whoever was silent has spoken, so nothing is stuck there any more.
 */
async function missedSince({ db }: Ctx, { _id, proposal }: CaseDoc): Promise<DeadlineDoc[]> {
  const found = await db.deadlines.unscopedFind(
    {
      caseId: _id,
      missedAt: { $gt: proposal?.answeredAt ?? new Date(0) },
      kind: { $in: [...COUNTED_AS_MISSED] },
    },
    { sort: { dueAt: 1, _id: 1 } },
  )
  const invited = found.filter(({ kind }) => kind === 'invitation').map(({ subjectId }) => subjectId)
  if (invited.length === 0) return found
  const answered = await db.invitations.unscopedFind({
    _id: { $in: invited },
    state: { $in: ['ACCEPTED', 'DECLINED'] },
  })
  const ids = new Set(answered.map((invitation) => invitation._id))
  return found.filter(({ subjectId }) => !ids.has(subjectId))
}

async function newProposal(ctx: Ctx, caseDoc: CaseDoc): Promise<ProposalPart> {
  const found = await missedSince(ctx, caseDoc)
  return {
    id: newId(),
    at: ctx.now,
    missed: found.map((doc) => ({
      deadlineId: doc._id,
      kind: doc.kind,
      stage: doc.stage,
      institution: doc.ownerInstitutionName,
      dueAt: doc.dueAt,
    })),
    state: 'PROPOSED',
    reason: null,
    by: null,
    answeredAt: null,
  }
}

/** Going up is for people to decide: the coordinator and the deputy are asked, with a deadline to answer. */
async function askCoordinator(ctx: Ctx, caseDoc: CaseDoc, model: CooperationModel): Promise<Consequence> {
  const { n, unit } = model.answers.proposal
  const started = await startDeadline(ctx, {
    kind: 'proposal',
    model,
    caseDoc,
    subject: { type: 'case', id: caseDoc._id },
    owner: {
      membershipId: caseDoc.coordinatorMembershipId,
      institutionId: caseDoc.ownerInstitutionId,
      institutionName: caseDoc.ownerShortName,
      role: 'COORDINATOR',
    },
    dueAt: dueAfter(model, ctx.now, model.answers.proposal),
    duration: { n, unit },
  })
  const words = proposalWords({
    coordinator: caseDoc.coordinatorMembershipId,
    deputy: caseDoc.deputyMembershipId,
  })
  const posts = await postsByIds(
    words.map(({ to }) => to),
    ctx.now,
    ctx.db.session,
  )
  const receivers = new Map(posts.map((post) => [post.membershipId, post]))
  const notices = noticesFrom(words, receivers, { doc: caseDoc })
  return { ...NOTHING, notices, effects: started.effects }
}
