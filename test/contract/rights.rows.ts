import type { OperationName } from '../../shared/contracts/operations.ts'
import { entry, opening } from '../helpers/cases.ts'
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

const FAR = '2026-12-01'
const note = { text: 'Notatka.', category: 'general', visibility: 'team' }
const raise = { toLevel: 'partnership', reason: 'resource', tried: ['Rozmowa'], question: 'Kto pomoże?' }
const escalationOf = ({ s, all }: Try) => s.escalation ?? all.pzk.escalation ?? { id: '', version: 0 }

/** Input that is valid for whoever has the right, per operation and situation. */
export const ROWS: Record<string, RowSetup['input'] | Omit<RowSetup, 'operation'>> = {
  'session.signIn': {
    ownSession: true,
    input: ({ me }) => ({ email: me.email, password: PASSWORD }),
  },
  'session.current': () => ({}),
  'session.signOut': { ownSession: true, input: () => ({}) },
  'demo.listAccounts': () => ({}),
  'territories.search': () => ({ q: 'Kcynia' }),
  'institutions.list': () => ({}),
  'institutions.get': ({ g }) => ({ id: g.school._id }),
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
  'persons.list': ({ s }) => ({ caseId: s.caseId }),
  'persons.findSimilar': () => ({ people: [{ firstName: 'Marzena', lastName: 'Nadolna' }] }),
  'persons.add': ({ s }) => ({
    caseId: s.caseId,
    firstName: 'Jan',
    lastName: 'Nadolny',
    roleInFamily: 'father',
  }),
  'persons.update': ({ s }) => ({ ...s.person, school: 'SP 1' }),
  'invitations.send': ({ s, g }) => ({ caseId: s.caseId, institutionId: g.pcpr._id, purpose: 'Konsultacja' }),
  'invitations.list': ({ s }) => ({ caseId: s.caseId }),
  'invitations.list of the own institution': () => ({}),
  'invitations.get': ({ s }) => ({ id: s.invitation.id }),
  'invitations.see': ({ s }) => ({ id: s.invitation.id }),
  'invitations.accept': ({ s }) => ({ id: s.invitation.id }),
  'invitations.decline': ({ s }) => ({ id: s.invitation.id, reason: 'noCapacity' }),
  'invitations.revoke': ({ s }) => ({ id: s.invitation.id }),
  'invitations.resend': ({ s }) => ({ id: s.invitation.id }),
  'invitations.remind': ({ s }) => ({ id: s.invitation.id, sentCount: 1 }),
  'invitations.expire': ({ s }) => ({ id: s.invitation.id, sentCount: 1 }),
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
  'escalations.open': ({ s }) => ({ caseId: s.caseId, version: s.version, ...raise }),
  'escalations.list': ({ s }) => ({ caseId: s.caseId }),
  'escalations.list of the own level': () => ({}),
  'escalations.passOn': { on: 'pzk', input: (t) => escalationOf(t) },
  'escalations.decide': { on: 'raised', input: (t) => ({ ...escalationOf(t), decision: 'Tak.' }) },
  'escalations.decide in the partnership': {
    on: 'pzk',
    input: (t) => ({ ...escalationOf(t), decision: 'Tak.' }),
  },
  'escalations.withdraw': { on: 'raised', input: (t) => ({ ...escalationOf(t), reason: 'Nieaktualne' }) },
  'notifications.list': () => ({}),
  'notifications.markRead': () => ({}),
  'audit.caseHistory': ({ s }) => ({ caseId: s.caseId }),
}

export function rowOf(key: string): RowSetup {
  const found = ROWS[key]
  if (!found) throw new Error(`no input prepared for ${key}`)
  const operation = key.split(' ')[0] as OperationName
  return typeof found === 'function' ? { operation, input: found } : { operation, ...found }
}
