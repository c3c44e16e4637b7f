import { expect } from 'chai'
import { ifLate } from '../../../client/features/models/lateness.ts'
import { ofQuestion } from '../../../client/features/deadlines/ofQuestion.ts'
import { stageRule } from '../../../client/features/workflow/stageRule.ts'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import type { Amount } from '../../../shared/domain/pausedTime.ts'
import type { CaseState } from '../../../shared/domain/vocabulary.ts'
import { urbanRural } from '../../../shared/workflow/models/urbanRural.ts'
import { runsByHours, whyDue } from '../../../shared/workflow/whyDue.ts'

/** Tuesday, the day before Independence Day. */
const STARTED = new Date('2026-11-10T09:00:00Z')
const slaOf = (id: CaseState) => urbanRural.states.find((state) => state.id === id)?.sla

function view(state: CaseState, duration: Amount | null, urgent = false) {
  const why = whyDue(urbanRural, { startedAt: STARTED, duration })
  const deadline: CaseView['deadline'] = {
    dueAt: STARTED.toISOString(),
    why,
    state: 'running',
    remaining: null,
  }
  return { state, urgent, deadline }
}

describe('the rule of a stage’s deadline', () => {
  it('is that of the step by which a case was raised, not the stage’s usual time', () => {
    expect(slaOf('ESC_PZK')).to.include({ n: 14, unit: 'd' })
    const week = { n: 7, unit: 'd' } as const
    expect(stageRule(urbanRural, view('ESC_PZK', week))).to.deep.equal({
      time: week,
      isOfModel: true,
      isUrgent: false,
    })
  })
  it('is a day where a child’s safety cannot wait, and not because the case is urgent', () => {
    const day = { n: 24, unit: 'h' } as const
    const told = { time: day, isOfModel: true, isUrgent: false }
    expect(stageRule(urbanRural, view('ESC_POWIAT', day, true))).to.deep.equal(told)
  })
  it('is called the urgent one only where it is', () => {
    const sla = slaOf('DRAFT')
    if (!sla?.urgent) throw new Error('the model gives drafts a shorter time in urgent cases')
    expect(stageRule(urbanRural, view('DRAFT', sla.urgent, true))).to.include({ isUrgent: true })
    // Marked as urgent later: the clock goes on as it began.
    const { n, unit } = sla
    expect(stageRule(urbanRural, view('DRAFT', { n, unit }, true))).to.include({ isUrgent: false })
  })
  it('of what was left of a stopped clock is not put down to the model', () => {
    expect(stageRule(urbanRural, view('RUNNING', { n: 36, unit: 'd' }))).to.include({ isOfModel: false })
  })
  it('of a day that somebody chose is none', () => {
    expect(stageRule(urbanRural, view('SUSPENDED', null))).to.equal(null)
  })
  it('is the usual one for whoever is not told the stored one', () => {
    const { state, urgent } = view('ESC_PZK', null)
    expect(stageRule(urbanRural, { state, urgent })?.time).to.deep.equal({ n: 14, unit: 'd' })
  })
})

describe('whether a stage’s clock runs by the hour', () => {
  const amounts: (Amount | null)[] = [
    { n: 2, unit: 'wd' },
    { n: 7, unit: 'd' },
    { n: 3, unit: 'm' },
    { n: 24, unit: 'h' },
    { n: 5_400_000, unit: 'ms' },
    null,
  ]
  for (const amount of amounts)
    it(`reads from the reason as from the clock of ${amount ? `${amount.n} ${amount.unit}` : 'a chosen day'}`, () => {
      const { deadline } = view('DRAFT', amount, true)
      expect(runsByHours(deadline?.why?.rule)).to.equal(runsByHours(amount))
    })
  it('decides whether telling waits for the office', () => {
    const late = new Date('2026-11-10T20:00:00Z')
    const at = (urgent: boolean) =>
      ifLate(urbanRural, { state: 'DRAFT', level: 'gmina', startedAt: STARTED, dueAt: late, urgent })
        .filter(({ kind }) => kind === 'told')
        .map((one) => one.at.toISOString())[0]
    expect(at(runsByHours({ n: 24, unit: 'h' }))).to.equal('2026-11-10T20:00:00.000Z')
    expect(at(runsByHours({ n: 2, unit: 'wd' }))).to.equal('2026-11-12T06:30:00.000Z')
  })
})

describe('the clock of a question seen in summary', () => {
  const clock = (kind: 'escalation' | 'stage', startedAt: string) => ({ kind, startedAt, dueAt: 'later' })
  const question = { openedAt: 'now', dueAt: 'later' }
  it('began in the same moment', () => {
    const one = clock('escalation', 'now')
    expect(ofQuestion([clock('stage', 'now'), clock('escalation', 'before'), one], question)).to.equal(one)
  })
  it('is not guessed where two would fit', () => {
    const two = [clock('escalation', 'now'), clock('escalation', 'now')]
    expect(ofQuestion(two, question)).to.equal(null)
  })
})
