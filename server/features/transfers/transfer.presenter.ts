import type { Abilities } from '../../../shared/contracts/fields.ts'
import type { TransferView } from '../../../shared/contracts/transfers.ts'
import { allows } from '../../../shared/permissions/ability.ts'
import type { TransferDoc } from '../../db/models/transfer.ts'
import { repositories } from '../../db/repositories.ts'
import type { LiveKind, Viewer } from '../../kernel/viewing.ts'

/** Either centre sees the request and its own case; until it is accepted the receiver sees no more than this. */
export function presentTransfer({ actor }: Pick<Viewer, 'actor'>, doc: TransferDoc): TransferView {
  const isFrom = actor.institutionId === doc.fromInstitutionId
  return {
    id: doc._id,
    version: doc.version,
    from: doc.from,
    to: doc.to,
    gmina: doc.gminaName,
    caseNumber: doc.caseNumber,
    urgent: doc.urgent,
    persons: doc.persons,
    reason: doc.reason,
    situation: doc.situation,
    state: doc.state,
    by: doc.byName,
    at: doc.createdAt.toISOString(),
    dueAt: doc.dueAt.toISOString(),
    answer: doc.answer,
    caseId: isFrom ? doc.caseId : doc.newCaseId,
  }
}

export function transferAbilities({ ability }: Pick<Viewer, 'ability'>, doc: TransferDoc): Abilities {
  const open = doc.state === 'REQUESTED'
  const verdict = (allowed: boolean) =>
    allowed && open ? { allowed } : { allowed: false, reason: allowed ? 'answered' : 'notYourPart' }
  const answers = verdict(allows(ability, 'answer', 'Transfer', doc))
  return {
    accept: answers,
    decline: answers,
    withdraw: verdict(allows(ability, 'withdraw', 'Transfer', doc)),
  }
}

export const transferLive: LiveKind<TransferDoc> = {
  type: 'transfer',
  load: (id) => repositories().transfers.unscopedById(id),
  canSee: (viewer, _inside, record) => allows(viewer.ability, 'read', 'Transfer', record),
  present: (viewer, _inside, doc) => ({
    view: presentTransfer(viewer, doc),
    abilities: transferAbilities(viewer, doc),
  }),
}
