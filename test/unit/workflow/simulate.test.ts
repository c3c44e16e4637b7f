import { expect } from 'chai'
import { reasons as en } from '../../../client/i18n/en/reasons.ts'
import { reasons as pl } from '../../../client/i18n/pl/reasons.ts'
import { readModel } from '../../../shared/workflow/modelErrors.ts'
import { urban } from '../../../shared/workflow/models/urban.ts'
import { urbanRural } from '../../../shared/workflow/models/urbanRural.ts'
import { simulatePopulation } from '../../../shared/workflow/simulate/population.ts'
import { zScenario, type ScenarioInput } from '../../../shared/workflow/simulate/scenario.ts'
import { simulate } from '../../../shared/workflow/simulate/simulate.ts'
import { summarise, Tally } from '../../../shared/workflow/simulate/summary.ts'
import type { Trace } from '../../../shared/workflow/simulate/trace.ts'

/** Friday, 22:30 in Warsaw, before the week with 11 November in it. */
const START = '2026-11-06T21:30:00Z'

const play = (more: Partial<ScenarioInput> = {}, model = urbanRural) =>
  simulate(
    model,
    zScenario.parse({ name: 'próba', model: { code: 'URR', version: 1 }, start: START, ...more }),
  )
const kinds = (trace: readonly Trace[], kind: Trace['kind']) => trace.filter((t) => t.kind === kind)
const movesTo = (trace: readonly Trace[], state: string) =>
  trace.find((t) => t.kind === 'moved' && t.to === state)?.at.toISOString()

