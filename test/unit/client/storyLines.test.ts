import { expect } from 'chai'
import { stepMeant, toldOnce } from '../../../client/features/simulator/storyLines.ts'
import { urbanRural } from '../../../shared/workflow/models/urbanRural.ts'
import { zScenario } from '../../../shared/workflow/simulate/scenario.ts'
import { simulate } from '../../../shared/workflow/simulate/simulate.ts'
import type { Trace } from '../../../shared/workflow/simulate/trace.ts'

type Of<K extends Trace['kind']> = Extract<Trace, { kind: K }>
const AT = new Date('2026-11-10T08:00:00Z')

const refused = (have: number, more: Partial<Of<'refused'>> = {}): Trace => ({
  at: AT,
  kind: 'refused',
  event: 'formTeam',
  by: 'COORDINATOR',
  from: 'TEAM',
  reason: 'guards',
  unmet: [{ guard: 'gTeam', missing: [{ code: 'tooFewMembers', params: { need: 3, have } }] }],
  fields: {},
  ...more,
})
const moved = (from: Of<'moved'>['from'], to: Of<'moved'>['to']): Trace => ({
  at: AT,
  kind: 'moved',
  transition: 'x',
  event: 'x',
  from,
  to,
  by: 'COORDINATOR',
  dueAt: null,
  effects: [],
  words: [],
})
const told: Trace = { at: AT, kind: 'expired', sector: 'SCHOOL' }

describe('A refused step in the story', () => {
  it('is told once, however often it is tried again, and everything between is told', () => {
    const first = refused(1)
    expect(toldOnce([first, told, refused(1), told, refused(1)])).to.deep.equal([first, told, told])
  })
  it('is told again once it lacks something else, and when that is lacking again', () => {
    const story = [refused(1), refused(2), refused(1)]
    expect(toldOnce(story)).to.deep.equal(story)
    const field = refused(1, { fields: { reason: 'required' } })
    expect(toldOnce([refused(1), field])).to.have.length(2)
  })
  it('is told again after another stage, but not after a step beside it', () => {
    const back = [refused(1), moved('TEAM', 'SUSPENDED'), moved('SUSPENDED', 'TEAM'), refused(1)]
    expect(toldOnce(back)).to.deep.equal(back)
    expect(toldOnce([refused(1), moved('TEAM', 'TEAM'), refused(1)])).to.have.length(2)
  })
  it('is told of each step and of each who tries it', () => {
    const others = [refused(1), refused(1, { event: 'close' }), refused(1, { by: 'OPS_HEAD' })]
    expect(toldOnce([...others, ...others])).to.deep.equal(others)
  })
  it('is told once where a team does not come about, though it is tried for a year', () => {
    const nobody = { team: [], name: 'sami', model: { code: 'URR', version: 1 } } as const
    const { trace } = simulate(urbanRural, zScenario.parse({ ...nobody, start: AT.toISOString() }))
    const tried = (entries: readonly Trace[]) => entries.filter(({ kind }) => kind === 'refused')
    expect(tried(trace).length).to.be.greaterThan(5)
    expect(tried(toldOnce(trace))).to.have.length(1)
  })
})

describe('The step that was meant', () => {
  const row = (id: string, from: Of<'moved'>['to'][]) => ({
    ...urbanRural.transitions[0]!,
    id,
    event: 'close',
    from,
  })
  const model = { transitions: [row('a', ['TEAM']), row('b', ['RUNNING', 'REVIEW']), row('c', [])] }
  const meant = (from: Of<'refused'>['from'], event = 'close') => stepMeant(model, { event, from })?.id
  it('is the one from where the case stood', () => {
    expect([meant('TEAM'), meant('REVIEW'), meant(null)]).to.deep.equal(['a', 'b', 'c'])
  })
  it('is one of that name where none leaves from there, and none where the model has no such name', () => {
    expect([meant('CLOSED'), meant('TEAM', 'open')]).to.deep.equal(['a', undefined])
  })
})
