import { expect } from 'chai'
import type { CaseState } from '../../../shared/domain/vocabulary.ts'
import type { Facts } from '../../../shared/workflow/facts.ts'
import { rural } from '../../../shared/workflow/models/rural.ts'
import { urban } from '../../../shared/workflow/models/urban.ts'
import { urbanRural } from '../../../shared/workflow/models/urbanRural.ts'
import { available, step, type CasePosition, type StepEvent } from '../../../shared/workflow/step.ts'

/** Friday before a week with 11 November in it. */
const now = new Date('2026-11-06T09:14:00Z')

const participants: Facts['participants'] = [
  { role: 'COORDINATOR', sector: 'OPS', status: 'active', confidentialitySigned: true },
  { role: 'SOCIAL_WORKER', sector: 'OPS', status: 'active', confidentialitySigned: true },
  { role: 'MEMBER', sector: 'SCHOOL', status: 'active', confidentialitySigned: true },
  { role: 'MEMBER', sector: 'POLICE', status: 'active', confidentialitySigned: true },
]
const ready: Facts = {
  urgent: false,
  entry: { ownMeansExhausted: true, attempts: ['zasiłek'], needsCrossSector: true, rapidIntervention: false },
  participants,
  persons: [{ name: 'Marzena', basis: true, notice: true }],
  diagnosis: { filled: ['causes', 'strengths', 'resources', 'expectations'], approved: true, family: true },
  costCards: 1,
  plan: {
    type: 'CONTRACT',
    actions: [{ title: 'Obiady', owner: true, due: true, effect: true }],
    familySigned: true,
    coordinatorSigned: true,
  },
  minutes: true,
  openActions: 0,
  trackOpen: false,
  evaluation: { family: true, team: true },
}
const escalation = (reason: string) => ({
  escalation: { reason, tried: ['rozmowa'], question: 'Czy odroczyć?' },
})
const assign = { coordinatorMembershipId: 'm1', deputyMembershipId: 'm2' }

const take = (
  state: CasePosition | CaseState | null,
  type: string,
  role: string,
  payload: StepEvent['payload'] = {},
  facts: Facts = ready,
  model = urbanRural,
) =>
  step({
    model,
    state: typeof state === 'string' ? { state } : state,
    event: { type, roles: [role], payload, facts },
    now,
  })

