import { expect } from 'chai'
import type { DiagnosisFacts, Facts, ParticipantFacts, PlanFacts } from '../../../shared/workflow/facts.ts'
import { GUARDS, type GuardName } from '../../../shared/workflow/guards.ts'
import { REMEDIES } from '../../../shared/workflow/remedies.ts'
import { MISSING_CODES, type Judgement, type MissingCode } from '../../../shared/workflow/verdict.ts'

/**
 * Every guard with the facts that fulfil it, and one fault planted per reason it can give: each fault is
 * caught under its own code and nothing else.
 */

const action = { title: 'Ugoda ratalna', owner: true, due: true, effect: true }
const diagnosis: DiagnosisFacts = {
  filled: ['causes', 'strengths', 'resources', 'expectations'],
  approved: true,
  family: true,
}
const plan: PlanFacts = { type: 'CONTRACT', actions: [action], familySigned: true, coordinatorSigned: true }
const entry = {
  ownMeansExhausted: true,
  attempts: ['Zasiłek celowy'],
  needsCrossSector: true,
  rapidIntervention: false,
}
const coordinator: ParticipantFacts = {
  role: 'COORDINATOR',
  membershipRole: 'SOCIAL_WORKER',
  sector: 'OPS',
  status: 'active',
  confidentialitySigned: true,
  name: 'Joanna Pracowita',
}
const teacher: ParticipantFacts = {
  ...coordinator,
  role: 'MEMBER',
  membershipRole: 'MEMBER',
  sector: 'SCHOOL',
}
const escalation = { reason: 'fosterRisk', tried: ['Rozmowy'], question: 'Kto pomoże?' }
const whole: Facts = {
  urgent: false,
  entry,
  participants: [coordinator, teacher],
  persons: [
    { name: 'Marzena Nadolna', basis: true, notice: true },
    { name: 'Kacper Nadolny', basis: true, notice: true },
  ],
  diagnosis,
  costCards: 2,
  plan,
  minutes: true,
  openActions: 0,
  trackOpen: false,
  evaluation: { family: true, team: true },
}

interface Fault {
  facts?: Facts
  payload?: Record<string, unknown>
  /** Also missing: what the fault stands in for. */
  beside?: MissingCode
  code: MissingCode
  params?: Record<string, string | number>
}

const someone = (part: { basis?: boolean; notice?: boolean }): Facts => ({
  persons: [
    { name: 'Marzena Nadolna', basis: true, notice: true },
    { name: 'Kacper Nadolny', basis: true, notice: true, ...part },
  ],
})
const acted = (part: Partial<typeof action>): Facts => ({
  plan: { ...plan, actions: [action, { ...action, title: 'Badanie w poradni', ...part }] },
})
const one = { count: 1, titles: 'Badanie w poradni' }

const without = (field: keyof typeof entry): Facts => ({ entry: { ...entry, [field]: false } })
const raised = (part: Partial<typeof escalation> | { tried: string[] }) => ({
  escalation: { ...escalation, ...part },
})

