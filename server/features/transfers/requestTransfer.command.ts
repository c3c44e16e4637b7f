import { dueAfter } from '../../../shared/workflow/deadlines.ts'
import { modelOfCase } from '../../db/cooperationModels.ts'
import { institutionById, toInstitutionPart } from '../../db/directory.ts'
import { newId } from '../../db/ids.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { TransferDoc } from '../../db/models/transfer.ts'
import { postsOf } from '../../db/people.ts'
import type { Repositories } from '../../db/repositories.ts'
import { defineCommand, type NoticeDraft } from '../../kernel/define.ts'
import { changeCase, loadCase } from '../../kernel/loadCase.ts'
import { invalid, unmet } from '../../kernel/refuse.ts'
import { refuseIdentifying } from '../cases/index.ts'
import { startDeadline } from '../deadlines/index.ts'
import { decideStep } from '../workflow/index.ts'
import { presentTransfer, transferAbilities } from './transfer.presenter.ts'

/** The step by which the case's model hands a family over from here. */
export async function transferEvent(db: Repositories, caseDoc: CaseDoc): Promise<string> {
  const model = await modelOfCase(db, caseDoc)
  const row = model.transitions.find((it) => it.to === 'TRANSFERRED' && it.from.includes(caseDoc.state))
  if (!row) throw unmet('gState', 'noSuchStep')
  return row.event
}

/** Nothing moves yet: the other centre is asked, in words that do not say who the family is. */
export const requestTransfer = defineCommand('transfers.request', async (ctx) => {
  const { input, actor, db, now } = ctx
  const { caseDoc } = await loadCase(ctx, input.caseId, 'transfer', input.version)
  if (caseDoc.transfer?.state === 'REQUESTED') throw unmet('gTransfer', 'alreadyAsked')
  const { model } = await decideStep(ctx, caseDoc, { event: await transferEvent(db, caseDoc), payload: {} })
  const from = await institutionById(caseDoc.ownerInstitutionId, db.session)
  const to = await institutionById(input.toInstitutionId, db.session)
  const isCentre = to !== null && (to.sector === 'OPS' || to.sector === 'CUS')
  if (!from || !isCentre || to._id === caseDoc.ownerInstitutionId)
    throw invalid('toInstitutionId', 'otherCentre')
  await refuseIdentifying(db, caseDoc, 'reason', input.reason)

  const duration = model.answers.transfer
  const dueAt = dueAfter(model, now, duration)
  const doc: TransferDoc = {
    _id: newId(),
    version: 1,
    createdAt: now,
    updatedAt: now,
    caseId: caseDoc._id,
    newCaseId: null,
    caseNumber: caseDoc.number,
    gminaName: caseDoc.gminaName,
    urgent: caseDoc.urgent,
    persons: (await db.persons.unscopedFind({ caseId: caseDoc._id })).length,
    from: toInstitutionPart(from),
    to: toInstitutionPart(to),
    fromInstitutionId: from._id,
    toInstitutionId: to._id,
    reason: input.reason,
    situation: input.situation ?? ['general'],
    state: 'REQUESTED',
    byName: actor.name,
    byMembershipId: actor.membershipId,
    byUserId: actor.userId,
    dueAt,
    answer: null,
  }
  await db.transfers.insert(doc)
  const { reason } = input
  const transfer = {
    id: doc._id,
    toInstitutionId: to._id,
    toName: to.name,
    reason,
    by: actor.name,
    at: now,
    dueAt,
    state: doc.state,
  }
  const after = await changeCase(ctx, caseDoc, { transfer })
  const clock = await startDeadline(ctx, {
    kind: 'transfer',
    model,
    caseDoc: after,
    subject: { type: 'transfer', id: doc._id },
    owner: {
      membershipId: null,
      institutionId: to._id,
      institutionName: to.shortName,
      role: 'OPS_HEAD',
    },
    dueAt,
    duration,
  })
  const heads = (await postsOf(to._id, now, db.session)).filter(({ role }) => role === 'OPS_HEAD')
  return {
    data: presentTransfer(ctx, doc),
    abilities: transferAbilities(ctx, doc),
    changes: [
      { event: 'transfer.requested', type: 'transfer', before: null, after: doc },
      { event: 'case.updated', type: 'case', before: caseDoc, after },
      ...clock.changes,
    ],
    notices: heads.map(({ membershipId, userId }): NoticeDraft => ({
      kind: 'transferRequested',
      to: { membershipId, userId },
      target: { type: 'transfer', id: doc._id },
      caseId: null,
      caseNumber: null,
    })),
    effects: clock.effects,
  }
})
