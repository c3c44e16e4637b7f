import { expect } from 'chai'
import fc from 'fast-check'
import { CASE_STATES } from '../../shared/domain/vocabulary.ts'
import { EFFECTS } from '../../shared/workflow/effects.ts'
import { TRANSITION_ROLES } from '../../shared/workflow/choices.ts'
import type { CooperationModel, CooperationModelInput } from '../../shared/workflow/model.ts'
import { readModel } from '../../shared/workflow/modelErrors.ts'
import { publishedModels } from '../../shared/workflow/models/index.ts'
import { PATIENCE, runs, SEED } from '../helpers/chance.ts'

type Draft = CooperationModelInput
type Mutation = (model: Draft) => void
const at = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)]

/** What a region could do to a model by accident: one row or one field, anywhere. */
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  ...[
    (n: number): Mutation =>
      (m) =>
        void m.transitions.splice(n % m.transitions.length, 1),
    (n: number): Mutation =>
      (m) =>
        void m.states.splice(n % m.states.length, 1),
    (n: number): Mutation =>
      (m) => {
        const state = at(m.states, n)
        if (state?.sla) delete state.sla
        else if (state) delete state.exempt
      },
    (n: number): Mutation =>
      (m) => {
        const state = at(m.states, n)
        if (state?.end) delete state.end
        else if (state) state.end = true
      },
    (n: number): Mutation =>
      (m) => {
        const state = at(m.states, n)
        if (state?.pausesClock) delete state.pausesClock
        else if (state) state.pausesClock = true
      },
  ].map((make) => fc.nat(999).map(make)),
  fc
    .tuple(fc.nat(999), fc.constantFrom('$return' as const, '$stay' as const, ...CASE_STATES))
    .map(([n, to]): Mutation => (m) => {
      const row = at(m.transitions, n)
      if (row) row.to = to
    }),
  fc.tuple(fc.nat(999), fc.subarray([...CASE_STATES], { maxLength: 3 })).map(([n, from]): Mutation => (m) => {
    const row = at(m.transitions, n)
    if (row) row.from = from
  }),
  fc.tuple(fc.nat(999), fc.nat(99)).map(([n, place]): Mutation => (m) => {
    const row = at(m.transitions, n)
    row?.from.splice(place % Math.max(1, row.from.length), 1)
  }),
  fc.tuple(fc.nat(999), fc.constantFrom(...TRANSITION_ROLES)).map(([n, role]): Mutation => (m) => {
    const row = at(m.transitions, n)
    if (row) row.roles = [role]
  }),
  fc.tuple(fc.nat(999), fc.subarray([...EFFECTS], { maxLength: 2 })).map(([n, effects]): Mutation => (m) => {
    const row = at(m.transitions, n)
    if (row) row.effects = effects
  }),
)
const mutated = fc
  .tuple(fc.constantFrom(...publishedModels), fc.array(mutation, { minLength: 1, maxLength: 4 }))
  .map(([model, mutations]) => {
    const draft = structuredClone(model) as Draft
    for (const mutate of mutations) mutate(draft)
    return draft
  })

/** Where a case can stand: its state, and the one it will come back to from a state aside. */
interface Place {
  state: string
  back: string | null
}
const key = ({ state, back }: Place) => `${state}<${back ?? ''}`

/** The places one step further, by steps that people take or by all; written without the engine's code. */
function onwards({ transitions }: CooperationModel, { state, back }: Place, byPeople: boolean): Place[] {
  const isAside = (id: string) =>
    transitions.some(({ from, to }) => to === '$return' && from.some((f) => f === id))
  return transitions.flatMap(({ from, to, roles }) => {
    if (!from.some((f) => f === state) || to === '$stay') return []
    if (byPeople && roles.every((role) => role === 'SYSTEM')) return []
    const next = to === '$return' ? back : to
    return next === null ? [] : [{ state: next, back: isAside(next) ? (back ?? state) : null }]
  })
}

function placesFrom(model: CooperationModel, starts: Place[], byPeople: boolean): Map<string, Place> {
  const found = new Map<string, Place>()
  const queue = [...starts]
  for (let place = queue.pop(); place; place = queue.pop()) {
    if (found.has(key(place))) continue
    found.set(key(place), place)
    queue.push(...onwards(model, place, byPeople))
  }
  return found
}

/** What nobody should be able to publish, in words; empty for a sound model. */
function flaws(model: CooperationModel): string[] {
  const stateOf = (id: string) => model.states.find((state) => state.id === id)
  const starts = model.transitions.flatMap(({ from, to }) =>
    from.length === 0 ? [{ state: to, back: null }] : [],
  )
  return [...placesFrom(model, starts, false).values()].flatMap((place) => {
    const state = stateOf(place.state)
    if (!state) return [`${key(place)} is no state of the model`]
    const ahead = placesFrom(model, [place], true)
    const isDeadEnd = ![...ahead.values()].some((there) => stateOf(there.state)?.end)
    return [
      ...(isDeadEnd ? [`${key(place)} has no way to the end`] : []),
      ...(!state.sla && !state.exempt ? [`${key(place)} has neither deadline nor exemption`] : []),
      ...(state.pausesClock && place.back === null ? [`${key(place)} stops a clock for ever`] : []),
    ]
  })
}

describe(`law: a model is refused, or nobody gets stuck in it (seed ${SEED})`, function () {
  this.timeout(PATIENCE)

  it('the published models have no flaw', () => {
    for (const model of publishedModels) expect(flaws(model), model.code).to.deep.equal([])
  })

  it('holds for whatever a few slips make of them', () => {
    const seen = { taken: 0, refused: new Map<string, number>() }
    const property = fc.property(mutated, (draft) => {
      const { model, errors } = readModel(draft)
      if (model) {
        seen.taken += 1
        expect(flaws(model)).to.deep.equal([])
      } else {
        expect(errors).to.not.deep.equal([])
        for (const { code, path, message } of errors) {
          expect(message, path).to.not.equal('')
          seen.refused.set(code, (seen.refused.get(code) ?? 0) + 1)
        }
      }
    })
    fc.assert(property, { numRuns: runs(3000), seed: SEED })
    // Proved on both kinds, and on each kind of slip that leaves somebody stuck.
    expect(seen.taken).to.be.greaterThan(100)
    for (const code of ['deadEnd', 'noDeadline', 'unreachable', 'noWayBack', 'pauseMissing', 'resumeMissing'])
      expect(seen.refused.get(code) ?? 0, code).to.be.greaterThan(5)
  })
})
