import type { Sector } from '../../../shared/domain/vocabulary.ts'
import type { ActionDoc } from '../../db/models/action.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { EscalationDoc } from '../../db/models/escalation.ts'
import type { InvitationDoc } from '../../db/models/invitation.ts'
import type { NoteDoc } from '../../db/models/note.ts'
import type { Draft } from './draft.ts'

/** Lines of what the team does: notes, actions, invitations, questions to the levels above, stages, people. */

const person = (membershipId: string, name: string, title: string, sector: Sector) => ({
  membershipId,
  name,
  title,
  sector,
})

export const ofNote = (n: NoteDoc): Draft => ({
  id: `note-${n._id}`,
  at: n.createdAt,
  kind: 'note',
  by: person(n.authorMembershipId, n.authorName, n.authorTitle, n.sector),
  code: n.correctionOf ? 'noteCorrected' : 'noteAdded',
  params: {},
  text: n.text,
  category: n.category,
})

export function ofAction(a: ActionDoc): Draft[] {
  const by = person(a.ownerMembershipId, a.ownerName, a.ownerTitle, a.sector)
  const common = { by, text: a.title, category: a.category }
  const agreed: Draft = {
    ...common,
    id: `action-${a._id}`,
    at: a.createdAt,
    kind: 'action',
    code: 'actionAdded',
    params: { by: a.createdByName },
  }
  if (!a.doneAt) return [agreed]
  const ended: Draft = {
    ...common,
    id: `done-${a._id}`,
    at: a.doneAt,
    kind: 'actionDone',
    code: `action${a.status}`,
    params: a.result ? { result: a.result } : {},
  }
  return [agreed, ended]
}

export function ofInvitation(i: InvitationDoc): Draft[] {
  const params = { institution: i.institution.shortName, sector: i.institution.sector }
  const base = { by: null, text: null, category: null, params }
  const sent: Draft = {
    ...base,
    id: `sent-${i._id}`,
    at: i.sentAt,
    kind: 'invitation',
    code: 'invitationSent',
  }
  const answeredAt = i.answeredAt ?? (i.state === 'EXPIRED' ? i.dueAt : null)
  if (!answeredAt) return [sent]
  const answered = {
    ...base,
    id: `answer-${i._id}`,
    at: answeredAt,
    kind: 'invitation' as const,
    code: `invitation${i.state}`,
  }
  return [sent, { ...answered, text: i.declineText }]
}

export function ofEscalation(e: EscalationDoc): Draft[] {
  const params = { level: e.toLevel, reason: e.reason, by: e.openedByName }
  const opened: Draft = {
    id: `esc-${e._id}`,
    at: e.openedAt,
    kind: 'escalation',
    by: null,
    code: 'escalationOpened',
    params,
    text: e.question,
    category: null,
  }
  if (!e.decision) return [opened]
  const by = { level: e.toLevel, by: e.decision.by }
  return [
    opened,
    {
      id: `dec-${e._id}`,
      at: e.decision.at,
      kind: 'decision',
      by: null,
      code: 'escalationDecided',
      params: by,
      text: e.decision.text,
      category: null,
    },
  ]
}

/** Rows of the history in which the stage is not what changed. */
const OTHER_ROWS: Record<string, Pick<Draft, 'kind' | 'code'>> = {
  handover: { kind: 'handover', code: 'handedOver' },
  takeOver: { kind: 'handover', code: 'takenOver' },
  migrated: { kind: 'stage', code: 'migrated' },
}

export const ofStages = (doc: CaseDoc): Draft[] =>
  doc.history.map((h, index) => {
    // A step that keeps the stage is told as what was done in it.
    const isBeside = !OTHER_ROWS[h.transition] && doc.history[index - 1]?.state === h.state
    return {
      id: `stage-${index}`,
      at: h.at,
      kind: 'stage',
      by: null,
      code: isBeside ? 'stepBeside' : 'stage',
      ...OTHER_ROWS[h.transition],
      params: { state: h.state, by: h.by, ...(isBeside && { step: h.transition }) },
      text: null,
      category: null,
    }
  })

export const ofTeam = (doc: CaseDoc): Draft[] =>
  doc.participants.flatMap((p) => {
    const base = {
      by: person(p.membershipId, p.name, p.title, p.sector),
      kind: 'participant' as const,
      params: {},
      text: null,
      category: null,
    }
    const joined: Draft = { ...base, id: `in-${p.id}`, at: p.from, code: 'participantJoined' }
    return p.to ? [joined, { ...base, id: `out-${p.id}`, at: p.to, code: 'participantLeft' }] : [joined]
  })