describe('simulate', () => {
  it('carries a case from signal to archive when nothing goes wrong, with no deadline missed', () => {
    const { trace, state, missed } = play()
    expect(state).to.equal('ARCHIVED')
    expect(missed).to.equal(0)
    expect(kinds(trace, 'proposed')).to.deep.equal([])
    expect(kinds(trace, 'accepted').map((t) => 'sector' in t && t.sector)).to.have.members([
      'SCHOOL',
      'POLICE',
      'HEALTH',
    ])
  })

  it('goes the same way when the steps between have other names', () => {
    const kept = new Set(['signal', 'open', 'decide', 'withdrawEscalation', 'escalatePzk', 'escalatePowiat'])
    const { model } = readModel({
      ...urbanRural,
      transitions: urbanRural.transitions.map((row) =>
        kept.has(row.event) || row.roles.includes('SYSTEM') ? row : { ...row, event: `own${row.event}` },
      ),
    })
    const more = { reviews: 3 }
    if (!model) throw new Error('refused')
    const usual = play(more)
    const renamed = play(more, model)
    const way = ({ trace }: typeof usual) =>
      kinds(trace, 'moved').map((t) => 'transition' in t && t.transition)
    expect(usual.state).to.equal('ARCHIVED')
    expect(way(renamed)).to.deep.equal(way(usual))
    expect(renamed.trace.some((t) => t.kind === 'moved' && t.event === 'ownformTeam')).to.equal(true)
  })

  it('gives a signal on Friday night until Thursday, because Wednesday is a public holiday', () => {
    const started = play().trace.find((t) => t.kind === 'started')
    expect(started).to.include({ of: 'stage', what: 'SIGNAL' })
    expect(started && 'dueAt' in started && started.dueAt.toISOString()).to.equal('2026-11-12T14:30:00.000Z')
  })

  it('an urgent signal runs through the weekend', () => {
    const started = play({ urgent: true }).trace.find((t) => t.kind === 'started')
    expect(started && 'dueAt' in started && started.dueAt.toISOString()).to.equal('2026-11-07T21:30:00.000Z')
  })

  const away = (substitute: boolean) =>
    play({
      happenings: [
        {
          kind: 'absent',
          role: 'OPS_HEAD',
          from: '2026-11-09T00:00:00Z',
          to: '2026-11-21T00:00:00Z',
          substitute,
        },
      ],
    })

  it('a head on leave without a substitute lets qualification wait, and the ladder climbs', () => {
    const { trace } = away(false)
    expect(movesTo(trace, 'CONSENT')).to.equal('2026-11-23T06:30:00.000Z')
    const told = trace.filter((t) => t.kind === 'told' && t.what === 'DRAFT').map((t) => 'to' in t && t.to)
    expect(told.flat()).to.include.members(['substitute', 'head'])
  })

  it('a substitute who is told acts instead', () => {
    const { trace } = away(true)
    expect(movesTo(trace, 'CONSENT')).to.equal('2026-11-13T06:30:00.000Z')
  })

  it('a silent school: reminder on the way, expiry, another try; the team starts without it', () => {
    const { trace } = play({ happenings: [{ kind: 'silent', sector: 'SCHOOL', from: START }] })
    expect(kinds(trace, 'expired').length).to.be.greaterThan(0)
    expect(trace.find((t) => t.kind === 'told' && t.what === 'SCHOOL' && t.as === 'reminder')).to.not.equal(
      undefined,
    )
    expect(movesTo(trace, 'DIAGNOSIS')).to.not.equal(undefined)
  })

  it('two missed deadlines make going up a level proposed', () => {
    const late = '2027-03-01T08:00:00Z'
    const { trace } = play({
      happenings: [
        { kind: 'hindered', state: 'DIAGNOSIS', until: late },
        { kind: 'silent', sector: 'SCHOOL', from: START },
      ],
    })
    const proposed = trace.findIndex((t) => t.kind === 'proposed')
    expect(proposed).to.be.greaterThan(0)
    expect(kinds(trace.slice(0, proposed), 'missed')).to.have.length(2)
    expect(movesTo(trace, 'ESC_PZK')).to.not.equal(undefined)
  })

  it('directors who do not decide keep the case waiting, and it is seen', () => {
    const { trace, state } = play({
      days: 120,
      happenings: [
        {
          kind: 'step',
          at: '2027-01-15T09:00:00Z',
          event: 'escalatePzk',
          role: 'COORDINATOR',
          reason: 'resource',
        },
        { kind: 'undecided', state: 'ESC_PZK' },
      ],
    })
    expect(state).to.equal('ESC_PZK')
    expect(trace.find((t) => t.kind === 'missed' && t.what === 'ESC_PZK')).to.not.equal(undefined)
  })

  it('a step the model does not know is refused and changes nothing', () => {
    const { trace } = play({
      happenings: [{ kind: 'step', at: '2026-11-10T09:00:00Z', event: 'signPlan', role: 'COORDINATOR' }],
    })
    expect(kinds(trace, 'refused')).to.have.length(1)
    expect(play().trace.length).to.equal(trace.length - 1)
  })

  describe('a refusal says what the words for it need', () => {
    const refusals = (more: Partial<ScenarioInput>) =>
      play(more).trace.flatMap((t) =>
        t.kind === 'refused'
          ? [{ event: t.event, from: t.from, reason: t.reason, unmet: t.unmet, fields: t.fields }]
          : [],
      )
    const stepAt = (at: string, event: string, role: 'COORDINATOR' | 'OPS_HEAD' | 'MEMBER') =>
      refusals({ happenings: [{ kind: 'step', at, event, role }] })
    const plain = { unmet: [], fields: {} }

    it('every condition that is not met, with its numbers', () => {
      const [first] = refusals({ team: [] })
      expect(first).to.include({ event: 'formTeam', from: 'TEAM', reason: 'guards' })
      expect(first?.unmet.map(({ guard }) => guard)).to.deep.equal(['gTeam'])
      expect(first?.unmet[0]?.missing).to.deep.equal([
        { code: 'tooFewMembers', params: { need: 3, have: 2 } },
        { code: 'tooFewSectors', params: { need: 3, have: 1 } },
      ])
    })
    it('that the step leaves from another stage, or belongs to others', () => {
      const early = '2026-11-06T21:31:00Z'
      expect(stepAt(early, 'signPlan', 'COORDINATOR')).to.deep.equal([
        { event: 'signPlan', from: 'SIGNAL', reason: 'no_transition', ...plain },
      ])
      expect(stepAt(early, 'qualifySignal', 'MEMBER')).to.deep.equal([
        { event: 'qualifySignal', from: 'SIGNAL', reason: 'role', ...plain },
      ])
    })
    it('that there is no case yet', () => {
      const police = { begins: 'open', by: { role: 'MEMBER', sector: 'POLICE' } } as const
      const later = { kind: 'step', at: '2026-11-10T09:00:00Z', event: 'suspend', role: 'OPS_HEAD' } as const
      const found = refusals({ ...police, happenings: [later] })
      expect(found.map(({ from, reason }) => [from, reason])).to.deep.equal([
        [null, 'role'],
        [null, 'no_transition'],
      ])
    })
  })

  const told = (trace: readonly Trace[], kind: string) =>
    trace
      .flatMap((t) => ('words' in t ? t.words.filter((word) => word.kind === kind) : []))
      .map(({ to }) => to)

  it('says whom a step tells, as the product would', () => {
    const { trace } = play({ by: { role: 'MEMBER', sector: 'SCHOOL' } })
    expect(told(trace, 'signalReceived')).to.deep.equal(['SOCIAL_WORKER', 'OPS_HEAD'])
    expect(told(trace, 'signalAccepted')).to.deep.equal(['SCHOOL'])
    expect(told(trace, 'youCoordinate')).to.deep.equal(['COORDINATOR'])
    // Whoever signalled is in the team with the consents, and nobody asks the school again.
    expect(told(trace, 'joinedTeam')).to.deep.equal(['SCHOOL'])
    expect(kinds(trace, 'invited').map((t) => 'sector' in t && t.sector)).to.have.members([
      'POLICE',
      'HEALTH',
    ])
    expect(told(trace, 'removedFromTeam')).to.have.members(['SCHOOL', 'POLICE', 'HEALTH'])
  })

  describe('a step for four eyes', () => {
    const closing = (second?: 'COORDINATOR' | 'OPS_HEAD') =>
      play(
        {
          happenings: [
            { kind: 'hindered', state: 'EVALUATION', until: '2030-01-01T00:00:00Z' },
            { kind: 'step', at: askedAt, event: 'close', role: 'OPS_HEAD', ...(second && { second }) },
          ],
        },
        urban,
      )
    /** A working morning in the evaluation of the undisturbed course. */
    const askedAt = (() => {
      const { trace } = play({}, urban)
      const began = trace.find((t) => t.kind === 'moved' && t.to === 'EVALUATION')?.at ?? new Date(0)
      return new Date(began.getTime() + 60_000).toISOString()
    })()

    it('is confirmed by the second person in the course of things', () => {
      const { trace, state } = play({}, urban)
      expect(state).to.equal('ARCHIVED')
      expect(kinds(trace, 'asked')).to.have.length(1)
      expect(told(trace, 'stepToConfirm')).to.deep.equal(['COORDINATOR', 'DEPUTY'])
    })
    it('is confirmed by the one who is named', () => {
      const { trace } = closing('COORDINATOR')
      expect(kinds(trace, 'asked').map(({ at }) => at.toISOString())).to.deep.equal([askedAt])
      expect(movesTo(trace, 'CLOSED')).to.not.equal(undefined)
    })
    it('asked for again while it waits it is refused, in words that the product has', () => {
      const again = { kind: 'step', event: 'close', role: 'COORDINATOR' } as const
      const { trace } = play(
        {
          happenings: [
            { kind: 'hindered', state: 'EVALUATION', until: '2030-01-01T00:00:00Z' },
            { kind: 'step', at: askedAt, event: 'close', role: 'OPS_HEAD' },
            { ...again, at: new Date(Date.parse(askedAt) + 60_000).toISOString() },
          ],
        },
        urban,
      )
      const codes = trace.flatMap((t) =>
        t.kind === 'refused' ? t.unmet.flatMap(({ missing }) => missing.map(({ code }) => code)) : [],
      )
      expect(codes).to.deep.equal(['alreadyAsked'])
      for (const { missing } of [pl, en]) expect(missing).to.have.property('alreadyAsked')
    })
    it('with nobody to confirm it waits, and the deadline of the stage passes', () => {
      const { trace, state } = closing()
      expect(kinds(trace, 'asked')).to.have.length(1)
      expect(state).to.equal('EVALUATION')
      expect(trace.some((t) => t.kind === 'missed' && t.what === 'EVALUATION')).to.equal(true)
    })
  })

  describe('a standstill', () => {
    const suspended = (reviewOn?: string) => {
      const { trace } = play({ pace: 0.3 })
      const began = trace.find((t) => t.kind === 'moved' && t.to === 'RUNNING')?.at ?? new Date(0)
      const at = new Date(began.getTime() + 60_000).toISOString()
      return play({
        pace: 0.3,
        happenings: [
          { kind: 'step', at, event: 'suspend', role: 'COORDINATOR', ...(reviewOn && { reviewOn }) },
        ],
      }).trace
    }
    it('is looked at again on the day that was chosen, and its clock ends with that day', () => {
      const trace = suspended('2027-02-10')
      const stop = trace.find((t) => t.kind === 'started' && t.what === 'SUSPENDED')
      expect(stop?.kind === 'started' && stop.dueAt.toISOString()).to.equal('2027-02-10T14:30:00.000Z')
      const back = trace.find((t) => t.kind === 'moved' && t.from === 'SUSPENDED')
      expect(back?.at.toISOString()).to.equal('2027-02-10T06:30:00.000Z')
    })
    it('lasts as long as the model lets it where no day was chosen', () => {
      const stop = suspended().find((t) => t.kind === 'started' && t.what === 'SUSPENDED')
      expect(stop?.kind === 'started' && stop.dueAt.getTime() - stop.at.getTime()).to.be.above(
        85 * 86_400_000,
      )
    })
    it('is refused for a day gone by or too far, as in the product', () => {
      for (const [day, code] of [
        ['2026-11-07', 'notInFuture'],
        ['2028-01-10', 'tooLate'],
      ] as const) {
        const trace = suspended(day)
        const why = trace.flatMap((t) => (t.kind === 'refused' ? [[t.reason, t.fields]] : []))
        expect(why).to.deep.equal([['payload', { reviewOn: code }]])
        for (const { field } of [pl, en]) expect(field).to.have.property(code)
        expect(movesTo(trace, 'SUSPENDED')).to.equal(undefined)
      }
    })
  })

  const raised = (more: Partial<ScenarioInput>, event: string, role: 'PCPR_LEAD' | 'OPS_HEAD') =>
    play({
      ...more,
      happenings: [
        { kind: 'undecided', state: 'ESC_POWIAT' },
        {
          kind: 'step',
          at: '2027-01-15T09:00:00Z',
          event: 'escalatePowiat',
          role: 'COORDINATOR',
          reason: 'childSafety',
        },
        { kind: 'step', at: '2027-01-18T09:00:00Z', event, role },
        ...(more.happenings ?? []),
      ],
    })

  it('a problem put to the region has a clock of its own, which passes when the region is silent', () => {
    const clock = (trace: readonly Trace[]) =>
      trace.filter((t) => 'of' in t && t.of === 'issue').map(({ kind }) => kind)
    const answered = raised({}, 'forwardIssue', 'PCPR_LEAD').trace
    expect(clock(answered)).to.include('started').and.not.include('missed')
    expect(told(answered, 'issueReceived')).to.deep.equal(['ROPS_ADVISOR'])
    const silent = [{ kind: 'silent' as const, sector: 'ROPS' as const, from: START }]
    expect(clock(raised({ happenings: silent }, 'forwardIssue', 'PCPR_LEAD').trace)).to.include('missed')
  })

  it('a family goes to another centre when that centre has agreed', () => {
    const { trace, state } = raised({}, 'transfer', 'OPS_HEAD')
    const asked = trace.find((t) => t.kind === 'started' && t.of === 'transfer')
    expect(asked?.at.toISOString()).to.equal('2027-01-18T09:00:00.000Z')
    expect(state).to.equal('TRANSFERRED')
    expect(Date.parse(movesTo(trace, 'TRANSFERRED') ?? '')).to.be.above(asked?.at.getTime() ?? 0)
    const silent = [{ kind: 'silent' as const, sector: 'OPS' as const, from: START }]
    const waits = raised({ happenings: silent }, 'transfer', 'OPS_HEAD')
    expect(waits.state).to.equal('ESC_POWIAT')
    expect(waits.trace.some((t) => t.kind === 'missed' && t.of === 'transfer')).to.equal(true)
  })

  it('two models on the same story differ where the models do', () => {
    const ready = (model: typeof urban) => summarise(play({}, model)).teamReadyAt?.getTime() ?? 0
    expect(ready(urban)).to.be.lessThan(ready(urbanRural))
  })

  it('an invented population is the same for the same seed', () => {
    const run = (seed: number) => {
      const tally = new Tally()
      const options = { cases: 25, seed, days: 365, from: new Date('2026-01-01T00:00:00Z') }
      simulatePopulation(urbanRural, options, (outcome) => tally.add(outcome))
      return tally.result()
    }
    expect(run(7)).to.deep.equal(run(7))
    expect(run(7)).to.not.deep.equal(run(8))
    expect(run(7).cases).to.equal(25)
  })
})