interface GuardCase {
  /** Where it is not the whole that fulfils it. */
  whole?: Facts
  hidden: (keyof Facts)[]
  faults: Fault[]
}
const CASES: Record<GuardName, GuardCase> = {
  gEntry: {
    hidden: ['entry'],
    faults: [
      { facts: without('ownMeansExhausted'), code: 'ownMeansExhausted' },
      { facts: { entry: { ...entry, attempts: [] } }, code: 'attempts' },
      { facts: without('needsCrossSector'), code: 'crossSectorOrIntervention' },
      {
        facts: { ...without('needsCrossSector'), urgent: true },
        payload: { urgentReason: ' ' },
        beside: 'crossSectorOrIntervention',
        code: 'urgentReason',
      },
    ],
  },
  gLead: {
    hidden: ['participants'],
    faults: [
      { facts: { participants: [teacher] }, code: 'noCoordinator' },
      { facts: { participants: [coordinator, coordinator] }, code: 'manyCoordinators', params: { have: 2 } },
    ],
  },
  gConf: {
    hidden: ['participants'],
    faults: [
      {
        facts: { participants: [coordinator, { ...teacher, confidentialitySigned: false, name: 'Beata' }] },
        code: 'confidentiality',
        params: { count: 1, who: 'Beata' },
      },
    ],
  },
  gTeam: {
    hidden: ['participants'],
    faults: [
      {
        facts: { participants: [coordinator, { ...teacher, status: 'removed' }] },
        beside: 'tooFewSectors',
        code: 'tooFewMembers',
        params: { need: 2, have: 1 },
      },
      {
        facts: { participants: [coordinator, { ...teacher, sector: 'OPS' }] },
        code: 'tooFewSectors',
        params: { need: 2, have: 1 },
      },
      { facts: { participants: [teacher, { ...teacher, sector: 'POLICE' }] }, code: 'noSocialWorker' },
    ],
  },
  gEsc: {
    hidden: [],
    faults: [
      { payload: raised({ reason: 'because' }), code: 'escalationReason' },
      {
        payload: raised({ reason: 'dispute' }),
        code: 'escalationReasonNotAllowed',
        params: { reasons: 'fosterRisk' },
      },
      { payload: raised({ tried: [' '] }), code: 'escalationTried' },
      { payload: raised({ question: '' }), code: 'escalationQuestion' },
    ],
  },
  gBasis: {
    hidden: ['persons'],
    faults: [
      { facts: someone({ basis: false }), code: 'personBasis', params: { count: 1, who: 'Kacper Nadolny' } },
      { facts: { persons: [] }, code: 'noPersons' },
    ],
  },
  gNoBasis: {
    whole: someone({ basis: false }),
    hidden: ['persons'],
    faults: [{ facts: { persons: whole.persons }, code: 'basisComplete' }],
  },
  gInfo: {
    hidden: ['persons'],
    faults: [
      {
        facts: someone({ notice: false }),
        code: 'personNotice',
        params: { count: 1, who: 'Kacper Nadolny' },
      },
      { facts: { persons: [] }, code: 'noPersons' },
    ],
  },
  gDiag: {
    hidden: ['diagnosis'],
    faults: [
      { facts: { diagnosis: null }, code: 'diagnosisMissing' },
      {
        facts: { diagnosis: { ...diagnosis, filled: ['causes', 'resources', 'expectations'] } },
        code: 'diagnosisSections',
        params: { sections: 'strengths' },
      },
      { facts: { diagnosis: { ...diagnosis, approved: false } }, code: 'diagnosisNotApproved' },
    ],
  },
  gFamily: {
    hidden: ['diagnosis'],
    faults: [
      { facts: { diagnosis: { ...diagnosis, family: false } }, code: 'familyAbsent' },
      { facts: { diagnosis: null }, code: 'familyAbsent' },
    ],
  },
  gCost: {
    hidden: ['costCards'],
    faults: [{ facts: { costCards: 1 }, code: 'costCards', params: { need: 2, have: 1 } }],
  },
  gPlan: {
    hidden: ['plan'],
    faults: [
      { facts: { plan: null }, code: 'planMissing' },
      { facts: { plan: { ...plan, actions: [] } }, code: 'planWithoutActions' },
      { facts: acted({ owner: false }), code: 'actionsWithoutOwner', params: one },
      { facts: acted({ due: false }), code: 'actionsWithoutDue', params: one },
      { facts: acted({ effect: false }), code: 'actionsWithoutEffect', params: one },
      { facts: { plan: { ...plan, familySigned: false } }, code: 'familySignature' },
      { facts: { plan: { ...plan, coordinatorSigned: false } }, code: 'coordinatorSignature' },
    ],
  },
  gContract: {
    hidden: ['plan'],
    faults: [
      { facts: { plan: { ...plan, type: 'PLAN' } }, code: 'contractNeeded' },
      { facts: { plan: null }, code: 'contractNeeded' },
    ],
  },
  gMinutes: { hidden: ['minutes'], faults: [{ facts: { minutes: false }, code: 'minutesMissing' }] },
  gDone: {
    hidden: ['openActions', 'urgent', 'trackOpen'],
    faults: [
      { facts: { openActions: 3 }, code: 'openActions', params: { count: 3 } },
      { facts: { urgent: true }, code: 'urgentFlag' },
      { facts: { trackOpen: true }, code: 'trackOpen' },
    ],
  },
  gEval: {
    hidden: ['evaluation'],
    faults: [
      { facts: { evaluation: { family: false, team: true } }, code: 'familyEvaluation' },
      { facts: { evaluation: { family: true, team: false } }, code: 'teamEvaluation' },
    ],
  },
}

describe('guards: a planted fault in each is caught', () => {
  const judge = (
    name: GuardName,
    facts: Facts,
    payload: Record<string, unknown> = { escalation },
  ): Judgement => GUARDS[name](facts, { n: 2, reasons: ['fosterRisk'] }, payload)

  for (const [name, { hidden, faults, whole: own }] of Object.entries(CASES) as [
    GuardName,
    (typeof CASES)[GuardName],
  ][]) {
    it(`${name}: true when all is there`, () => {
      expect(judge(name, { ...whole, ...own })).to.deep.equal({ verdict: true, missing: [] })
    })
    for (const { facts, payload, code, beside, params = {} } of faults)
      it(`${name}: false, ${code} ${JSON.stringify(params)}`, () => {
        const { verdict, missing } = judge(name, { ...whole, ...facts }, payload)
        expect(verdict).to.equal(false)
        expect(missing.filter((it) => it.code !== beside)).to.deep.equal([{ code, params }])
      })
    for (const field of hidden)
      it(`${name}: unknown to whoever does not see ${field}, never false`, () => {
        const { verdict, missing } = judge(name, { ...whole, [field]: undefined })
        expect(verdict).to.equal('unknown')
        expect(new Set(missing.map(({ code }) => code))).to.deep.equal(new Set(['factNotVisible']))
      })
  }

  it('everything missing is named at once', () => {
    const bare = { type: 'PLAN', actions: [], familySigned: false, coordinatorSigned: false }
    const codes = judge('gPlan', { ...whole, plan: bare }).missing.map(({ code }) => code)
    expect(codes).to.deep.equal(['planWithoutActions', 'familySignature', 'coordinatorSignature'])
  })
  it('what is false stays false beside what is not seen', () => {
    expect(judge('gDone', { ...whole, openActions: 1, trackOpen: undefined }).verdict).to.equal(false)
  })
  it('an action whose title not everybody reads is counted and not named', () => {
    const { missing } = judge('gPlan', { ...whole, ...acted({ effect: false, title: '' }) })
    expect(missing).to.deep.equal([{ code: 'actionsWithoutEffect', params: { count: 1, titles: '' } }])
  })
  it('every reason a guard can give was planted here, and says who can put it right', () => {
    const planted = Object.values(CASES).flatMap(({ faults }) => faults.map(({ code }) => code))
    // The one is the answer to what is not seen, the other belongs to invitations, not to a guard of a model.
    const elsewhere = ['factNotVisible', 'personCategory']
    expect([...new Set(planted)].sort()).to.deep.equal(
      MISSING_CODES.filter((code) => !elsewhere.includes(code)).sort(),
    )
    expect(Object.keys(REMEDIES).sort()).to.deep.equal([...MISSING_CODES].sort())
  })
})
