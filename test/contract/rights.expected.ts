/**
 * Who may do what: written by hand from docs/DOMAIN-LANGUAGE.md (rights) and the contract, never from the
 * rules themselves. An operation of the map that is missing here fails the matrix.
 */

/** Everyone a case knows, and those it does not. */
export const RELATIONS = [
  'anonymous',
  'coordinator',
  'deputy',
  'teamWorker',
  'assistant',
  'school',
  'police',
  'health',
  'ngo',
  'head',
  'receipt',
  'outsideWorker',
  'leader',
  'invitee',
  'removed',
  'stranger',
  'foreignHead',
  'foreignDpo',
  'dpo',
  'admin',
  'adviser',
  'powiatLead',
  'askedLead',
  'decisionGroup',
] as const
export type Relation = (typeof RELATIONS)[number]

/** 'yes' = done (200); 'guard' = rights suffice, the domain's own condition does not (422). */
export type Verdict = 'yes' | 'guard' | 401 | 403 | 404
type Row = Partial<Record<'yes' | 'guard' | 'no' | 'hidden', readonly Relation[]>> & {
  /** Everybody signed in who is not named. */
  rest: Verdict
  anonymous?: Verdict
}

const LEADS = ['coordinator', 'deputy'] as const
const CENTRE_WORKERS = [...LEADS, 'teamWorker'] as const
const CENTRE_TEAM = [...CENTRE_WORKERS, 'assistant'] as const
const PARTNERS = ['school', 'police', 'health'] as const
/** Those in the team who know the family by name. */
const CORE = [...CENTRE_TEAM, ...PARTNERS] as const
const TEAM = [...CORE, 'ngo'] as const
/** Whose institutions are in the partnership, and who work by the model. */
const CONSULTED = [...TEAM, 'head', 'receipt', 'outsideWorker', 'leader'] as const
/** Staff and heads of centres without a part in the case. */
const OTHER_CENTRE = ['outsideWorker', 'stranger', 'foreignHead'] as const
/** See the case without working in its team. */
const ONLOOKERS = ['head', 'receipt', 'askedLead'] as const
const without = <T extends Relation>(list: readonly T[], ...out: Relation[]) =>
  list.filter((it) => !out.includes(it))

/** Read what the team wrote down, and do not write it. */
const READERS = [...without(CORE, ...CENTRE_WORKERS), 'head'] as const

const everyone = (): Row => ({ rest: 'yes' })
const regionOnly = (): Row => ({ yes: ['adviser'], rest: 403 })
/** The region answers; those who put the problem or work on the case read it. */
const regionAnswers = (): Row => ({
  yes: ['adviser'],
  no: [...CORE, 'head', 'powiatLead', 'askedLead'],
  rest: 404,
})
const nobodyByDoor = (): Row => ({ rest: 404, anonymous: 404 })
/** Those who see the case but may not do this. */
const seeing = (...may: Relation[]) => without([...TEAM, ...ONLOOKERS], ...may)

