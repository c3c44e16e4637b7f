import { issueStep, type IssueEvent } from '../../../shared/domain/issue.ts'
import { allows } from '../../../shared/permissions/ability.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { IssueDoc } from '../../db/models/issue.ts'
import type { IssueState } from '../../../shared/domain/vocabulary.ts'
import { caseAccess } from '../../kernel/access.ts'
import { defineCommand, type CommandContext, type NoticeDraft } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { loadCaseBehind } from '../../kernel/loadCase.ts'
import { unmet } from '../../kernel/refuse.ts'
import { viewerIn } from '../../kernel/viewing.ts'
import { meetDeadline } from '../deadlines/index.ts'
import { issueAbilities, presentIssue } from './issue.presenter.ts'

type Ctx = CommandContext<'issues.triage' | 'issues.answer' | 'issues.recommend' | 'issues.close'>

/** The problem as the region; whoever else reads it may not answer, the rest do not know it. */
async function loadToAnswer(ctx: Ctx, event: IssueEvent) {
  const { actor, ability, db, now, input } = ctx
  const doc = await db.issues.unscopedById(input.id)
  if (!doc) throw new AppError('not_found')
  const caseDoc = await loadCaseBehind(ctx, doc.caseId)
  const inside = viewerIn({ actor, ability, now }, caseAccess(caseDoc))
  const reads =
    allows(ability, 'read', 'Issue', doc) || (inside !== null && allows(inside.ability, 'read', 'Issue', doc))
  if (!reads) throw new AppError('not_found')
  if (!allows(ability, 'answer', 'Issue', doc)) throw new AppError('forbidden', { reason: 'regionOnly' })
  if (input.version !== doc.version) throw new AppError('version_conflict')
  const state = issueStep(doc.state, event)
  if (!state) throw unmet('gIssue', 'stateOfIssue', { state: doc.state })
  return { doc, caseDoc, inside, state }
}

/** Told to who leads the case and to who put the problem: the answer leads back to them. */
function toAskers(doc: IssueDoc, caseDoc: CaseDoc): NoticeDraft[] {
  const leads = [caseDoc.coordinatorMembershipId, caseDoc.deputyMembershipId]
  const team = caseDoc.participants.filter((p) => p.status === 'active' && leads.includes(p.membershipId))
  const opener = { membershipId: doc.openedByMembershipId, userId: doc.openedByUserId }
  const others = team.filter((p) => p.membershipId !== opener.membershipId)
  return [opener, ...others].map(({ membershipId, userId }) => ({
    kind: 'issueAnswered',
    to: { membershipId, userId },
    target: { type: 'issue', id: doc._id },
    caseId: null,
    caseNumber: caseDoc.number,
  }))
}

async function write(
  ctx: Ctx,
  event: IssueEvent,
  name: 'issue.triaged' | 'issue.answered' | 'issue.recommended' | 'issue.closed',
  set: Partial<IssueDoc>,
) {
  const { doc, caseDoc, inside, state } = await loadToAnswer(ctx, event)
  const after = await ctx.db.issues.change(doc, { ...set, state }, ctx.now)
  const isAnswered: readonly IssueState[] = ['ANSWERED', 'CLOSED']
  const clock = isAnswered.includes(state) ? await meetDeadline(ctx, { subjectId: doc._id }) : null
  return {
    data: presentIssue(inside, after),
    abilities: issueAbilities(ctx, after),
    changes: [{ event: name, type: 'issue' as const, before: doc, after }],
    notices: event === 'triage' ? [] : toAskers(after, caseDoc),
    effects: clock?.effects ?? [],
    settles: [{ kinds: ['issueReceived'] as const, targetId: doc._id }, ...(clock?.settles ?? [])],
  }
}

const saidBy = ({ actor, now }: Ctx, text: string) => ({ text, by: actor.name, at: now })

export const triageIssue = defineCommand('issues.triage', (ctx) => write(ctx, 'triage', 'issue.triaged', {}))

export const answerIssue = defineCommand('issues.answer', (ctx) =>
  write(ctx, 'answer', 'issue.answered', { answer: saidBy(ctx, ctx.input.text) }),
)

export const recommendIssue = defineCommand('issues.recommend', (ctx) =>
  write(ctx, 'recommend', 'issue.recommended', { recommendation: saidBy(ctx, ctx.input.text) }),
)

export const closeIssue = defineCommand('issues.close', (ctx) =>
  write(ctx, 'close', 'issue.closed', { closed: saidBy(ctx, ctx.input.text) }),
)
