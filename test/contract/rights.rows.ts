import type { OperationName } from '../../shared/contracts/operations.ts'
import { FIDELITY_QUESTIONS } from '../../shared/domain/vocabulary.ts'
import { entry, opening, wideBasis } from '../helpers/cases.ts'
import { costCard, DECISION_MINUTES, planInput, scores, TEXTS } from '../helpers/records.ts'
import type { Subject, Subjects } from '../helpers/relations.ts'
import { PASSWORD, type Gmina, type Someone } from '../helpers/world.ts'

interface Try {
  /** The case it is tried on. */
  s: Subject
  all: Subjects
  me: Someone
  g: Gmina
  /** The person works in the team of that case. */
  inTeam: boolean
}
export interface RowSetup {
  operation: OperationName
  /** In which of the prepared situations; the ordinary one is a team at work. */
  on?: 'team' | 'work' | 'raised' | 'pzk' | 'signal' | 'draft'
  /** Ends or begins a session, so each try has one of its own. */
  ownSession?: true
  input: (t: Try) => Record<string, unknown>
}

const CHECKLIST = Object.fromEntries(FIDELITY_QUESTIONS.map((question) => [question, 'yes']))
const FAR = '2026-12-01'
const note = { text: 'Notatka.', category: 'general', visibility: 'team' }
const { purpose, scope, recipients } = wideBasis
const asked = { purpose, scope, recipients }
const raise = { toLevel: 'partnership', reason: 'resource', tried: ['Rozmowa'], question: 'Kto pomoże?' }
const idOf = ({ id, version }: { id: string; version: number }) => ({ id, version })
const blankDiagnosis = { texts: TEXTS, summary: null, workshop: null, family: null, familyNote: null }
const meeting = {
  at: '2026-11-20T09:00:00Z',
  minutesLong: 60,
  mode: 'onsite',
  place: 'MGOPS',
  link: null,
  agenda: [],
  family: [],
}
const escalationOf = ({ s, all }: Try) => s.escalation ?? all.pzk.escalation ?? { id: '', version: 0 }