/** A row is an operation, or an operation and the situation it is tried in. */
export const EXPECTED: Record<string, Row> = {
  'session.signIn': { rest: 'yes', anonymous: 'yes' },
  'session.current': everyone(),
  'session.waiting': everyone(),
  'session.signOut': everyone(),
  'demo.listAccounts': { rest: 'yes', anonymous: 'yes' },
  'territories.search': everyone(),
  'institutions.list': everyone(),
  'institutions.get': everyone(),
  'institutions.setHours': { yes: ['head'], rest: 403 },

  'partnerships.list': everyone(),
  'partnerships.get': {
    yes: [...TEAM, 'head', 'receipt', 'outsideWorker', 'leader', 'dpo', 'admin', 'adviser'],
    rest: 404,
  },
  // There is an active one already, so even those who may propose meet a condition.
  'partnerships.propose': { guard: ['head', 'leader'], rest: 403 },
  'partnerships.accede': {
    yes: ['school', 'receipt'],
    guard: ['police'],
    no: ['head', 'leader'],
    hidden: ['health', 'ngo', 'invitee', 'removed', 'foreignHead', 'powiatLead', 'askedLead'],
    rest: 403,
  },
  'partnerships.activate': { yes: ['head', 'leader'], hidden: ['foreignHead'], rest: 403 },

  'partnerships.invite': { yes: ['head', 'leader'], hidden: ['foreignHead'], rest: 403 },
  // Whoever was invited may decline as well; the leader ends the partnership instead.
  'partnerships.leave': {
    yes: ['school', 'receipt', 'police'],
    no: ['head', 'leader'],
    hidden: ['health', 'ngo', 'invitee', 'removed', 'foreignHead', 'powiatLead', 'askedLead'],
    rest: 403,
  },
  'partnerships.end': { yes: ['head', 'leader'], hidden: ['foreignHead'], rest: 403 },
  'partnerships.changeModel': { yes: ['head', 'leader'], hidden: ['foreignHead'], rest: 403 },

  'models.list': everyone(),
  'models.get': everyone(),
  'models.get of a draft': { yes: ['adviser'], rest: 404 },
  'models.get under consultation': { yes: [...CONSULTED, 'dpo', 'admin', 'adviser'], rest: 404 },
  'models.createDraft': regionOnly(),
  'models.update': regionOnly(),
  'models.openConsultation': regionOnly(),
  'models.remark': {
    yes: CONSULTED,
    hidden: ['stranger', 'foreignHead', 'invitee', 'removed', 'powiatLead', 'askedLead', 'decisionGroup'],
    rest: 403,
  },
  'models.answerRemark': regionOnly(),
  'models.recommend': { guard: ['adviser'], rest: 403 },
  'models.publish': regionOnly(),
  'models.retire': regionOnly(),
  // Whoever leads no case is shown none.
  'models.preview': {
    yes: [...CENTRE_TEAM, 'head', 'outsideWorker', 'stranger', 'foreignHead', 'adviser'],
    rest: 403,
  },
  'models.migrate': { yes: [...LEADS, 'head'], no: seeing(...LEADS, 'head'), rest: 404 },

  // Institutions outside the partnership may try, the partnership refuses them.
  'cases.signal': {
    yes: [...TEAM, 'head', 'receipt', 'outsideWorker', 'leader'],
    guard: ['stranger', 'foreignHead', 'invitee', 'removed', 'powiatLead', 'askedLead'],
    rest: 403,
  },
  'cases.open': { yes: [...CENTRE_TEAM, 'outsideWorker'], rest: 403 },
  'cases.list': everyone(),
  'cases.counts': everyone(),
  'cases.get': { yes: [...TEAM, ...ONLOOKERS], rest: 404 },
  'cases.get of a signal': {
    yes: [...CENTRE_WORKERS, 'outsideWorker', 'head', 'school', 'receipt'],
    rest: 404,
  },
  'cases.update': { yes: CENTRE_WORKERS, no: seeing(...CENTRE_WORKERS), rest: 404 },
  'cases.timeline': { yes: TEAM, no: ONLOOKERS, rest: 404 },

  'participants.list': { yes: [...CORE, 'head', 'askedLead'], no: ['ngo', 'receipt'], rest: 404 },
  'participants.remove': { yes: LEADS, no: seeing(...LEADS), rest: 404 },
  'participants.leave': {
    yes: without(TEAM, 'coordinator'),
    guard: ['coordinator'],
    no: ONLOOKERS,
    rest: 404,
  },
  'participants.signConfidentiality': { yes: TEAM, no: ONLOOKERS, rest: 404 },

  'workflow.available': { yes: [...TEAM, ...ONLOOKERS], rest: 404 },
  'workflow.papers': { yes: [...TEAM, ...ONLOOKERS], rest: 404 },
  'workflow.apply': { yes: LEADS, no: seeing(...LEADS), rest: 404 },
  'workflow.apply to a signal': {
    yes: [...CENTRE_WORKERS, 'outsideWorker'],
    no: ['head', 'school', 'receipt'],
    rest: 404,
  },
  'workflow.apply to a draft': { yes: ['head'], no: ['coordinator'], rest: 404 },

  // Nothing waits for a second person.
  'workflow.confirm': { guard: [...CORE, 'head'], no: ['ngo', 'receipt', 'askedLead'], rest: 404 },
  'workflow.refuse': { guard: [...CORE, 'head'], no: ['ngo', 'receipt', 'askedLead'], rest: 404 },
  // Only staff and heads of centres may ever do these, so everybody else is told so, whatever the case.
  'coordination.offer': { yes: [...LEADS, 'head'], hidden: OTHER_CENTRE, rest: 403 },
  'coordination.offers': { yes: [...CENTRE_TEAM, 'head', ...OTHER_CENTRE], rest: 403 },
  'coordination.accept': { guard: [...LEADS, 'head'], hidden: OTHER_CENTRE, rest: 403 },
  'coordination.decline': { guard: [...LEADS, 'head'], hidden: OTHER_CENTRE, rest: 403 },
  // The coordinator is not away.
  'coordination.takeOver': { guard: ['deputy'], hidden: ['outsideWorker', 'stranger'], rest: 403 },
  'transfers.request': { yes: ['head'], hidden: ['foreignHead'], rest: 403 },
  'transfers.list': { yes: ['head', 'foreignHead'], rest: 403 },
  'transfers.accept': { yes: ['foreignHead'], rest: 403 },
  'transfers.decline': { yes: ['head', 'foreignHead'], rest: 403 },
  'overrides.list': { yes: ['head', 'foreignHead'], rest: 403 },
  'overrides.review': { yes: ['head'], hidden: ['foreignHead'], rest: 403 },

  'persons.list': { yes: [...TEAM, 'head', 'askedLead'], no: ['receipt'], rest: 404 },
  'persons.findSimilar': { yes: [...CENTRE_TEAM, 'outsideWorker', 'stranger'], rest: 403 },
  'persons.add': { yes: CENTRE_WORKERS, no: seeing(...CENTRE_WORKERS), rest: 404 },
  'persons.update': { yes: CENTRE_WORKERS, no: seeing(...CENTRE_WORKERS), rest: 404 },

  // Partners read what names their sector; whoever helps with single actions nothing of it.
  'legalBases.list': { yes: [...CORE, 'head', 'dpo'], no: ['ngo', 'receipt', 'askedLead'], rest: 404 },
  'legalBases.add': { yes: CENTRE_WORKERS, no: seeing(...CENTRE_WORKERS), rest: 404 },
  'legalBases.end': { yes: CENTRE_WORKERS, no: ['assistant', ...PARTNERS, 'head'], rest: 404 },
  'legalBases.expire': nobodyByDoor(),
  'fidelity.remind': nobodyByDoor(),
  'consents.request': { yes: CENTRE_WORKERS, no: seeing(...CENTRE_WORKERS), rest: 404 },
  'consents.give': { yes: CENTRE_WORKERS, no: ['assistant', ...PARTNERS, 'head'], rest: 404 },
  'consents.refuse': { yes: CENTRE_WORKERS, no: ['assistant', ...PARTNERS, 'head'], rest: 404 },
  'consents.withdraw': { yes: CENTRE_WORKERS, no: ['assistant', ...PARTNERS, 'head'], rest: 404 },
  'infoNotices.list': { yes: [...CORE, 'head', 'dpo'], no: ['ngo', 'receipt', 'askedLead'], rest: 404 },
  'infoNotices.add': { yes: CENTRE_WORKERS, no: seeing(...CENTRE_WORKERS), rest: 404 },

  'invitations.send': { yes: LEADS, no: seeing(...LEADS), rest: 404 },
  'invitations.list': { yes: [...CORE, 'head'], no: ['ngo', 'receipt', 'askedLead'], rest: 404 },
  'invitations.list of the own institution': everyone(),
  'invitations.get': { yes: [...CORE, 'head', 'invitee'], rest: 404 },
  'invitations.see': { yes: ['invitee'], no: [...CORE, 'head'], rest: 404 },
  'invitations.accept': { yes: ['invitee'], no: [...CORE, 'head'], rest: 404 },
  'invitations.decline': { yes: ['invitee'], no: [...CORE, 'head'], rest: 404 },
  'invitations.revoke': { yes: LEADS, no: [...without(CORE, ...LEADS), 'head', 'invitee'], rest: 404 },
  'invitations.resend': { yes: LEADS, no: [...without(CORE, ...LEADS), 'head', 'invitee'], rest: 404 },

  'notes.add': { yes: CORE, no: ['ngo', ...ONLOOKERS], rest: 404 },
  // Whoever helps with single actions reads no notes; the list is there and empty.
  'notes.list': { yes: TEAM, no: ONLOOKERS, rest: 404 },
  'notes.edit': { yes: ['police'], no: without(CORE, 'police'), rest: 404 },
  'notes.correct': { yes: ['police'], no: without(CORE, 'police'), rest: 404 },

  'actions.add': { yes: CORE, no: ['ngo', ...ONLOOKERS], rest: 404 },
  'actions.add for another institution': {
    // The action goes to the police officer, who may of course take it.
    yes: [...CENTRE_TEAM, 'police'],
    no: ['school', 'health', 'ngo', ...ONLOOKERS],
    rest: 404,
  },
  'actions.list': { yes: TEAM, no: ONLOOKERS, rest: 404 },
  'actions.list of the own ones': everyone(),
  'actions.update': { yes: [...LEADS, 'police'], no: without(CORE, ...LEADS, 'police'), rest: 404 },

  'persons.relate': { yes: CENTRE_WORKERS, no: seeing(...CENTRE_WORKERS), rest: 404 },
  'persons.unrelate': { yes: CENTRE_WORKERS, no: seeing(...CENTRE_WORKERS), rest: 404 },
  'diagnoses.get': { yes: [...CORE, 'head', 'askedLead'], no: ['ngo', 'receipt'], rest: 404 },
  'diagnoses.save': { yes: CENTRE_WORKERS, no: seeing(...CENTRE_WORKERS), rest: 404 },
  'diagnoses.approve': { yes: LEADS, no: seeing(...LEADS), rest: 404 },
  'costCards.list': { yes: [...CORE, 'head'], no: ['ngo', 'receipt', 'askedLead'], rest: 404 },
  'costCards.add': { yes: CENTRE_WORKERS, no: seeing(...CENTRE_WORKERS), rest: 404 },
  'costCards.update': { yes: CENTRE_WORKERS, no: READERS, rest: 404 },
  'costCards.remove': { yes: CENTRE_WORKERS, no: READERS, rest: 404 },
  'plans.get': { yes: [...CORE, 'head'], no: ['ngo', 'receipt', 'askedLead'], rest: 404 },
  'plans.save': { yes: CENTRE_WORKERS, no: seeing(...CENTRE_WORKERS), rest: 404 },
  'plans.sign': { yes: CENTRE_WORKERS, no: seeing(...CENTRE_WORKERS), rest: 404 },
  'plans.sign as the coordinator': { yes: LEADS, no: seeing(...LEADS), rest: 404 },
  'meetings.list': { yes: [...CORE, 'head'], no: ['ngo', 'receipt', 'askedLead'], rest: 404 },
  'meetings.list of the own cases': everyone(),
  'meetings.plan': { yes: CENTRE_WORKERS, no: seeing(...CENTRE_WORKERS), rest: 404 },
  'meetings.update': { yes: CENTRE_WORKERS, no: READERS, rest: 404 },
  'meetings.cancel': { yes: CENTRE_WORKERS, no: READERS, rest: 404 },
  'meetings.hold': { yes: CENTRE_WORKERS, no: READERS, rest: 404 },
  'minutes.save': { yes: CENTRE_WORKERS, no: READERS, rest: 404 },
  'minutes.approve': { yes: LEADS, no: [...without(CORE, ...LEADS), 'head'], rest: 404 },
  'evaluations.list': { yes: [...CORE, 'head'], no: ['ngo', 'receipt', 'askedLead'], rest: 404 },
  // The case is not being evaluated yet.
  'evaluations.file': { guard: CENTRE_WORKERS, no: seeing(...CENTRE_WORKERS), rest: 404 },

  // The head is refused by the model of this case: only the rural one names that post.
  'escalations.open': { yes: LEADS, no: seeing(...LEADS), rest: 404 },
  'escalations.list': { yes: [...CORE, 'head', 'askedLead'], no: ['ngo', 'receipt'], rest: 404 },
  'escalations.list of the own level': everyone(),
  'escalations.passOn': { yes: ['leader'], no: [...CORE, 'head'], rest: 404 },
  'escalations.decide': { yes: ['askedLead'], no: [...CORE, 'head', 'decisionGroup'], rest: 404 },
  'escalations.decide in the partnership': { yes: ['leader'], no: [...CORE, 'head'], rest: 404 },
  'escalations.join': { yes: ['askedLead'], no: [...CORE, 'head', 'decisionGroup'], rest: 404 },

  'issues.open': { yes: ['askedLead'], no: [...CORE, 'head', 'decisionGroup'], rest: 404 },
  'issues.list': { yes: [...CORE, 'head', 'askedLead'], no: ['ngo', 'receipt'], rest: 404 },
  'issues.list of the own ones': everyone(),
  'issues.get': { yes: [...CORE, 'head', 'adviser', 'powiatLead', 'askedLead'], rest: 404 },
  'issues.triage': regionAnswers(),
  'issues.answer': regionAnswers(),
  // Nothing has been answered yet.
  'issues.recommend': { ...regionAnswers(), yes: [], guard: ['adviser'] },
  'issues.close': regionAnswers(),
  'fidelity.numbers': { yes: ['head', 'leader', 'adviser'], hidden: ['foreignHead'], rest: 403 },
  'fidelity.check': regionOnly(),
  'fidelity.list': { yes: ['head', 'leader', 'foreignHead', 'adviser'], rest: 403 },
  // This model knows no supervision.
  'supervisions.request': { guard: [...CORE, 'head'], no: ['ngo', 'receipt', 'askedLead'], rest: 404 },
  'supervisions.list': everyone(),
  'supervisions.answer': { yes: ['adviser'], no: ['police'], rest: 404 },
  'escalations.withdraw': {
    yes: LEADS,
    no: [...without(CORE, ...LEADS), 'head', 'askedLead', 'decisionGroup'],
    rest: 404,
  },

  'deadlines.list': { yes: [...TEAM, ...ONLOOKERS], rest: 404 },
  'deadlines.list of a calendar': everyone(),
  // Whoever helps with single actions sees the clocks of those alone; who signalled sees none.
  'deadlines.why': { yes: [...CORE, 'head', 'askedLead'], rest: 404 },
  'deadlines.why of a task': { yes: CORE, rest: 404 },
  'deadlines.fire': nobodyByDoor(),
  // Nothing is proposed yet.
  'proposals.answer': { guard: LEADS, no: seeing(...LEADS), rest: 404 },

  'absences.list': everyone(),
  'absences.add': everyone(),
  'absences.remove': { yes: ['deputy', 'head', 'leader'], rest: 404 },

  'calendar.feed': everyone(),
  'calendar.openFeed': everyone(),
  'calendar.closeFeed': everyone(),
  'caseload.list': { yes: ['head', 'foreignHead'], rest: 403 },
  'caseload.setLimits': { yes: ['head', 'foreignHead'], rest: 403 },

  'demo.clock': everyone(),
  'demo.setClock': everyone(),
  'demo.advanceClock': everyone(),

  'notifications.list': everyone(),
  'notifications.markRead': everyone(),
  'audit.caseHistory': { yes: [...LEADS, 'dpo'], no: seeing(...LEADS), rest: 404 },
  // Of one's own centre: the officer of another one gets their own list.
  'oversight.cases': { yes: ['dpo', 'foreignDpo'], rest: 403 },
}

/** The verdict for one cell. */
export function expectedFor(row: Row, relation: Relation): Verdict {
  if (relation === 'anonymous') return row.anonymous ?? 401
  if (row.yes?.includes(relation)) return 'yes'
  if (row.guard?.includes(relation)) return 'guard'
  if (row.no?.includes(relation)) return 403
  if (row.hidden?.includes(relation)) return 404
  return row.rest
}
