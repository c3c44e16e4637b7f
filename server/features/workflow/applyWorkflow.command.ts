import type { ParsedOf } from '../../../shared/contracts/operations.ts'
import { approvalWords, refusalWords } from '../../../shared/workflow/telling.ts'
import { modelOfCase } from '../../db/cooperationModels.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import { caseAccess } from '../../kernel/access.ts'
import { defineCommand, type CommandContext } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { changeCase, loadCase } from '../../kernel/loadCase.ts'
import { unmet } from '../../kernel/refuse.ts'
import { viewerIn } from '../../kernel/viewing.ts'
import { presentAbilities, presentCase } from '../cases/index.ts'
import { noticesFrom } from '../notifications/index.ts'
import { decideStep } from './decide.ts'
import { isOwnOperation } from './effects/index.ts'
import type { StepFilled } from './filledIn.ts'
import { holdersIn } from './holders.ts'
import { carryOut } from './takeStep.ts'

type Ctx = CommandContext<'workflow.apply' | 'workflow.confirm' | 'workflow.refuse'>

/** The case as it is after the step, also where the step ended what the actor was to it. */
function shown(ctx: Ctx, before: CaseDoc, after: CaseDoc) {
  const { actor, ability, now } = ctx
  const viewer = { actor, ability, now }
  const inside = viewerIn(viewer, caseAccess(after)) ?? viewerIn(viewer, caseAccess(before))
  if (!inside) throw new AppError('not_found')
  return { data: presentCase(inside, after), abilities: presentAbilities(inside, after) }
}

/** Steps with a record of their own are taken by the operation that writes the record. */
async function refuseElsewhere({ db }: Pick<Ctx, 'db'>, caseDoc: CaseDoc, event: string): Promise<void> {
  const rows = (await modelOfCase(db, caseDoc)).transitions.filter((it) => it.event === event)
  const row = rows.find((it) => it.from.includes(caseDoc.state)) ?? rows[0]
  if (row && isOwnOperation(row)) throw unmet('gState', 'ownOperation', { event })
}

function filledIn(input: ParsedOf<'workflow.apply'>): StepFilled {
  const { reason, closureCode, note, reviewOn, coordinatorMembershipId, deputyMembershipId } = input
  return { reason, closureCode, note, reviewOn, coordinatorMembershipId, deputyMembershipId }
}

export const applyWorkflow = defineCommand('workflow.apply', async (ctx) => {
  const { input } = ctx
  const { caseDoc } = await loadCase(ctx, input.caseId, 'transition', input.version)
  const { event, override } = input
  await refuseElsewhere(ctx, caseDoc, event)
  const filled = filledIn(input)
  const payload = { ...filled, urgentReason: caseDoc.entry.urgentOverride }
  const step = await decideStep(ctx, caseDoc, { event, payload, override })
  if (step.decided.transition.fourEyes) return askApproval(ctx, caseDoc, step.decided.transition.id)
  const { after, ...told } = await carryOut(ctx, caseDoc, step, { filled, override })
  return { ...shown(ctx, caseDoc, after), ...told }
})

/** The first of two: what was filled in waits on the case until somebody else confirms it. */
async function askApproval(ctx: CommandContext<'workflow.apply'>, caseDoc: CaseDoc, transition: string) {
  const { input, actor, now } = ctx
  if (caseDoc.pendingApproval) throw unmet('gFourEyes', 'alreadyAsked')
  const { membershipId, userId, name } = actor
  const pendingApproval = {
    event: input.event,
    transition,
    payload: { ...filledIn(input) },
    override: input.override ?? null,
    by: { membershipId, userId, name },
    at: now,
  }
  const after = await changeCase(ctx, caseDoc, { pendingApproval })
  const { cast, roles, receivers } = await holdersIn(ctx, caseDoc, transition)
  return {
    ...shown(ctx, caseDoc, after),
    changes: [{ event: 'case.approvalAsked' as const, type: 'case' as const, before: caseDoc, after }],
    notices: noticesFrom(approvalWords(roles, cast, membershipId), receivers, { doc: caseDoc }),
  }
}

/** The step that waits, for somebody who holds one of its roles. */
async function loadPending(ctx: CommandContext<'workflow.confirm' | 'workflow.refuse'>) {
  const { caseDoc } = await loadCase(ctx, ctx.input.caseId, 'transition', ctx.input.version)
  const pending = caseDoc.pendingApproval
  if (!pending) throw unmet('gFourEyes', 'nothingAsked')
  return { caseDoc, pending }
}

export const confirmStep = defineCommand('workflow.confirm', async (ctx) => {
  const { caseDoc, pending } = await loadPending(ctx)
  // Four eyes are two people, whatever posts they hold.
  if (pending.by.userId === ctx.actor.userId) throw new AppError('forbidden', { reason: 'samePerson' })
  const filled = pending.payload as StepFilled
  const override = pending.override ?? undefined
  const payload = { ...filled, urgentReason: caseDoc.entry.urgentOverride }
  const step = await decideStep(ctx, caseDoc, { event: pending.event, payload, override })
  const { after, ...told } = await carryOut(ctx, caseDoc, step, {
    filled,
    override,
    overriddenBy: pending.by,
  })
  return { ...shown(ctx, caseDoc, after), ...told }
})

/** The second person says no, or the first takes it back. */
export const refuseStep = defineCommand('workflow.refuse', async (ctx) => {
  const { caseDoc, pending } = await loadPending(ctx)
  const { holders, receivers } = await holdersIn(ctx, caseDoc, pending.transition)
  if (!holders.includes(ctx.actor.membershipId)) throw new AppError('forbidden', { reason: 'roleInModel' })
  const after = await changeCase(ctx, caseDoc, { pendingApproval: null })
  const { by } = pending
  const isOwn = by.userId === ctx.actor.userId
  const words = refusalWords(by.membershipId, isOwn ? by.membershipId : ctx.actor.membershipId)
  return {
    ...shown(ctx, caseDoc, after),
    changes: [{ event: 'case.approvalRefused', type: 'case', before: caseDoc, after }],
    notices: noticesFrom(words, new Map([...receivers, [by.membershipId, by]]), { doc: caseDoc }),
    settles: [{ kinds: ['stepToConfirm'], targetId: caseDoc._id }],
  }
})
