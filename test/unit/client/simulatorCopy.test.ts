import { expect } from 'chai'
import fc from 'fast-check'
import { copyOfCase } from '../../../client/features/simulator/caseCopy.ts'
import { axisOf, instantOf, WIDTH } from '../../../client/features/simulator/axis.ts'
import { atHour, happeningOf, moved, onDay, openersOf } from '../../../client/features/simulator/draft.ts'
import type { ProposalView } from '../../../shared/contracts/cases.ts'
import type { Sector } from '../../../shared/domain/vocabulary.ts'
import { urbanRural } from '../../../shared/workflow/models/urbanRural.ts'
import { DIAGNOSIS_SECTIONS, type Facts, type ParticipantFacts } from '../../../shared/workflow/facts.ts'
import { TRANSITION_ROLES } from '../../../shared/workflow/choices.ts'
import { publishedModels } from '../../../shared/workflow/models/index.ts'
import type { Papers } from '../../../shared/workflow/papers.ts'
import { zScenario, type Happening, type Scenario } from '../../../shared/workflow/simulate/scenario.ts'
import { simulate, standing } from '../../../shared/workflow/simulate/simulate.ts'
import { World } from '../../../shared/workflow/simulate/world.ts'
import { available, type NextPosition } from '../../../shared/workflow/step.ts'

const NOW = new Date('2026-11-10T08:20:00Z')
const team = (...sectors: Sector[]) => sectors.map((sector) => ({ sector }))
const view = {
  model: { code: 'URR', version: 1 },
  urgent: false,
  state: 'TEAM',
  returnState: null,
  stateEnteredAt: '2026-11-09T08:00:00.000Z',
  stateDueAt: '2026-11-20T14:30:00.000Z',
  deadline: null,
  team: team('OPS', 'OPS', 'SCHOOL', 'POLICE'),
} as const
const options = { name: 'kopia', now: NOW, asked: [], actions: [], papers: null }

const ROLES = [...TRANSITION_ROLES]
/** A case whose people have done their part. */
const DONE: Facts = {
  entry: { ownMeansExhausted: true, attempts: ['Zasiłek'], needsCrossSector: true, rapidIntervention: false },
  persons: [{ name: 'Marzena Nadolna', basis: true, notice: true }],
  diagnosis: { filled: DIAGNOSIS_SECTIONS, approved: true, family: true },
  costCards: 3,
  plan: {
    type: 'CONTRACT',
    actions: [{ title: 'Rozmowa', owner: true, due: true, effect: true }],
    familySigned: true,
    coordinatorSigned: true,
  },
  minutes: true,
  trackOpen: false,
  evaluation: { family: true, team: true },
}