describe('step, urban-rural model, every row', () => {
  interface RowCase {
    id: string
    from: CaseState | null
    event: string
    role: string
    payload?: Record<string, unknown>
    facts?: Facts
    to: CaseState
    due: string | null
  }
  const rows: RowCase[] = [
    { id: 'U0', from: null, event: 'signal', role: 'MEMBER', to: 'SIGNAL', due: '2026-11-12' },
    {
      id: 'U0a',
      from: 'SIGNAL',
      event: 'qualifySignal',
      role: 'SOCIAL_WORKER',
      to: 'DRAFT',
      due: '2026-11-12',
    },
    {
      id: 'U0b',
      from: 'SIGNAL',
      event: 'rejectSignal',
      role: 'SOCIAL_WORKER',
      payload: { reason: 'inna gmina' },
      to: 'REJECTED',
      due: null,
    },
    { id: 'U1', from: null, event: 'open', role: 'FAMILY_ASSISTANT', to: 'DRAFT', due: '2026-11-12' },
    {
      id: 'U2',
      from: 'DRAFT',
      event: 'qualify',
      role: 'OPS_HEAD',
      payload: assign,
      to: 'CONSENT',
      due: '2026-11-20',
    },
    {
      id: 'U3',
      from: 'DRAFT',
      event: 'reject',
      role: 'OPS_HEAD',
      payload: { reason: 'wystarczy praca socjalna' },
      to: 'REJECTED',
      due: null,
    },
    {
      id: 'U4',
      from: 'CONSENT',
      event: 'confirmConsents',
      role: 'SOCIAL_WORKER',
      to: 'TEAM',
      due: '2026-11-20',
    },
    { id: 'U5', from: 'TEAM', event: 'formTeam', role: 'COORDINATOR', to: 'DIAGNOSIS', due: '2026-11-27' },
    ...(['DIAGNOSIS', 'PLANNING', 'RUNNING', 'REVIEW'] as const).flatMap((from): RowCase[] => [
      {
        id: 'U10a',
        from,
        event: 'escalatePzk',
        role: 'COORDINATOR',
        payload: escalation('resource'),
        to: 'ESC_PZK',
        due: '2026-11-13',
      },
      {
        id: 'U10c',
        from,
        event: 'escalatePowiat',
        role: 'COORDINATOR',
        payload: escalation('fosterRisk'),
        to: 'ESC_POWIAT',
        due: '2026-11-20',
      },
    ]),
    {
      id: 'U10b',
      from: 'ESC_PZK',
      event: 'escalatePowiat',
      role: 'PARTNERSHIP_LEADER',
      payload: escalation('competence'),
      to: 'ESC_POWIAT',
      due: '2026-11-20',
    },
    {
      id: 'U4a',
      from: 'CONSENT',
      event: 'noBasis',
      role: 'SYSTEM',
      facts: { ...ready, persons: [{ name: 'Marzena', basis: false, notice: true }] },
      to: 'REJECTED',
      due: null,
    },
    {
      id: 'U6',
      from: 'DIAGNOSIS',
      event: 'approveDiagnosis',
      role: 'COORDINATOR',
      to: 'PLANNING',
      due: '2026-11-20',
    },
    {
      id: 'U7',
      from: 'PLANNING',
      event: 'signPlan',
      role: 'SOCIAL_WORKER',
      to: 'RUNNING',
      due: '2026-12-18',
    },
    { id: 'U8', from: 'RUNNING', event: 'review', role: 'COORDINATOR', to: 'REVIEW', due: '2026-11-16' },
    {
      id: 'U9',
      from: 'REVIEW',
      event: 'continuePlan',
      role: 'COORDINATOR',
      to: 'RUNNING',
      due: '2026-12-18',
    },
    { id: 'U13', from: 'REVIEW', event: 'finish', role: 'COORDINATOR', to: 'EVALUATION', due: '2026-11-20' },
    {
      id: 'U14',
      from: 'EVALUATION',
      event: 'close',
      role: 'OPS_HEAD',
      payload: { closureCode: 'goalsMet' },
      to: 'CLOSED',
      due: '2027-02-08',
    },
    {
      id: 'U15',
      from: 'CLOSED',
      event: 'followUp',
      role: 'SOCIAL_WORKER',
      payload: { note: 'bez zmian' },
      to: 'FOLLOWUP',
      due: '2027-02-08',
    },
    {
      id: 'U15a',
      from: 'FOLLOWUP',
      event: 'archive',
      role: 'SOCIAL_WORKER',
      payload: { note: 'bez zmian' },
      to: 'ARCHIVED',
      due: null,
    },
    ...(['CONSENT', 'TEAM', 'DIAGNOSIS', 'PLANNING', 'RUNNING', 'REVIEW'] as const).map((from): RowCase => ({
      id: 'U16',
      from,
      event: 'withdrawConsent',
      role: 'SOCIAL_WORKER',
      payload: { reason: 'wycofanie' },
      to: 'CLOSED',
      due: '2027-02-08',
    })),
    {
      id: 'U17',
      from: 'RUNNING',
      event: 'suspend',
      role: 'COORDINATOR',
      payload: { reason: 'szpital', reviewOn: '2026-12-01' },
      to: 'SUSPENDED',
      due: '2026-12-01',
    },
    { id: 'U18', from: 'DRAFT', event: 'transfer', role: 'OPS_HEAD', to: 'TRANSFERRED', due: null },
    {
      id: 'U19',
      from: 'FOLLOWUP',
      event: 'reopen',
      role: 'OPS_HEAD',
      payload: { reason: 'nawrót' },
      to: 'DIAGNOSIS',
      due: '2026-11-27',
    },
  ]

  for (const { id, from, event, role, payload = {}, facts, to, due } of rows)
    it(`${id} ${from ?? 'new'} → ${to}`, () => {
      const result = take(from, event, role, payload, facts)
      if (!result.ok) throw new Error(JSON.stringify(result))
      expect(result.transition.id).to.equal(id)
      expect(result.effects).to.deep.equal(result.transition.effects)
      expect(result.state).to.include({ state: to, stateEnteredAt: now })
      expect(result.state.stateDueAt?.toISOString() ?? null).to.equal(due && `${due}T14:30:00.000Z`)
      // The negative twins: another role, and nothing filled in where something is asked.
      expect(take(from, event, 'DPO', payload)).to.deep.equal({ ok: false, reason: 'role', unmet: [] })
      const { asks } = result.transition
      if (asks.length > 0)
        expect(take(from, event, role)).to.deep.include({ ok: false, reason: 'payload', asks })
    })

  const raised = { state: 'ESC_POWIAT', returnState: 'PLANNING' } as const
  const asked = { state: 'ESC_PZK', returnState: 'DIAGNOSIS' } as const
  const returns: [id: string, from: CasePosition, event: string, role: string, payload: object][] = [
    ['U11a', asked, 'decide', 'PARTNERSHIP_LEADER', { decision: 'ugoda ratalna' }],
    ['U11b', raised, 'decide', 'PCPR_LEAD', { decision: 'wsparcie PCPR' }],
    ['U11c', asked, 'withdrawEscalation', 'COORDINATOR', { reason: 'rozwiązane' }],
    ['U11c', raised, 'withdrawEscalation', 'COORDINATOR', { reason: 'rozwiązane' }],
  ]
  const beside: [id: string, from: CasePosition, event: string, role: string, payload: object][] = [
    ['U12', raised, 'forwardIssue', 'PCPR_LEAD', { issue: 'brak psychiatry' }],
    ['U13a', { state: 'RUNNING' }, 'extendPlan', 'OPS_HEAD', { reason: 'choroba' }],
    ['UX', { state: 'REVIEW' }, 'checkFidelity', 'ROPS_ADVISOR', { checklist: 'tak' }],
  ]
  for (const [id, from, event, role, payload] of beside)
    it(`${id} ${event} leaves the case where it is`, () => {
      const standing = { ...from, stateEnteredAt: new Date(1), stateDueAt: new Date(2) }
      const result = take(standing, event, role, { ...payload })
      if (!result.ok) throw new Error(JSON.stringify(result))
      expect(result.transition.id).to.equal(id)
      expect(result.moves).to.equal(false)
      expect(result.state).to.deep.include({ returnState: null, ...standing })
      expect(take(from, event, 'DPO', { ...payload })).to.include({ reason: 'role' })
    })

  it('U17a goes on with the clock that stood still', () => {
    const running = {
      state: 'RUNNING',
      stateEnteredAt: new Date('2026-10-26T09:00:00Z'),
      stateDueAt: new Date('2026-11-20T14:30:00Z'),
      stateDuration: { n: 19, unit: 'wd' },
    } as const
    const left = take(running, 'suspend', 'COORDINATOR', { reason: 'szpital', reviewOn: '2026-12-01' })
    if (!left.ok) throw new Error(JSON.stringify(left))
    expect(left.state.paused).to.deep.include({ n: 9, unit: 'wd' })
    const back = step({
      model: urbanRural,
      state: left.state,
      event: { type: 'resume', roles: ['COORDINATOR'], payload: {}, facts: ready },
      now: new Date('2026-12-07T09:00:00Z'),
    })
    expect(back.ok && back.state).to.deep.include({
      state: 'RUNNING',
      stateDueAt: new Date('2026-12-18T14:30:00Z'),
      paused: null,
    })
  })

  it('U17 is looked at again on the day chosen, at the latest after three months', () => {
    const until = (reviewOn: unknown) => {
      const result = take('RUNNING', 'suspend', 'COORDINATOR', { reason: 'szpital', reviewOn })
      if (!result.ok) throw new Error(JSON.stringify(result))
      const { stateDueAt, stateDuration } = result.state
      return [stateDueAt?.toISOString(), stateDuration]
    }
    const limit = ['2027-02-08T14:30:00.000Z', { n: 3, unit: 'm' }]
    // At the closing of the office; a Sunday somebody chose stays one.
    expect(until('2026-12-02')).to.deep.equal(['2026-12-02T14:30:00.000Z', null])
    expect(until('2026-12-06')).to.deep.equal(['2026-12-06T14:30:00.000Z', null])
    for (const day of ['2027-02-08', '2027-02-09', '2026-11-05', '2026-99-99', 'soon', 7])
      expect(until(day), String(day)).to.deep.equal(limit)
    const other = take('RUNNING', 'review', 'COORDINATOR', { reviewOn: '2026-11-10' })
    expect(other.ok && other.state.stateDuration).to.not.equal(null)
  })

  for (const [id, from, event, role, payload] of returns)
    it(`${id} ${from.state} ${event} → ${from.returnState}`, () => {
      const result = take(from, event, role, { ...payload })
      if (!result.ok) throw new Error(JSON.stringify(result))
      expect(result.transition.id).to.equal(id)
      expect(result.state).to.include({ state: from.returnState, returnState: null, level: 'gmina' })
      expect(result.state.stateDueAt).to.be.greaterThan(now)
      expect(take(from, event, 'DPO', { ...payload })).to.include({ reason: 'role' })
      expect(take(from, event, role)).to.include({ reason: 'payload' })
    })

  it('covers every row of the model', () => {
    const covered = new Set(
      [...rows, ...[...returns, ...beside].map(([id]) => ({ id }))].map(({ id }) => id).concat('U17a'),
    )
    expect([...covered].sort()).to.deep.equal(urbanRural.transitions.map(({ id }) => id).sort())
  })
})

