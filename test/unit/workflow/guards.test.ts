import { expect } from 'chai'
import { ESCALATION_REASONS } from '../../../shared/domain/vocabulary.ts'
import type { Facts, ParticipantFacts } from '../../../shared/workflow/facts.ts'
import { GUARDS } from '../../../shared/workflow/guards.ts'
import { MISSING_CODES, type Judgement, type Verdict } from '../../../shared/workflow/verdict.ts'

const codes = ({ missing }: Judgement): string[] => missing.map(({ code }) => code)
function expectVerdict(judgement: Judgement, verdict: Verdict, ...missing: string[]): void {
  expect(judgement.verdict).to.equal(verdict)
  expect(codes(judgement)).to.deep.equal(missing)
  expect(MISSING_CODES).to.include.members(missing)
}

describe('gEntry', () => {
  const entry = {
    ownMeansExhausted: true,
    attempts: ['zasiłek celowy'],
    needsCrossSector: true,
    rapidIntervention: false,
  }
  const judge = (facts: Facts, payload?: Record<string, unknown>): Judgement =>
    GUARDS.gEntry(facts, {}, payload)

  it('true: own means exhausted with an attempt, other sectors or quick help needed', () => {
    expectVerdict(judge({ urgent: false, entry }), true)
    expectVerdict(
      judge({ urgent: false, entry: { ...entry, needsCrossSector: false, rapidIntervention: true } }),
      true,
    )
  })

  it('false: names each part that is missing', () => {
    const bad = (part: object): Judgement => judge({ urgent: false, entry: { ...entry, ...part } })
    expectVerdict(bad({ ownMeansExhausted: false }), false, 'ownMeansExhausted')
    expectVerdict(bad({ attempts: [] }), false, 'attempts')
    expectVerdict(bad({ needsCrossSector: false }), false, 'crossSectorOrIntervention')
    const all = bad({ ownMeansExhausted: false, attempts: [], needsCrossSector: false })
    expectVerdict(all, false, 'ownMeansExhausted', 'attempts', 'crossSectorOrIntervention')
  })

  it('unknown: a part is not visible and nothing visible speaks against it', () => {
    expectVerdict(
      judge({ urgent: false, entry: { ...entry, attempts: undefined } }),
      'unknown',
      'factNotVisible',
    )
    expect(judge({ urgent: false }).verdict).to.equal('unknown')
    expect(judge({}).verdict).to.equal('unknown')
    const partly = { ...entry, needsCrossSector: undefined }
    expectVerdict(judge({ urgent: false, entry: partly }), 'unknown', 'factNotVisible')
    expectVerdict(judge({ urgent: false, entry: { ...partly, rapidIntervention: true } }), true)
  })

  it('urgency overrides with a reason only', () => {
    const facts = { urgent: true, entry: { ...entry, ownMeansExhausted: false } }
    expectVerdict(judge(facts, { urgentReason: 'eksmisja za 3 dni' }), true)
    expectVerdict(judge(facts, { urgentReason: ' ' }), false, 'ownMeansExhausted', 'urgentReason')
    expectVerdict(judge(facts), 'unknown', 'ownMeansExhausted', 'urgentReason')
    expect(judge({ ...facts, urgent: false }, { urgentReason: 'eksmisja' }).verdict).to.equal(false)
    expect(judge({ ...facts, urgent: undefined }, { urgentReason: 'eksmisja' }).verdict).to.equal('unknown')
  })
})

const member = (part: Partial<ParticipantFacts>): ParticipantFacts => ({
  role: 'MEMBER',
  sector: 'SCHOOL',
  status: 'active',
  confidentialitySigned: true,
  ...part,
})
const coordinator = member({ role: 'COORDINATOR', sector: 'OPS' })
const worker = member({ role: 'SOCIAL_WORKER', sector: 'OPS' })
const police = member({ sector: 'POLICE' })

describe('gLead', () => {
  const judge = (...participants: ParticipantFacts[]): Judgement => GUARDS.gLead({ participants }, {}, {})

  it('true: exactly one active coordinator', () => {
    expectVerdict(judge(coordinator, police), true)
    expectVerdict(judge(coordinator, { ...coordinator, status: 'removed' }), true)
  })
  it('false: none, or two', () => {
    expectVerdict(judge(police), false, 'noCoordinator')
    expectVerdict(judge({ ...coordinator, status: 'removed' }), false, 'noCoordinator')
    expectVerdict(judge(coordinator, coordinator), false, 'manyCoordinators')
  })
  it('unknown: the team is not visible', () => {
    expectVerdict(GUARDS.gLead({}, {}, {}), 'unknown', 'factNotVisible')
  })
})

