import { allows } from '../../../shared/permissions/ability.ts'
import type { TransferDoc } from '../../db/models/transfer.ts'
import { caseAccess } from '../../kernel/access.ts'
import { defineCommand, type CommandContext, type NoticeDraft } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { changeCase, loadCaseBehind } from '../../kernel/loadCase.ts'
import { unmet } from '../../kernel/refuse.ts'
import { meetDeadline, startStage } from '../deadlines/index.ts'
import { takeStep } from '../workflow/index.ts'
import { receiveCase } from './receivedCase.ts'
import { transferEvent } from './requestTransfer.command.ts'
import { presentTransfer, transferAbilities } from './transfer.presenter.ts'

type Ctx = CommandContext<'transfers.accept' | 'transfers.decline'>

/** The open request, by one of the two centres' heads. */
async function loadOpen(ctx: Ctx, ...verbs: string[]): Promise<TransferDoc> {
  const { ability, db, input } = ctx
  const doc = await db.transfers.byId(ability, input.id)
  if (!doc) throw new AppError('not_found')
  if (!verbs.some((verb) => allows(ability, verb, 'Transfer', doc)))
    throw new AppError('forbidden', { reason: 'notYourPart' })
  if (doc.state !== 'REQUESTED') throw unmet('gTransfer', 'answered')
  if (input.version !== doc.version) throw new AppError('version_conflict')
  return doc
}

const toAsker = (doc: TransferDoc): NoticeDraft => ({
  kind: 'transferAnswered',
  to: { membershipId: doc.byMembershipId, userId: doc.byUserId },
  target: { type: 'transfer', id: doc._id },
  caseId: null,
  caseNumber: doc.caseNumber,
})
const ASKED = ['transferRequested'] as const

export const acceptTransfer = defineCommand('transfers.accept', async (ctx) => {
  const { input, db, now } = ctx
  const doc = await loadOpen(ctx, 'answer')
  const old = await loadCaseBehind(ctx, doc.caseId)
  const received = await receiveCase(ctx, old, doc, input)
  const { coordinator, deputy } = received
  const accepted = await db.transfers.change(doc, { state: 'ACCEPTED', newCaseId: received.caseDoc._id }, now)

  const clock = await meetDeadline(ctx, { subjectId: doc._id })
  // Both heads have agreed: the one who asked, and the one who accepts now.
  const asked = { event: await transferEvent(db, old), payload: {}, roles: ['OPS_HEAD'] }
  const transfer = old.transfer && { ...old.transfer, state: 'ACCEPTED' as const }
  const left = await takeStep(ctx, old, asked, {
    own: { set: { transfer, nextCaseId: received.caseDoc._id }, notices: [toAsker(accepted)] },
    filled: { reason: doc.reason },
  })
  const previousCase = { number: old.number, access: caseAccess(left.after) }
  const caseDoc = { ...received.caseDoc, previousCase }
  await db.cases.insert(caseDoc)
  ctx.cases.set(caseDoc._id, { before: null, after: caseDoc })
  const stage = await startStage(ctx, received.model, caseDoc)
  const lead = (kind: 'youCoordinate' | 'youAreDeputy', to: typeof coordinator): NoticeDraft => ({
    kind,
    to: { membershipId: to.membershipId, userId: to.userId },
    target: { type: 'case', id: caseDoc._id },
    caseId: caseDoc._id,
    caseNumber: caseDoc.number,
  })
  return {
    data: presentTransfer(ctx, accepted),
    abilities: transferAbilities(ctx, accepted),
    changes: [
      { event: 'transfer.accepted', type: 'transfer', before: doc, after: accepted },
      ...left.changes,
      { event: 'case.opened', type: 'case', before: null, after: caseDoc },
    ],
    notices: [...left.notices, lead('youCoordinate', coordinator), lead('youAreDeputy', deputy)],
    effects: [...clock.effects, ...left.effects, ...stage.effects],
    settles: [{ kinds: ASKED, targetId: doc._id }, ...clock.settles, ...left.settles],
  }
})

/** The receiver says no, or the asker takes the request back; the case goes on where it is. */
export const declineTransfer = defineCommand('transfers.decline', async (ctx) => {
  const { input, actor, db, now } = ctx
  const doc = await loadOpen(ctx, 'answer', 'withdraw')
  const isReceiver = actor.institutionId === doc.toInstitutionId
  const state = isReceiver ? ('DECLINED' as const) : ('WITHDRAWN' as const)
  const after = await db.transfers.change(doc, { state, answer: input.reason }, now)
  const caseDoc = await loadCaseBehind(ctx, doc.caseId)
  const transfer = caseDoc.transfer && { ...caseDoc.transfer, state }
  const caseAfter = await changeCase(ctx, caseDoc, { transfer })
  const clock = await meetDeadline(ctx, { subjectId: doc._id })
  return {
    data: presentTransfer(ctx, after),
    abilities: transferAbilities(ctx, after),
    changes: [
      {
        event: isReceiver ? 'transfer.declined' : 'transfer.withdrawn',
        type: 'transfer',
        before: doc,
        after,
      },
      { event: 'case.updated', type: 'case', before: caseDoc, after: caseAfter },
    ],
    notices: isReceiver ? [toAsker(after)] : [],
    effects: clock.effects,
    settles: [{ kinds: ASKED, targetId: doc._id }, ...clock.settles],
  }
})