describe('step', () => {
  it('keeps the place to come back to over two levels', () => {
    const up = take('RUNNING', 'escalatePzk', 'COORDINATOR', escalation('resource'))
    expect(up.ok && up.state).to.include({ level: 'partnership', returnState: 'RUNNING' })
    const higher = up.ok && take(up.state, 'escalatePowiat', 'PARTNERSHIP_LEADER', escalation('competence'))
    expect(higher && higher.ok && higher.state).to.include({ level: 'powiat', returnState: 'RUNNING' })
  })

  it('lets a coordinator pass over the directors for a child only', () => {
    const refused = take('DIAGNOSIS', 'escalatePowiat', 'COORDINATOR', escalation('resource'))
    expect(refused).to.include({ ok: false, reason: 'guards' })
    expect(!refused.ok && refused.unmet[0]?.missing[0]?.code).to.equal('escalationReasonNotAllowed')
  })

  it('answers a child in danger in 24 hours', () => {
    const result = take('DIAGNOSIS', 'escalatePowiat', 'COORDINATOR', escalation('childSafety'))
    expect(result.ok && result.state.stateDueAt).to.deep.equal(new Date('2026-11-07T09:14:00Z'))
  })

  it('uses the urgent deadline in an urgent case', () => {
    const result = take(null, 'signal', 'MEMBER', {}, { urgent: true })
    expect(result.ok && result.state.stateDueAt).to.deep.equal(new Date('2026-11-07T09:14:00Z'))
  })

  it('names every unmet guard at once', () => {
    const alone = {
      ...ready,
      participants: [{ ...(participants[2] ?? fail()), confidentialitySigned: false }],
    }
    const result = take('TEAM', 'formTeam', 'COORDINATOR', {}, alone)
    expect(result).to.include({ ok: false, reason: 'guards' })
    expect(result.ok ? [] : result.unmet.map(({ guard }) => guard)).to.deep.equal(['gLead', 'gConf', 'gTeam'])
  })

  it('refuses on a fact it cannot see', () => {
    const result = take('DRAFT', 'qualify', 'OPS_HEAD', assign, { urgent: false })
    expect(result).to.include({ ok: false, reason: 'guards' })
    expect(!result.ok && result.unmet[0]?.verdict).to.equal('unknown')
  })

  it('names unmet guards next to missing fields', () => {
    const result = take('DRAFT', 'qualify', 'OPS_HEAD', { coordinatorMembershipId: 'm1' }, { urgent: false })
    expect(result).to.deep.include({ reason: 'payload', asks: ['deputyMembershipId'] })
    expect(!result.ok && result.unmet.map(({ guard }) => guard)).to.deep.equal(['gEntry'])
  })

  it('knows no way for an event that means nothing here', () => {
    expect(take('DRAFT', 'formTeam', 'COORDINATOR')).to.deep.equal({
      ok: false,
      reason: 'no_transition',
      unmet: [],
    })
    expect(take('ESC_PZK', 'decide', 'PARTNERSHIP_LEADER', { decision: 'x' })).to.include({
      reason: 'no_transition',
    })
  })

  it('follows the other two models', () => {
    const two = { ...ready, participants: participants.slice(0, 3) }
    expect(take('TEAM', 'formTeam', 'COORDINATOR', {}, two, urban).ok).to.equal(true)
    expect(take('TEAM', 'formTeam', 'COORDINATOR', {}, two, rural).ok).to.equal(false)
    expect(take('TEAM', 'escalatePowiat', 'OPS_HEAD', escalation('resource'), ready, rural).ok).to.equal(true)
    expect(take('TEAM', 'escalatePzk', 'COORDINATOR', escalation('resource'), ready, rural)).to.include({
      reason: 'no_transition',
    })
  })
})

