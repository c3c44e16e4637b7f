import type { CaseRow } from '../../../shared/contracts/cases.ts'
import type { CoordinationOffer } from '../../../shared/contracts/coordination.ts'
import type { EscalationView } from '../../../shared/contracts/escalations.ts'
import type { InvitationView } from '../../../shared/contracts/invitations.ts'
import type { DueItem } from './dueItems.ts'

/** Something somebody else waits for, until a moment. */
export type AnswerItem =
  | { kind: 'offer'; id: string; dueAt: Date; offer: CoordinationOffer }
  | { kind: 'escalation'; id: string; dueAt: Date; escalation: EscalationView }
  | { kind: 'waiting'; id: string; dueAt: Date; row: CaseRow }
  | { kind: 'invitation'; id: string; dueAt: Date; invitation: InvitationView }

interface Asked {
  offers: readonly CoordinationOffer[]
  escalations: readonly EscalationView[]
  waiting: readonly CaseRow[]
  invitations: readonly InvitationView[]
}

/** What waits for an answer and has an end; a case whose stage is among `due` already is told of once. */
export function answerItems(
  { offers, escalations, waiting, invitations }: Asked,
  due: readonly DueItem[],
): AnswerItem[] {
  const told = new Set(due.flatMap(({ kind, id }) => (kind === 'stage' ? [id] : [])))
  return [
    ...offers.map((offer): AnswerItem => ({
      kind: 'offer',
      id: offer.caseId,
      dueAt: new Date(offer.dueAt),
      offer,
    })),
    ...escalations.map((escalation): AnswerItem => ({
      kind: 'escalation',
      id: escalation.id,
      dueAt: new Date(escalation.dueAt),
      escalation,
    })),
    ...waiting.flatMap((row): AnswerItem[] =>
      row.stateDueAt && !told.has(row.id)
        ? [{ kind: 'waiting', id: row.id, dueAt: new Date(row.stateDueAt), row }]
        : [],
    ),
    ...invitations.map((invitation): AnswerItem => ({
      kind: 'invitation',
      id: invitation.id,
      dueAt: new Date(invitation.dueAt),
      invitation,
    })),
  ]
}
