import { expect } from 'chai'
import { reasons as en } from '../../../client/i18n/en/reasons.ts'
import { reasons as pl } from '../../../client/i18n/pl/reasons.ts'
import { urbanRural } from '../../../shared/workflow/models/urbanRural.ts'
import { Run } from '../../../shared/workflow/simulate/run.ts'
import { World } from '../../../shared/workflow/simulate/world.ts'

/** Clocks of a simulated case while it is suspended. */
describe('a standstill in the simulator', () => {
  const at = (day: string) => new Date(`2027-${day}T09:00:00Z`)
  const facts = new World({ urgent: false }).settledFacts()
  const payload = { reason: 'x', reviewOn: '2027-04-15' }

  function running(): Run {
    const run = new Run({ model: urbanRural })
    const entered = {
      state: 'RUNNING',
      returnState: null,
      level: 'gmina',
      stateEnteredAt: at('03-01'),
    } as const
    const clock = { stateDueAt: at('04-20'), stateDuration: { n: 42, unit: 'd' }, paused: null } as const
    run.place({ ...entered, ...clock }, { missed: 0, proposedAt: null, at: at('03-01') })
    return run
  }
  const task = (run: Run, dueAt: Date) =>
    run.start(
      {
        kind: 'action',
        level: 'gmina',
        startedAt: at('03-01'),
        dueAt,
        urgent: false,
        what: 'SCHOOL',
        ownerRole: 'MEMBER',
      },
      at('03-01'),
    )
  const live = (run: Run, until: Date) => {
    for (let next = run.nextAt(); next && next <= until; next = run.nextAt()) run.fireNext()
  }
  const take = (run: Run, type: string, when: Date) =>
    run.apply({ type, roles: ['COORDINATOR'], payload, facts }, when)
  const open = (run: Run) => [...run.openDeadlines].filter(({ kind }) => kind === 'action')

  it('a task goes on under its first name, and done meanwhile it does not come back', () => {
    for (const isDone of [false, true]) {
      const run = running()
      const { id } = task(run, at('03-20'))
      take(run, 'suspend', at('03-05'))
      if (isDone) run.settle(id, at('03-08'))
      take(run, 'resume', at('03-12'))
      expect(open(run)).to.have.length(isDone ? 0 : 1)
      run.settle(id, at('03-15'))
      expect(open(run)).to.have.length(0)
    }
  })

  it('a rung whose time fell into it speaks afterwards, in order of time', () => {
    const run = running()
    task(run, at('03-03'))
    live(run, at('03-04'))
    take(run, 'suspend', at('03-04'))
    live(run, at('04-12'))
    take(run, 'resume', at('04-12'))
    live(run, at('04-14'))
    const told = run.trace.filter((t) => t.kind === 'told' && t.of === 'action').map((t) => t.at.getTime())
    expect(told.slice(-3)).to.deep.equal([at('04-12'), at('04-12'), at('04-12')].map(Number))
    expect(run.trace.map((t) => t.at.getTime())).to.deep.equal(
      run.trace.map((t) => t.at.getTime()).sort((a, b) => a - b),
    )
  })

  it('is refused where its day or its reason is not filled in, and says which', () => {
    const run = running()
    run.apply({ type: 'suspend', roles: ['COORDINATOR'], payload: { reason: 'x' }, facts }, at('03-02'))
    const [refused] = run.trace.filter((t) => t.kind === 'refused')
    expect(refused).to.include({ from: 'RUNNING', reason: 'payload' })
    expect(refused?.fields).to.deep.equal({ reviewOn: 'required' })
  })

  it('the plan is extended once, and only where there is one', () => {
    const run = running()
    const extend = () =>
      run.apply({ type: 'extendPlan', roles: ['OPS_HEAD'], payload, facts }, at('03-02')).ok
    expect(extend()).to.equal(false)
    const signed = new Run({ model: urbanRural })
    const before = {
      state: 'PLANNING',
      returnState: null,
      level: 'gmina',
      stateEnteredAt: at('03-01'),
    } as const
    const clock = { stateDueAt: at('03-15'), stateDuration: { n: 14, unit: 'd' }, paused: null } as const
    signed.place({ ...before, ...clock }, { missed: 0, proposedAt: null, at: at('03-01') })
    take(signed, 'signPlan', at('03-02'))
    const again = () =>
      signed.apply({ type: 'extendPlan', roles: ['OPS_HEAD'], payload, facts }, at('03-03')).ok
    expect([again(), again()]).to.deep.equal([true, false])
    // Refused with the product's own codes, which have words.
    const codes = [run, signed].flatMap(({ trace }) =>
      trace.flatMap((t) =>
        t.kind === 'refused' ? t.unmet.flatMap(({ missing }) => missing.map(({ code }) => code)) : [],
      ),
    )
    expect(codes).to.deep.equal(['noPlanLimit', 'alreadyExtended'])
    for (const { missing } of [pl, en]) expect(missing).to.include.keys(...codes)
  })
})