describe('available', () => {
  const list = (state: CaseState | null, roles: string[], facts: Facts = ready) =>
    available({ model: urbanRural, state: state && { state }, roles, facts, now })

  it('lists what the roles may do, with what has to be filled in', () => {
    const [qualify, reject, transfer, ...rest] = list('DRAFT', ['OPS_HEAD'])
    expect(rest).to.deep.equal([])
    expect(transfer?.transition.event).to.equal('transfer')
    expect(qualify).to.deep.include({
      to: 'CONSENT',
      dueAt: new Date('2026-11-20T14:30:00Z'),
      allowed: true,
      asks: ['coordinatorMembershipId', 'deputyMembershipId'],
      unmet: [],
    })
    expect(reject?.transition.event).to.equal('reject')
    expect(list('DRAFT', ['MEMBER'])).to.deep.equal([])
  })

  it('shows what stands in the way', () => {
    const facts = { ...ready, entry: { ...ready.entry, attempts: [] } }
    const [qualify] = list('DRAFT', ['OPS_HEAD'], facts)
    expect(qualify?.allowed).to.equal(false)
    expect(qualify?.unmet[0]).to.deep.include({ guard: 'gEntry', verdict: false })
  })

  it('does not claim a refusal it cannot know, and leaves the form to step', () => {
    expect(list('TEAM', ['COORDINATOR'], {})[0]).to.include({ allowed: true })
    expect(list('TEAM', ['COORDINATOR'], {})[0]?.unmet.map(({ verdict }) => verdict)).to.deep.equal([
      'unknown',
      'unknown',
      'unknown',
    ])
    for (const { allowed, unmet } of list('DIAGNOSIS', ['COORDINATOR']))
      expect([allowed, unmet]).to.deep.equal([true, []])
  })

  it('offers the ways to open a case before it exists', () => {
    expect(list(null, ['SOCIAL_WORKER']).map(({ to }) => to)).to.deep.equal(['SIGNAL', 'DRAFT'])
    expect(list(null, ['POLICE_DOG'])).to.deep.equal([])
  })

  it('offers no way back without a place to come back to', () => {
    expect(list('ESC_PZK', ['COORDINATOR'])).to.deep.equal([])
  })
})

function fail(): never {
  throw new Error('fixture')
}
