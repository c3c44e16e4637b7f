import type { EscalationView } from '../../../shared/contracts/escalations.ts'
import type { Abilities } from '../../../shared/contracts/fields.ts'
import { allows } from '../../../shared/permissions/ability.ts'
import type { EscalationDoc } from '../../db/models/escalation.ts'
import type { CaseViewer, Viewer } from '../../kernel/viewing.ts'

/** The team and the powiat's lead see it whole; a deciding level without access to the case, a summary. */
export function presentEscalation(
  viewer: Viewer,
  inside: CaseViewer | null,
  doc: EscalationDoc,
): EscalationView {
  const full = inside !== null && inside.scope.lens !== 'receipt' && inside.scope.lens !== 'former'
  return {
    id: doc._id,
    version: doc.version,
    lens: full ? 'full' : 'summary',
    caseNumber: doc.caseNumber,
    gmina: doc.gminaName,
    owner: doc.owner,
    fromLevel: doc.fromLevel,
    toLevel: doc.toLevel,
    reason: doc.reason,
    tried: full ? doc.tried : doc.triedSummary,
    question: full ? doc.question : doc.questionSummary,
    state: doc.state,
    openedAt: doc.openedAt.toISOString(),
    openedBy: doc.openedByName,
    dueAt: doc.dueAt.toISOString(),
    decision: doc.decision && {
      text: full ? doc.decision.text : doc.decision.summary,
      by: doc.decision.by,
      at: doc.decision.at.toISOString(),
      attendees: (full ? doc.decision.attendees : doc.decision.attendeesSummary) ?? [],
      heldOn: doc.decision.heldOn ?? null,
    },
    ...(full && {
      caseId: doc.caseId,
      familyName: doc.familyName,
      // For whom a basis is lacking tells what the family agreed to: the centre's to know.
      ...(viewer.actor.institutionId === doc.owner.id && { pulledIn: doc.pulledIn ?? [] }),
    }),
  }
}

export function escalationAbilities(
  viewer: Viewer,
  inside: CaseViewer | null,
  doc: EscalationDoc,
): Abilities {
  const verdict = (allowed: boolean) => (allowed ? { allowed } : { allowed, reason: 'notYourPart' })
  const decides = allows(viewer.ability, 'decide', 'Escalation', doc)
  const withdraws =
    doc.state === 'OPEN' && inside !== null && allows(inside.ability, 'withdraw', 'Escalation', doc)
  return {
    decide: verdict(decides),
    join: verdict(decides && doc.toLevel === 'powiat' && inside?.scope.lens !== 'team'),
    passOn: verdict(decides && doc.toLevel === 'partnership'),
    withdraw: verdict(withdraws),
    forward: verdict(allows(viewer.ability, 'forward', 'Escalation', doc)),
  }
}
