import { expect } from 'chai'
import { copyOfCase } from '../../../client/features/simulator/caseCopy.ts'
import { atHour, onDay } from '../../../client/features/simulator/draft.ts'
import type { Sector } from '../../../shared/domain/vocabulary.ts'
import { urbanRural } from '../../../shared/workflow/models/urbanRural.ts'
import { zScenario } from '../../../shared/workflow/simulate/scenario.ts'
import { simulate } from '../../../shared/workflow/simulate/simulate.ts'

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
const options = { name: 'kopia', now: NOW, asked: [] }

describe('A case copied into the simulator', () => {
  it('keeps who has joined while the team is formed, and asks only who has not answered', () => {
    const copy = copyOfCase(view, { ...options, asked: ['HEALTH', 'SCHOOL'] })
    expect(copy.standsAt?.joined).to.deep.equal(['SCHOOL', 'POLICE'])
    expect(copy.team).to.deep.equal(['SCHOOL', 'POLICE', 'HEALTH'])
    const invited = simulate(urbanRural, zScenario.parse(copy)).trace.filter(({ kind }) => kind === 'invited')
    expect(invited.map((one) => 'sector' in one && one.sector)).to.deep.equal(['HEALTH'])
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
  it('does not change while it is being typed', () => {
    expect(atHour(friday, '2')).to.equal(friday)
    expect(atHour(friday, '25:00')).to.equal(friday)
  })
})
