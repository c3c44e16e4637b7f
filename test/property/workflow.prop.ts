import { expect } from 'chai'
import fc from 'fast-check'
import { CASE_ROLES, CASE_STATES, ESCALATION_REASONS, SECTORS } from '../../shared/domain/vocabulary.ts'
import { DIAGNOSIS_SECTIONS, type Facts, type ParticipantFacts } from '../../shared/workflow/facts.ts'
import { TRANSITION_ROLES } from '../../shared/workflow/choices.ts'
import { publishedModels } from '../../shared/workflow/models/index.ts'
import { available, step, type CasePosition, type StepEvent } from '../../shared/workflow/step.ts'

const seen = <T>(arb: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arb, { nil: undefined })

const participant: fc.Arbitrary<ParticipantFacts> = fc.record({
  role: fc.constantFrom(...CASE_ROLES),
  sector: seen(fc.constantFrom(...SECTORS)),
  status: fc.constantFrom('active', 'removed'),
  confidentialitySigned: seen(fc.boolean()),
})
const someFacts: fc.Arbitrary<Facts> = fc.record({
  urgent: seen(fc.boolean()),
  entry: seen(
    fc.record({
      ownMeansExhausted: seen(fc.boolean()),
      attempts: seen(fc.array(fc.string(), { maxLength: 2 })),
      needsCrossSector: seen(fc.boolean()),
      rapidIntervention: seen(fc.boolean()),
    }),
  ),
  participants: seen(fc.array(participant, { maxLength: 5 })),
  persons: seen(fc.array(fc.record({ basis: fc.boolean(), notice: fc.boolean() }), { maxLength: 3 })),
  diagnosis: seen(
    fc.option(
      fc.record({
        filled: fc.subarray([...DIAGNOSIS_SECTIONS]),
        approved: fc.boolean(),
        family: fc.boolean(),
      }),
    ),
  ),
  costCards: seen(fc.nat({ max: 3 })),
  plan: seen(
    fc.option(
      fc.record({
        type: fc.constantFrom('PLAN', 'CONTRACT'),
        actions: fc.array(
          fc.record({ title: fc.string(), owner: fc.boolean(), due: fc.boolean(), effect: fc.boolean() }),
          { maxLength: 3 },
        ),
        familySigned: fc.boolean(),
        coordinatorSigned: fc.boolean(),
      }),
    ),
  ),
  minutes: seen(fc.boolean()),
  openActions: seen(fc.nat({ max: 3 })),
  trackOpen: seen(fc.boolean()),
  evaluation: seen(fc.record({ family: fc.boolean(), team: fc.boolean() })),
})

// Chance alone hardly ever builds a whole team, so complete facts are mixed in.
const readyFacts: Facts = {
  urgent: false,
  entry: { ownMeansExhausted: true, attempts: ['zasiłek'], needsCrossSector: true, rapidIntervention: false },
  participants: (['COORDINATOR', 'SOCIAL_WORKER', 'MEMBER'] as const).map((role, index) => ({
    role,
    sector: SECTORS[index],
    status: 'active',
    confidentialitySigned: true,
  })),
  persons: [{ basis: true, notice: true }],
  diagnosis: { filled: [...DIAGNOSIS_SECTIONS], approved: true, family: true },
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
const facts = fc.oneof(fc.constant(readyFacts), someFacts)

const model = fc.constantFrom(...publishedModels)
const eventNames = [
  ...new Set(publishedModels.flatMap(({ transitions }) => transitions.map((row) => row.event))),
]
const goodPayload = fc.record({
  reason: fc.constant('powód'),
  coordinatorMembershipId: fc.constant('m1'),
  deputyMembershipId: fc.constant('m2'),
  basis: fc.constant('zgoda'),
  decision: fc.constant('tak'),
  closureCode: fc.constant('goalsMet'),
  note: fc.constant('bez zmian'),
  reviewOn: fc.constant('2026-12-01'),
  issue: fc.constant('brak psychiatry'),
  brief: fc.constant('jak rozmawiać'),
  checklist: fc.constant('tak'),
  escalation: fc.record({
    reason: fc.constantFrom(...ESCALATION_REASONS),
    tried: fc.constant(['rozmowa']),
    question: fc.constant('Co dalej?'),
  }),
})
const anyPayload = fc.dictionary(
  fc.constantFrom('reason', 'closureCode', 'decision', 'escalation', 'urgentReason', '__proto__', 'x'),
  fc.anything(),
)
const event: fc.Arbitrary<StepEvent> = fc.record({
  type: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...eventNames) }, fc.string()),
  roles: fc.oneof(
    { weight: 3, arbitrary: fc.constant([...TRANSITION_ROLES]) },
    fc.array(fc.oneof(fc.constantFrom(...TRANSITION_ROLES), fc.string()), { maxLength: 3 }),
  ),
  payload: fc.oneof({ weight: 2, arbitrary: goodPayload }, anyPayload),
  facts,
})
const position: fc.Arbitrary<CasePosition | null> = fc.option(
  fc.record({
    state: fc.constantFrom(...CASE_STATES),
    returnState: fc.constantFrom(...CASE_STATES, null, undefined),
  }),
)
const now = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2030-12-31T00:00:00Z'),
  noInvalidDate: true,
})
/** Nearly none of these means anything in the model. */
const anyInput = fc.record({ model, state: position, event, now })
const rows = publishedModels.flatMap((of) => of.transitions.map((row) => ({ of, row })))
/** Before a step that the model has, with whatever facts, roles and form. */
const aimedInput = fc.constantFrom(...rows).chain(({ of, row }) =>
  fc.record({
    model: fc.constant(of),
    state:
      row.from.length === 0
        ? fc.constant(null)
        : fc.record({ state: fc.constantFrom(...row.from), returnState: fc.constantFrom(...CASE_STATES) }),
    event: event.map((one) => ({ ...one, type: row.event })),
    now,
  }),
)
const input = fc.oneof(anyInput, aimedInput)
const runs = { numRuns: 2000 }

