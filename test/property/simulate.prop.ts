import { expect } from 'chai'
import fc from 'fast-check'
import { CASE_STATES, SECTORS } from '../../shared/domain/vocabulary.ts'
import { TRANSITION_ROLES } from '../../shared/workflow/choices.ts'
import { publishedModels } from '../../shared/workflow/models/index.ts'
import { zScenario, type Happening } from '../../shared/workflow/simulate/scenario.ts'
import { simulate } from '../../shared/workflow/simulate/simulate.ts'
import type { Trace } from '../../shared/workflow/simulate/trace.ts'

const START = Date.parse('2026-09-01T08:00:00Z')
const instant = fc
  .integer({ min: 0, max: 300 * 24 })
  .map((h) => new Date(START + h * 3_600_000).toISOString())
const events = [...new Set(publishedModels.flatMap(({ transitions }) => transitions.map((row) => row.event)))]

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({
    kind: fc.constant('step' as const),
    at: instant,
    event: fc.constantFrom(...events),
    role: fc.constantFrom(...TRANSITION_ROLES),
    reason: fc.constantFrom('resource' as const, 'childSafety' as const),
  }),
  fc
    .tuple(instant, instant, fc.constantFrom(...TRANSITION_ROLES), fc.boolean())
    .map(([a, b, role, substitute]) => ({
      kind: 'absent' as const,
      role,
      from: a < b ? a : b,
      to: a < b ? b : a,
      substitute,
    })),
  fc.record({
    kind: fc.constant('silent' as const),
    sector: fc.constantFrom(...SECTORS.slice(4, 14)),
    from: instant,
  }),
  fc.record({
    kind: fc.constant('hindered' as const),
    state: fc.constantFrom(...CASE_STATES),
    until: instant,
  }),
  fc.record({
    kind: fc.constant('undecided' as const),
    state: fc.constantFrom('ESC_PZK' as const, 'ESC_POWIAT' as const),
  }),
)

const scenario = fc
  .record({
    start: instant,
    begins: fc.constantFrom('signal' as const, 'open' as const),
    urgent: fc.boolean(),
    pace: fc.double({ min: 0.05, max: 2.5, noNaN: true }),
    team: fc.subarray([...SECTORS.slice(4, 14)]),
    reviews: fc.integer({ min: 1, max: 5 }),
    happenings: fc.array(happening, { maxLength: 8 }),
  })
  .map((given) => zScenario.parse({ name: 'próba', model: { code: 'URR', version: 1 }, days: 365, ...given }))
const input = fc.tuple(fc.constantFrom(...publishedModels), scenario)
const runs = { numRuns: 300 }

type Of<K extends Trace['kind']> = Extract<Trace, { kind: K }>
const only = <K extends Trace['kind']>(trace: readonly Trace[], kind: K): Of<K>[] =>
  trace.filter((entry): entry is Of<K> => entry.kind === kind)

describe('law: a simulated case keeps the promises of the real one', () => {
  it('is the same each time, in order of time, and moves only along the model', () => {
    fc.assert(
      fc.property(input, ([model, story]) => {
        const { trace } = simulate(model, story)
        expect(simulate(model, story).trace).to.deep.equal(trace)
        for (let i = 1; i < trace.length; i++)
          expect(trace[i]?.at.getTime()).to.be.at.least(trace[i - 1]?.at.getTime() ?? 0)
        for (const { transition, from, to } of only(trace, 'moved')) {
          const row = model.transitions.find(({ id }) => id === transition)
          if (from) expect(row?.from).to.include(from)
          if (row && !row.to.startsWith('$')) expect(to).to.equal(row.to)
        }
      }),
      runs,
    )
  })

  it('no deadline passes unseen: each one is met, ended or missed, missed once, every rung told once', () => {
    fc.assert(
      fc.property(input, ([model, story]) => {
        const { trace, end } = simulate(model, story)
        const missed = only(trace, 'missed').map(({ id }) => id)
        expect(new Set(missed).size).to.equal(missed.length)
        const settled = new Map(only(trace, 'settled').map((entry) => [entry.id, entry]))
        for (const { id, dueAt } of only(trace, 'started')) {
          const last = settled.get(id)
          const passed = dueAt <= (last?.at ?? end)
          // What ended with its stage had no deadline to keep any more.
          expect(missed.includes(id), id).to.equal(passed)
        }
        for (const told of only(trace, 'told')) {
          const twins = only(trace, 'told').filter(
            (t) => t.id === told.id && t.as === told.as && t.to[0] === told.to[0],
          )
          expect(twins).to.have.length(1)
          expect(told.at.getTime()).to.be.at.most((settled.get(told.id)?.at ?? end).getTime())
        }
      }),
      runs,
    )
  })
})