describe('gConf', () => {
  const judge = (...participants: ParticipantFacts[]): Judgement => GUARDS.gConf({ participants }, {}, {})
  const unsigned = member({ confidentialitySigned: false, name: 'Beata Wilk' })

  it('true: every active participant has signed', () => {
    expectVerdict(judge(coordinator, police), true)
    expectVerdict(judge(coordinator, { ...unsigned, status: 'removed' }), true)
  })
  it('false: someone has not, and is named', () => {
    expectVerdict(judge(coordinator, unsigned), false, 'confidentiality')
    expect(judge(coordinator, unsigned).missing[0]?.params).to.deep.equal({ count: 1, who: 'Beata Wilk' })
  })
  it('unknown: someone’s signature is not visible, but a missing one decides', () => {
    const hidden = member({ confidentialitySigned: undefined })
    expectVerdict(judge(coordinator, hidden), 'unknown', 'factNotVisible')
    expect(judge(unsigned, hidden).verdict).to.equal(false)
    expectVerdict(GUARDS.gConf({}, {}, {}), 'unknown', 'factNotVisible')
  })
})

describe('gTeam', () => {
  const judge = (n: number, ...participants: ParticipantFacts[]): Judgement =>
    GUARDS.gTeam({ participants }, { n }, {})

  it('true: n active members of n sectors, one a social worker', () => {
    expectVerdict(judge(3, worker, police, member({})), true)
    expectVerdict(judge(2, worker, police), true)
  })
  it('true: the coordinator is a social worker by profession', () => {
    expectVerdict(judge(2, { ...coordinator, membershipRole: 'SOCIAL_WORKER' }, police), true)
    expectVerdict(judge(2, coordinator, police), false, 'noSocialWorker')
  })
  it('false: too few people or sectors', () => {
    expectVerdict(judge(3, worker, police), false, 'tooFewMembers', 'tooFewSectors')
    expectVerdict(judge(3, worker, police, police), false, 'tooFewSectors')
    expectVerdict(
      judge(3, worker, police, member({ status: 'invited' })),
      false,
      'tooFewMembers',
      'tooFewSectors',
    )
    expect(judge(3, worker, police).missing[0]?.params).to.deep.equal({ need: 3, have: 2 })
  })
  it('unknown: a sector or the team is not visible', () => {
    expectVerdict(judge(3, worker, police, member({ sector: undefined })), 'unknown', 'factNotVisible')
    expectVerdict(GUARDS.gTeam({}, { n: 3 }, {}), 'unknown', 'factNotVisible')
  })
})

describe('gEsc', () => {
  const escalation = { reason: 'resource', tried: ['rozmowa z administracją'], question: 'Czy odroczyć?' }
  const judge = (part: object, reasons?: ('fosterRisk' | 'childSafety')[]): Judgement =>
    GUARDS.gEsc({}, { reasons }, { escalation: { ...escalation, ...part } })

  it('true: a listed reason, something tried and a question', () => {
    for (const reason of ESCALATION_REASONS) expectVerdict(judge({ reason }), true)
  })
  it('false: names each part that is missing', () => {
    expectVerdict(judge({ reason: 'boredom' }), false, 'escalationReason')
    expectVerdict(judge({ tried: [' '] }), false, 'escalationTried')
    expectVerdict(judge({ question: '' }), false, 'escalationQuestion')
    for (const payload of [{}, { escalation: null }, { escalation: 'x' }])
      expectVerdict(
        GUARDS.gEsc({}, {}, payload),
        false,
        'escalationReason',
        'escalationTried',
        'escalationQuestion',
      )
  })
  it('lets only certain reasons pass over a level', () => {
    expectVerdict(judge({}, ['fosterRisk', 'childSafety']), false, 'escalationReasonNotAllowed')
    expectVerdict(judge({ reason: 'childSafety' }, ['fosterRisk', 'childSafety']), true)
  })
  it('unknown: nothing filled in yet', () => {
    expectVerdict(GUARDS.gEsc({}, {}, undefined), 'unknown', 'factNotVisible')
  })
})
