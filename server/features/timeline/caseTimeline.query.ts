import type { TimelineEntry } from '../../../shared/contracts/timeline.ts'
import type { Sector } from '../../../shared/domain/vocabulary.ts'
import type { ActionDoc } from '../../db/models/action.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { EscalationDoc } from '../../db/models/escalation.ts'
import type { InvitationDoc } from '../../db/models/invitation.ts'
import type { NoteDoc } from '../../db/models/note.ts'
import { allows } from '../../../shared/permissions/ability.ts'
import { defineQuery } from '../../kernel/define.ts'
import { loadCase } from '../../kernel/loadCase.ts'
import { cutPage } from '../../kernel/paging.ts'

/** A case has hundreds of records, not thousands; beyond this the oldest wait for their own lists. */
const PER_KIND = 1000

type Draft = Omit<TimelineEntry, 'at'> & { at: Date }
const person = (membershipId: string, name: string, title: string, sector: Sector) => ({
  membershipId,
  name,
  title,
  sector,
})

const ofNote = (n: NoteDoc): Draft => ({
  id: `note-${n._id}`,
  at: n.createdAt,
  kind: 'note',
  by: person(n.authorMembershipId, n.authorName, n.authorTitle, n.sector),
  code: n.correctionOf ? 'noteCorrected' : 'noteAdded',
  params: {},
  text: n.text,
  category: n.category,
})

function ofAction(a: ActionDoc): Draft[] {
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

function ofInvitation(i: InvitationDoc): Draft[] {
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

function ofEscalation(e: EscalationDoc): Draft[] {
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

const ofStages = (doc: CaseDoc): Draft[] =>
  doc.history.map((h, index) => ({
    id: `stage-${index}`,
    at: h.at,
    kind: 'stage',
    by: null,
    code: 'stage',
    params: { state: h.state, by: h.by },
    text: null,
    category: null,
  }))

const ofTeam = (doc: CaseDoc): Draft[] =>
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

const caseTimeline = defineQuery('cases.timeline', async (ctx) => {
  const { input, db, ability: outside, paging } = ctx
  const { caseDoc, ability } = await loadCase(ctx, input.caseId, 'readTeamWork')
  const here = { caseId: caseDoc._id }
  const want = (kind: string) => !input.kind || input.kind === kind
  const seesTeam = allows(outside, 'seeInvitations', 'Case', caseDoc)
  const drafts: Draft[] = []
  if (want('note')) drafts.push(...(await db.notes.find(ability, here, { limit: PER_KIND })).map(ofNote))
  if (want('action'))
    drafts.push(...(await db.actions.find(ability, here, { limit: PER_KIND })).flatMap(ofAction))
  if (want('stage') && seesTeam) {
    drafts.push(...ofStages(caseDoc))
    drafts.push(...(await db.escalations.find(ability, here, { limit: PER_KIND })).flatMap(ofEscalation))
  }
  if (want('team') && seesTeam) {
    drafts.push(...ofTeam(caseDoc))
    drafts.push(...(await db.invitations.find(ability, here, { limit: PER_KIND })).flatMap(ofInvitation))
  }
  drafts.sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1))
  const limit = input.limit ?? 50
  const name = `timeline:${caseDoc._id}:${input.kind ?? ''}`
  const after = paging.decode(name, input.next)
  const rest = after ? drafts.filter((d) => isAfter(d, after[0] as number, after[1] as string)) : drafts
  const { rows, more } = cutPage(rest, limit)
  const last = rows.at(-1)
  return {
    data: rows.map((d) => ({ ...d, at: d.at.toISOString() })),
    page: { limit, next: more && last ? paging.encode(name, [last.at.getTime(), last.id]) : null },
    caseId: caseDoc._id,
    fields: ['timeline'],
  }
})

const isAfter = (d: Draft, at: number, id: string) =>
  d.at.getTime() < at || (d.at.getTime() === at && d.id < id)

export const timelineHandlers = [caseTimeline]