/** Input that is valid for whoever has the right, per operation and situation. */
export const ROWS: Record<string, RowSetup['input'] | Omit<RowSetup, 'operation'>> = {
  'session.signIn': {
    ownSession: true,
    input: ({ me }) => ({ email: me.email, password: PASSWORD }),
  },
  'session.current': () => ({}),
  'session.waiting': () => ({}),
  'session.signOut': { ownSession: true, input: () => ({}) },
  'demo.listAccounts': () => ({}),
  'territories.search': () => ({ q: 'Kcynia' }),
  'institutions.list': () => ({}),
  'institutions.get': ({ g }) => ({ id: g.school._id }),
  'institutions.setHours': ({ g }) => ({
    id: g.ops._id,
    version: 1,
    hours: { mon: { from: '08:00', to: '18:00' } },
  }),
  'partnerships.list': () => ({}),
  'partnerships.get': ({ g }) => ({ id: g.partnership._id }),
  'partnerships.propose': ({ g }) => ({
    teryt: '0410013',
    model: { code: 'URR', version: 1 },
    institutionIds: [g.school._id],
  }),
  'partnerships.accede': ({ all }) => ({
    id: all.proposed._id,
    signatory: 'Dyrektorka',
    signedOn: '2026-11-09',
  }),
  'partnerships.activate': ({ all }) => ({
    id: all.proposed._id,
    authorisedBy: 'Burmistrz',
    authorisedOn: '2026-11-09',
  }),
  'partnerships.invite': ({ all, g }) => ({ id: all.proposed._id, institutionIds: [g.health._id] }),
  'fidelity.remind': ({ g }) => ({
    partnershipId: g.partnership._id,
    key: 'remind',
    chain: '2026-01-01T00:00:00.000Z',
    from: '2026-01-01T00:00:00.000Z',
  }),
  'partnerships.leave': ({ all }) => ({ id: all.proposed._id, reason: 'Zmiana zadań', leftOn: '2026-11-09' }),
  'partnerships.end': ({ all }) => ({
    id: all.proposed._id,
    version: all.proposed.version,
    reason: 'Nowe porozumienie',
    endedOn: '2026-11-09',
  }),
  'partnerships.changeModel': ({ all }) => ({
    id: all.proposed._id,
    version: all.proposed.version,
    model: all.models.published.ref,
  }),
  'models.list': () => ({}),
  'models.get': () => ({ model: 'URR@1' }),
  'models.get of a draft': ({ all }) => ({ model: all.models.draft.id }),
  'models.get under consultation': ({ all }) => ({ model: all.models.consulted.id }),
  'models.createDraft': () => ({ model: 'URR@1', changelog: 'Zmiana' }),
  'models.update': ({ all: { models } }) => ({ ...idOf(models.draft), model: models.draft.model }),
  'models.openConsultation': ({ all }) => ({ ...idOf(all.models.draft), to: FAR }),
  'models.remark': ({ all }) => ({ id: all.models.consulted.id, path: 'states.TEAM', text: 'Uwaga.' }),
  'models.answerRemark': ({ all: { models } }) => ({
    ...idOf(models.consulted),
    remarkId: models.consulted.remarks[0]?.id,
    accepted: true,
    text: 'Dziękujemy.',
  }),
  // Its remark is not answered yet, so even those who may recommend meet a condition.
  'models.recommend': ({ all }) => ({ ...idOf(all.models.consulted), text: 'Tak.' }),
  'models.publish': ({ all }) => idOf(all.models.recommended),
  'models.retire': ({ all }) => idOf(all.models.published),
  'models.preview': () => ({ model: 'URR@2' }),
  'models.migrate': ({ s }) => ({ model: 'URR@2', caseIds: [s.caseId] }),
  'cases.signal': () => opening(),
  'cases.open': () => ({ ...opening(), entry }),
  'cases.list': () => ({}),
  'cases.counts': () => ({}),
  'cases.get': ({ s }) => ({ id: s.caseId }),
  'cases.get of a signal': { on: 'signal', input: ({ s }) => ({ id: s.caseId }) },
  'cases.update': ({ s }) => ({ id: s.caseId, version: s.version, urgent: true }),
  'cases.timeline': ({ s }) => ({ caseId: s.caseId }),
  'participants.list': ({ s }) => ({ caseId: s.caseId }),
  'participants.remove': ({ s }) => ({ caseId: s.caseId, id: s.participantId, reason: 'Zmiana' }),
  'participants.leave': ({ s }) => ({ caseId: s.caseId }),
  'participants.signConfidentiality': ({ s }) => ({ caseId: s.caseId }),
  'workflow.available': ({ s }) => ({ caseId: s.caseId }),
  'workflow.papers': ({ s }) => ({ caseId: s.caseId }),
  'workflow.apply': {
    on: 'team',
    input: ({ s }) => ({ caseId: s.caseId, version: s.version, event: 'formTeam' }),
  },
  'workflow.apply to a signal': {
    on: 'signal',
    input: ({ s }) => ({ caseId: s.caseId, version: s.version, event: 'qualifySignal' }),
  },
  'workflow.apply to a draft': {
    on: 'draft',
    input: ({ s, g }) => ({
      caseId: s.caseId,
      version: s.version,
      event: 'qualify',
      coordinatorMembershipId: g.worker.membershipId,
      deputyMembershipId: g.colleague.membershipId,
    }),
  },
  'workflow.confirm': ({ s }) => ({ caseId: s.caseId, version: s.version }),
  'workflow.refuse': ({ s }) => ({ caseId: s.caseId, version: s.version }),
  'coordination.offer': ({ s, g }) => ({
    caseId: s.caseId,
    version: s.version,
    toMembershipId: g.assistant.membershipId,
    reason: 'Urlop',
  }),
  'coordination.offers': () => ({}),
  'coordination.accept': ({ s }) => ({ caseId: s.caseId, version: s.version }),
  'coordination.decline': ({ s }) => ({ caseId: s.caseId, version: s.version }),
  'coordination.takeOver': ({ s }) => ({ caseId: s.caseId, version: s.version, reason: 'Choroba' }),
  'transfers.request': ({ s, g }) => ({
    caseId: s.caseId,
    version: s.version,
    toInstitutionId: g.outside._id,
    reason: 'Przeprowadzka',
  }),
  'transfers.list': () => ({}),
  'transfers.accept': ({ all }) => ({ ...all.asked.transfer, ...all.asked.foreignLeads }),
  'transfers.decline': ({ all }) => ({ ...all.asked.transfer, reason: 'Nieaktualne' }),
  'overrides.list': () => ({}),
  'overrides.review': ({ s, all }) => ({
    caseId: s.caseId,
    version: s.version,
    id: all.asked.overrideId,
    verdict: 'justified',
  }),
  'persons.list': ({ s }) => ({ caseId: s.caseId }),
  'persons.findSimilar': () => ({ people: [{ firstName: 'Marzena', lastName: 'Nadolna' }] }),
  'persons.add': ({ s }) => ({
    caseId: s.caseId,
    firstName: 'Jan',
    lastName: 'Nadolny',
    roleInFamily: 'father',
  }),
  'persons.update': ({ s }) => ({ ...s.person, school: 'SP 1' }),
  'legalBases.list': ({ s }) => ({ caseId: s.caseId }),
  'legalBases.add': ({ s }) => ({ caseId: s.caseId, personIds: [s.person.id], ...wideBasis }),
  'legalBases.end': ({ s }) => ({ id: s.basis.id, reason: 'Wpisana omyłkowo' }),
  'legalBases.expire': ({ s }) => ({ id: s.consent.id }),
  'consents.request': ({ s }) => ({ caseId: s.caseId, personIds: [s.person.id], ...asked }),
  'consents.give': ({ s }) => ({ id: s.asked.id, on: '2025-01-02', givenBy: 'self' }),
  'consents.refuse': ({ s }) => ({ id: s.asked.id }),
  'consents.withdraw': ({ s }) => ({ id: s.consent.id, reason: 'Rezygnuje' }),
  'infoNotices.list': ({ s }) => ({ caseId: s.caseId }),
  'infoNotices.add': ({ s }) => ({ caseId: s.caseId, personIds: [s.person.id], deferralReason: 'Ucieczka' }),
  'invitations.send': ({ s, g }) => ({ caseId: s.caseId, institutionId: g.pcpr._id, purpose: 'Konsultacja' }),
  'invitations.list': ({ s }) => ({ caseId: s.caseId }),
  'invitations.list of the own institution': () => ({}),
  'invitations.get': ({ s }) => ({ id: s.invitation.id }),
  'invitations.see': ({ s }) => ({ id: s.invitation.id }),
  'invitations.accept': ({ s }) => ({ id: s.invitation.id }),
  'invitations.decline': ({ s }) => ({ id: s.invitation.id, reason: 'noCapacity' }),
  'invitations.revoke': ({ s }) => ({ id: s.invitation.id }),
  'invitations.resend': ({ s }) => ({ id: s.invitation.id }),
  'notes.add': ({ s }) => ({ caseId: s.caseId, ...note }),
  'notes.list': ({ s }) => ({ caseId: s.caseId }),
  'notes.edit': ({ s }) => ({ ...s.note, text: 'Poprawione.' }),
  'notes.correct': ({ s }) => ({ ...s.note, text: 'Sprostowanie.' }),
  'actions.add': ({ s, me, g, inTeam }) => ({
    caseId: s.caseId,
    title: 'Telefon',
    dueOn: FAR,
    ownerMembershipId: inTeam ? me.membershipId : g.officer.membershipId,
  }),
  'actions.add for another institution': ({ s, g }) => ({
    caseId: s.caseId,
    title: 'Telefon',
    dueOn: FAR,
    ownerMembershipId: g.officer.membershipId,
  }),
  'actions.list': ({ s }) => ({ caseId: s.caseId }),
  'actions.list of the own ones': () => ({ mine: 'true' }),
  'actions.update': ({ s }) => ({ ...s.action, status: 'DOING' }),
  'persons.relate': ({ s }) => ({ caseId: s.caseId, ...s.pair, kind: 'close' }),
  'persons.unrelate': ({ s }) => ({ caseId: s.caseId, id: s.relationId }),
  'diagnoses.get': ({ s }) => ({ caseId: s.caseId }),
  'diagnoses.save': ({ s }) => ({
    ...blankDiagnosis,
    caseId: s.caseId,
    version: s.records.diagnosis.version,
  }),
  'diagnoses.approve': ({ s }) => ({ caseId: s.caseId, version: s.records.diagnosis.version }),
  'costCards.list': ({ s }) => ({ caseId: s.caseId }),
  'costCards.add': ({ s }) => ({ caseId: s.caseId, ...costCard }),
  'costCards.update': ({ s }) => ({ ...s.records.costCard, horizonMonths: 24 }),
  'costCards.remove': ({ s }) => s.records.costCard,
  'plans.get': ({ s }) => ({ caseId: s.caseId }),
  'plans.save': ({ s }) => planInput(s.caseId, { version: s.records.plan.version }),
  'plans.sign': ({ s }) => ({
    caseId: s.caseId,
    version: s.records.plan.version,
    side: 'family',
    personId: s.pair.a,
    form: 'paper',
  }),
  'plans.sign as the coordinator': ({ s }) => ({
    caseId: s.caseId,
    version: s.records.plan.version,
    side: 'coordinator',
  }),
  'meetings.list': ({ s }) => ({ caseId: s.caseId }),
  'meetings.list of the own cases': () => ({}),
  'meetings.plan': ({ s, g }) => ({
    ...meeting,
    caseId: s.caseId,
    participants: [g.worker.membershipId],
  }),
  'meetings.update': ({ s }) => ({ ...s.records.planned, mode: 'onsite' }),
  'meetings.cancel': ({ s }) => ({ ...s.records.planned, reason: 'Choroba' }),
  'meetings.hold': ({ s, g }) => ({
    ...s.records.held,
    participants: [{ membershipId: g.worker.membershipId, attendance: 'present' }],
    family: [],
  }),
  'minutes.save': ({ s }) => ({ ...s.records.held, decisions: [{ text: 'Inaczej.' }] }),
  'minutes.approve': ({ s }) => s.records.held,
  'evaluations.list': ({ s }) => ({ caseId: s.caseId }),
  'evaluations.file': ({ s }) => ({ caseId: s.caseId, by: 'team', scores: scores('team') }),
  'escalations.open': ({ s }) => ({ caseId: s.caseId, version: s.version, ...raise }),
  'escalations.list': ({ s }) => ({ caseId: s.caseId }),
  'escalations.list of the own level': () => ({}),
  'escalations.passOn': { on: 'pzk', input: (t) => escalationOf(t) },
  'escalations.decide': {
    on: 'raised',
    input: (t) => ({ ...escalationOf(t), decision: 'Tak.', ...DECISION_MINUTES }),
  },
  'escalations.decide in the partnership': {
    on: 'pzk',
    input: (t) => ({ ...escalationOf(t), decision: 'Tak.', ...DECISION_MINUTES }),
  },
  'escalations.join': { on: 'raised', input: (t) => escalationOf(t) },
  'issues.open': {
    on: 'raised',
    input: (t) => ({ escalationId: escalationOf(t).id, area: 'housing', description: 'Brak mieszkań.' }),
  },
  'issues.list': ({ s }) => ({ caseId: s.caseId }),
  'issues.list of the own ones': () => ({}),
  'issues.get': ({ all }) => ({ id: all.asked.issue.id }),
  'issues.triage': ({ all }) => all.asked.issue,
  'issues.answer': ({ all }) => ({ ...all.asked.issue, text: 'Sprawdzimy.' }),
  'issues.recommend': ({ all }) => ({ ...all.asked.issue, text: 'Zalecenie.' }),
  'issues.close': ({ all }) => ({ ...all.asked.issue, text: 'Poza zakresem.' }),
  'fidelity.numbers': ({ g }) => ({ partnershipId: g.partnership._id }),
  'fidelity.check': ({ g }) => ({ partnershipId: g.partnership._id, checklist: CHECKLIST }),
  'fidelity.list': () => ({}),
  'supervisions.request': ({ s }) => ({ caseId: s.caseId, brief: 'Jak rozmawiać dalej?' }),
  'supervisions.list': () => ({}),
  'supervisions.answer': ({ all }) => ({ ...all.asked.supervision, text: 'Spotkajmy się.', hours: 2 }),
  'escalations.withdraw': { on: 'raised', input: (t) => ({ ...escalationOf(t), reason: 'Nieaktualne' }) },
  'deadlines.list': ({ s }) => ({ caseId: s.caseId }),
  'deadlines.list of a calendar': () => ({ from: '2026-11-01', to: '2026-11-30' }),
  'deadlines.why': ({ s }) => ({ id: s.deadline.id }),
  'deadlines.why of a task': ({ s }) => ({ id: s.task.id }),
  'deadlines.fire': ({ s }) => ({ id: s.deadline.id, rev: 1, key: 'due' }),
  'proposals.answer': ({ s }) => ({ caseId: s.caseId, version: s.version, accept: false, reason: 'Nie' }),
  'absences.list': () => ({}),
  'absences.add': () => ({ from: '2027-02-01', to: '2027-02-05' }),
  'absences.remove': ({ all }) => ({ id: all.absence._id }),
  'calendar.feed': () => ({}),
  'calendar.openFeed': () => ({}),
  'calendar.closeFeed': () => ({}),
  'caseload.list': () => ({}),
  'caseload.setLimits': () => ({ version: 1, socialWorker: 50, familyAssistant: 15 }),
  'demo.clock': () => ({}),
  'demo.setClock': () => ({ now: '2026-11-10T12:00:00Z' }),
  'demo.advanceClock': () => ({ n: 1, unit: 'h' }),
  'notifications.list': () => ({}),
  'notifications.markRead': () => ({}),
  'audit.caseHistory': ({ s }) => ({ caseId: s.caseId }),
  'oversight.cases': () => ({}),
}

export function rowOf(key: string): RowSetup {
  const found = ROWS[key]
  if (!found) throw new Error(`no input prepared for ${key}`)
  const operation = key.split(' ')[0] as OperationName
  return typeof found === 'function' ? { operation, input: found } : { operation, ...found }
}