describe('A case copied into the simulator', () => {
  it('keeps who has joined while the team is formed, and asks only who has not answered', () => {
    const copy = copyOfCase(view, { ...options, asked: ['HEALTH', 'SCHOOL'] })
    expect(copy.standsAt?.joined).to.deep.equal(['SCHOOL', 'POLICE'])
    expect(copy.team).to.deep.equal(['SCHOOL', 'POLICE', 'HEALTH'])
    const invited = simulate(urbanRural, zScenario.parse(copy)).trace.filter(({ kind }) => kind === 'invited')
    expect(invited.map((one) => 'sector' in one && one.sector)).to.deep.equal(['HEALTH'])
  })

  it('begins with the usual institutions where its team is still to come and nobody is asked yet', () => {
    const alone = { ...view, team: team('OPS', 'OPS') }
    const usual: readonly Sector[] = ['SCHOOL', 'POLICE', 'HEALTH']
    for (const state of ['SIGNAL', 'DRAFT', 'CONSENT', 'TEAM'] as const) {
      const copy = copyOfCase({ ...alone, state }, options)
      expect(copy.team, state).to.deep.equal(usual)
      expect(copy.standsAt?.joined, state).to.deep.equal([])
      const trace = played(copy)
      const invited = trace.flatMap((one) => (one.kind === 'invited' ? [one.sector] : []))
      expect(invited, state).to.deep.equal(usual)
      expect(trace.some((one) => one.kind === 'moved' && one.to === 'DIAGNOSIS')).to.equal(true)
    }
    const raised = (returnState: 'CONSENT' | 'RUNNING') => ({
      ...alone,
      state: 'ESC_PZK' as const,
      returnState,
    })
    expect(copyOfCase(raised('CONSENT'), options).team).to.deep.equal(usual)
    // Later there was a team, or is none any more: nobody is made up for it.
    expect(copyOfCase(raised('RUNNING'), options).team).to.deep.equal([])
    expect(copyOfCase({ ...alone, state: 'DIAGNOSIS' }, options).team).to.deep.equal([])
    // Whoever was asked was chosen.
    expect(copyOfCase(alone, { ...options, asked: ['PPC'] }).team).to.deep.equal(['PPC'])
  })

  it('goes on after a standstill with the time that was left', () => {
    const stopped = (remaining: { n: number; unit: 'wd' } | null) =>
      copyOfCase(
        {
          ...view,
          state: 'SUSPENDED',
          returnState: 'DIAGNOSIS',
          deadline: { dueAt: '2026-11-20T14:30:00.000Z', why: null, state: 'paused', remaining },
        },
        options,
      )
    const resumed = (remaining: { n: number; unit: 'wd' } | null) => {
      const { trace } = simulate(urbanRural, zScenario.parse(stopped(remaining)))
      const back = trace.findIndex((one) => one.kind === 'moved' && one.to === 'DIAGNOSIS')
      return trace.slice(back).find((one) => one.kind === 'started' && one.what === 'DIAGNOSIS')
    }
    expect(stopped({ n: 3, unit: 'wd' }).standsAt?.paused).to.deep.equal({ n: 3, unit: 'wd' })
    const short = resumed({ n: 3, unit: 'wd' })
    const long = resumed(null)
    if (short?.kind !== 'started' || long?.kind !== 'started') throw new Error('the clock does not go on')
    // Back on Monday 16 November by the pace: three working days from there.
    expect(short.dueAt.getTime() - short.at.getTime()).to.be.below(6 * 86_400_000)
    expect(short.dueAt < long.dueAt).to.equal(true)
  })

  const played = (copied: Scenario) => simulate(urbanRural, zScenario.parse(copied)).trace
  const task = (sector: Sector, dueAt: string, status: 'TODO' | 'DONE' = 'TODO') => ({
    status,
    institution: { id: sector, name: sector, shortName: sector, sector },
    createdAt: '2026-10-01T08:00:00.000Z',
    dueAt,
  })
  const running = { ...view, state: 'RUNNING', stateDueAt: '2026-12-10T14:30:00.000Z' } as const

  it('has its open tasks with their own days, and no others', () => {
    const actions = [
      task('SCHOOL', '2026-11-20T14:30:00.000Z'),
      task('POLICE', '2026-11-05T14:30:00.000Z'),
      task('HEALTH', '2026-11-21T14:30:00.000Z', 'DONE'),
    ]
    const trace = played(copyOfCase(running, { ...options, actions }))
    const begun = trace.flatMap((one) =>
      one.kind === 'started' && one.of === 'action' && one.at < new Date('2026-11-30') ? [one.what] : [],
    )
    expect(begun).to.deep.equal(['SCHOOL', 'POLICE'])
    // What passed before the copy was told and counted then.
    expect(trace.some((one) => one.kind !== 'started' && one.at < NOW)).to.equal(false)
    expect(trace.some((one) => one.kind === 'missed' && one.what === 'POLICE')).to.equal(false)
    const silent = { ...copyOfCase(running, { ...options, actions }), happenings: [] as Happening[] }
    silent.happenings.push({ kind: 'silent', sector: 'SCHOOL', from: '2026-11-10T08:00:00.000Z' })
    const late = played(silent).find((one) => one.kind === 'missed' && one.what === 'SCHOOL')
    expect(late?.at.toISOString()).to.equal('2026-11-20T14:30:00.000Z')
  })

  it('counts on from the deadlines missed so far', () => {
    const happenings: Happening[] = [
      { kind: 'silent', sector: 'SCHOOL', from: '2026-11-10T08:00:00.000Z' },
      { kind: 'hindered', state: 'RUNNING', until: '2026-12-09T08:00:00.000Z' },
    ]
    const actions = [task('SCHOOL', '2026-11-20T14:30:00.000Z')]
    const firstProposal = (missedDeadlines: number) => {
      const copy = copyOfCase({ ...running, missedDeadlines }, { ...options, actions })
      return played({ ...copy, happenings }).find((one) => one.kind === 'proposed')?.at
    }
    expect(firstProposal(1)?.toISOString()).to.equal('2026-11-20T14:30:00.000Z')
    expect(firstProposal(0)?.toISOString()).not.to.equal('2026-11-20T14:30:00.000Z')
  })

  it('waits for the answer to a proposal that stands', () => {
    const proposal: ProposalView = {
      id: 'p1',
      at: '2026-11-09T14:30:00.000Z',
      missed: [],
      state: 'PROPOSED',
      reason: null,
      by: null,
      answeredAt: null,
    }
    const raised = (state: 'PROPOSED' | 'DECLINED') => {
      const copy = copyOfCase({ ...running, missedDeadlines: 2, proposal: { ...proposal, state } }, options)
      return played(copy).find((one) => one.kind === 'moved' && one.event.startsWith('escalate'))?.at
    }
    // The coordinator reads it that very morning.
    expect(raised('PROPOSED')?.toISOString()).to.equal(NOW.toISOString())
    expect(raised('DECLINED')).to.equal(undefined)
  })

  it('offers the steps that the case itself offers once its records are done', () => {
    const partners = ['SCHOOL', 'POLICE', 'HEALTH', 'PROBATION'] as const
    const member = (sector: Sector): ParticipantFacts => ({
      role: 'MEMBER',
      sector,
      status: 'active',
      confidentialitySigned: true,
    })
    const centre = (role: 'COORDINATOR' | 'DEPUTY'): ParticipantFacts => ({
      ...member('OPS'),
      role,
      membershipRole: 'SOCIAL_WORKER',
    })
    fc.assert(
      fc.property(
        fc.constantFrom(...publishedModels),
        fc.nat(),
        fc.boolean(),
        fc.array(fc.constantFrom(...partners), { maxLength: 6 }),
        fc.nat({ max: 2 }),
        fc.nat({ max: 3 }),
        (model, pick, urgent, sectors, open, missedDeadlines) => {
          const { id: state, level, sla = null } = model.states[pick % model.states.length] ?? {}
          if (!state || !level) throw new Error('a model has states')
          const returnState = state === 'SUSPENDED' || level !== 'gmina' ? ('DIAGNOSIS' as const) : null
          const ref = { code: model.code, version: model.version }
          const actions = Array.from({ length: open }, () => task('SCHOOL', '2026-12-01T14:30:00.000Z'))
          const standsThere = { ...view, model: ref, state, returnState, urgent, missedDeadlines }
          const copy = zScenario.parse(
            copyOfCase({ ...standsThere, team: team('OPS', ...sectors) }, { ...options, actions }),
          )
          const facts: Facts = {
            ...DONE,
            urgent,
            openActions: open,
            participants: [centre('COORDINATOR'), centre('DEPUTY'), ...sectors.map(member)],
          }
          const position: NextPosition = {
            state,
            returnState,
            level,
            stateEnteredAt: new Date(view.stateEnteredAt),
            stateDueAt: new Date(view.stateDueAt),
            stateDuration: sla && { n: sla.n, unit: sla.unit },
            paused: null,
          }
          const offered = (at: NextPosition | undefined, known: Facts) =>
            available({ model, state: at ?? null, roles: ROLES, facts: known, now: NOW }).map((step) => [
              step.transition.id,
              step.to,
              step.allowed,
              step.unmet.map(({ guard }) => guard),
            ])
          const copied = offered(copy.standsAt && standing(model, copy.standsAt), new World(copy).facts())
          expect(copied).to.deep.equal(offered(position, facts))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('waits for the answer to an offer of the lead, and tells where none comes', () => {
    const someone = { membershipId: 'm1', name: 'Agata Spokojna' }
    const dueAt = '2026-11-12T14:30:00.000Z'
    const handover = { to: someone, by: someone, at: '2026-11-10T08:00:00.000Z', dueAt }
    const clock = (happenings: Happening[]) =>
      played({ ...copyOfCase({ ...running, handover }, options), happenings }).flatMap((one) =>
        (one.kind === 'missed' || one.kind === 'told') && one.of === 'handover' ? [one] : [],
      )
    const away = { kind: 'absent', role: 'DEPUTY', from: NOW.toISOString(), substitute: false } as const
    expect(clock([]).some(({ kind }) => kind === 'missed')).to.equal(false)
    const late = clock([{ ...away, to: '2026-12-10T08:00:00.000Z' }])
    expect(late.find(({ kind }) => kind === 'missed')?.at.toISOString()).to.equal(dueAt)
    expect(late.filter(({ kind }) => kind === 'told').length).to.be.greaterThan(0)
  })

  it('keeps its papers until their last day, and is rejected only for what is known to be missing', () => {
    const hindered = { kind: 'hindered', state: 'CONSENT', until: '2028-12-01T08:00:00.000Z' } as const
    const whole = { bases: true, basesUntil: null, notices: true }
    const asks = { ...view, state: 'CONSENT' } as const
    const end = (papers: Papers | null, happenings: Happening[] = [hindered]) =>
      simulate(urbanRural, zScenario.parse({ ...copyOfCase(asks, { ...options, papers }), happenings })).state
    expect(end(whole)).to.equal('CONSENT')
    expect(end(null)).to.equal('CONSENT')
    expect(end({ ...whole, bases: false })).to.equal('REJECTED')
    expect(end({ ...whole, basesUntil: '2026-11-19T23:00:00.000Z' })).to.equal('REJECTED')
    expect(end({ ...whole, basesUntil: '2026-11-20T23:00:00.000Z' })).to.equal('CONSENT')
    // Whoever confirms the consents has seen to what was missing.
    expect(end({ ...whole, bases: false }, [])).not.to.equal('REJECTED')
  })

  it('says nothing of a clock that runs', () => {
    expect(copyOfCase(view, options).standsAt?.paused).to.equal(null)
  })
})

describe('The hour of a happening', () => {
  const friday = '2026-11-06T14:30:00.000Z'
  it('is when the office closes until another is chosen, and stays with a change of day', () => {
    expect(onDay('2026-11-06', undefined)).to.equal(friday)
    const late = atHour(friday, '22:30')
    expect(late).to.equal('2026-11-06T21:30:00.000Z')
    expect(onDay('2026-07-03', late)).to.equal('2026-07-03T20:30:00.000Z')
  })
  it('stays when a happening is moved over the change of the clocks', () => {
    const spring = moved({ kind: 'step', at: '2026-03-27T21:30:00.000Z', event: 'x', role: 'MEMBER' }, 7)
    expect(spring).to.include({ at: '2026-04-03T20:30:00.000Z' })
    const autumn = { from: '2026-10-23T06:00:00.000Z', to: '2026-10-24T06:00:00.000Z' }
    const away = { kind: 'absent', role: 'OPS_HEAD', substitute: false, ...autumn } as const
    const later = { ...away, from: '2026-10-25T07:00:00.000Z', to: '2026-10-26T07:00:00.000Z' }
    expect(moved(away, 2)).to.deep.equal(later)
    expect(moved(later, -2)).to.deep.equal(away)
    const held = { kind: 'hindered', state: 'TEAM', until: '2026-10-24T13:30:00.000Z' } as const
    expect(moved(held, 1)).to.include({ until: '2026-10-25T14:30:00.000Z' })
    // A new absence of two weeks ends at the hour at which it began.
    expect(happeningOf('absentHead', '2026-10-20T13:30:00.000Z', [])).to.include({
      to: '2026-11-03T14:30:00.000Z',
    })
  })
  it('lies on the day of the axis that the calendar says', () => {
    const axis = axisOf(new Date('2026-10-20T10:00:00Z'), 10)
    expect(axis.until.toISOString()).to.equal('2026-10-29T23:00:00.000Z')
    expect(axis.x(axis.until)).to.equal(WIDTH)
    expect(instantOf(axis, 1).toISOString()).to.equal(axis.until.toISOString())
  })
  it('does not change while it is being typed', () => {
    expect(atHour(friday, '2')).to.equal(friday)
    expect(atHour(friday, '25:00')).to.equal(friday)
  })
})

describe('Who begins the case', () => {
  const begun = (part: Partial<Scenario>) => {
    const { standsAt: _none, ...rest } = copyOfCase(view, options)
    const [first] = simulate(urbanRural, zScenario.parse({ ...rest, ...part })).trace
    return first?.kind === 'moved' ? [first.event, first.by, first.sector] : first?.kind
  }
  it('is whom the scenario names, and somebody usual where it names nobody', () => {
    expect(begun({})).to.deep.equal(['signal', 'MEMBER', undefined])
    expect(begun({ begins: 'open' })).to.deep.equal(['open', 'SOCIAL_WORKER', undefined])
    const police = { role: 'MEMBER', sector: 'POLICE' } as const
    expect(begun({ by: police })).to.deep.equal(['signal', 'MEMBER', 'POLICE'])
    expect(begun({ begins: 'open', by: { role: 'FAMILY_ASSISTANT' } })).to.deep.equal([
      'open',
      'FAMILY_ASSISTANT',
      undefined,
    ])
  })
  it('is refused by the model where the role may not', () => {
    expect(begun({ begins: 'open', by: { role: 'MEMBER', sector: 'POLICE' } })).to.equal('refused')
  })
  it('is chosen among those who may, and one read from a file stays', () => {
    for (const begins of ['signal', 'open'] as const)
      for (const by of openersOf({ begins })) expect(begun({ begins, by })).to.be.an('array')
    const director = { role: 'DIRECTOR', sector: 'SCHOOL' } as const
    expect(openersOf({ begins: 'signal', by: director }).at(-1)).to.deep.equal(director)
  })
})