describe('law: step is total, deterministic and stays in the graph', () => {
  it('answers any input without throwing, the same each time, without touching it', () => {
    fc.assert(
      fc.property(input, (given) => {
        const before = structuredClone(given.event.facts)
        const first = step(given)
        expect(step(given)).to.deep.equal(first)
        expect(given.event.facts).to.deep.equal(before)
      }),
      runs,
    )
  })

  it('moves only along a transition of the model, into a state of the model', () => {
    fc.assert(
      fc.property(input, (given) => {
        const result = step(given)
        if (!result.ok) return
        const { transition } = result
        const target = given.model.states.find(({ id }) => id === result.state.state)
        expect(given.model.transitions).to.include(transition)
        expect(transition.event).to.equal(given.event.type)
        expect(transition.from).to.deep.equal(given.state ? transition.from : [])
        if (given.state) expect(transition.from).to.include(given.state.state)
        expect(target?.level).to.equal(result.state.level)
        if (!result.moves) return
        expect(target?.exempt !== undefined).to.equal(result.state.stateDueAt === null)
        if (result.state.stateDueAt) expect(result.state.stateDueAt).to.be.greaterThan(given.now)
      }),
      runs,
    )
  })

  it('a long walk never leaves the model, is never stuck before an end, and keeps the place of return', () => {
    fc.assert(
      fc.property(model, fc.array(fc.tuple(event, now), { maxLength: 40 }), (walked, events) => {
        let at: CasePosition | null = null
        for (const [next, when] of events) {
          const result = step({ model: walked, state: at, event: next, now: when })
          if (!result.ok) continue
          at = result.state
          const isAside = ['ESC_PZK', 'ESC_POWIAT', 'SUSPENDED'].includes(at.state)
          expect(walked.states.some(({ id }) => id === at?.state)).to.equal(true)
          expect(at.returnState !== null).to.equal(isAside)
          const ways = available({ model: walked, state: at, roles: TRANSITION_ROLES, facts: {}, now: when })
          const isEnd = walked.states.find(({ id }) => id === at?.state)?.end === true
          expect(ways.length === 0).to.equal(isEnd)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('available and step agree: what step takes was on offer, and what was refused outright is refused', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { model: of, state, event: asked, now: when } = given
        const offered = available({
          model: of,
          state,
          roles: asked.roles,
          facts: asked.facts,
          now: when,
        }).find(({ transition }) => transition.event === asked.type)
        const result = step(given)
        if (result.ok) expect(offered?.allowed).to.equal(true)
        if (offered && !offered.allowed) expect(result.ok).to.equal(false)
      }),
      runs,
    )
  })

  it('is not proved on refusals alone: the inputs above reach every transition', () => {
    const taken = new Set<string>()
    for (const given of fc.sample(input, { numRuns: 10_000, seed: 7 })) {
      const result = step(given)
      if (result.ok) taken.add(result.transition.id)
    }
    const ids = publishedModels.flatMap(({ transitions }) => transitions.map(({ id }) => id))
    expect([...taken].sort()).to.deep.equal(ids.sort())
  })
})
