import { expect } from 'chai'
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
