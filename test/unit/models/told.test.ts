import { expect } from 'chai'
import fc from 'fast-check'
import { BLOCKED_REASONS } from '../../../shared/contracts/models.ts'
import { inBands, openly, type Telling } from '../../../shared/domain/smallCells.ts'
import type { Migration, Standing } from '../../../shared/workflow/migration.ts'
import { counted, told, type CheckedCase } from '../../../server/features/fidelity/numbers.ts'
import { tallied } from '../../../server/features/models/tally.ts'

/** Whatever drafts a region writes and compares: of the families it learns in which band each group is. */

const PARTNERSHIPS = ['north', 'south']
const at = (state: Standing['state'], pending = false): Standing => ({
  state,
  returnState: null,
  level: 'gmina',
  approvalPending: pending,
  transferPending: false,
})
const STANDINGS = [at('DIAGNOSIS'), at('RUNNING'), at('RUNNING', true)]
const PLACES = PARTNERSHIPS.flatMap((partnership) =>
  STANDINGS.flatMap((standing) => [1, 2].map((version) => ({ partnership, standing, version }))),
)

/** How many families stand at each place, and how many of them nobody coordinates. */
type World = { families: number; unled: number }[]

const inBand = (band: number) =>
  band === 0 ? fc.constant(0) : fc.integer({ min: Math.max(1, 5 * band - 5), max: 5 * band - 1 })

/** Two worlds of which each place is in the same bands. */
const twins: fc.Arbitrary<[World, World]> = fc
  .array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })), {
    minLength: PLACES.length,
    maxLength: PLACES.length,
  })
  .chain((bands) => {
    const place = ([band, other]: [number, number]) =>
      fc.tuple(inBand(band), inBand(Math.min(band, other))).map(([families, unled]) => ({
        families,
        unled: Math.min(families, unled),
      }))
    const world = fc.tuple(...bands.map(place))
    return fc.tuple(world, world)
  })

const VERDICTS: Pick<Migration, 'verdict' | 'reason'>[] = [
  { verdict: 'stays', reason: null },
  { verdict: 'movable', reason: null },
  ...BLOCKED_REASONS.map((reason) => ({ verdict: 'blocked' as const, reason })),
]
/** What a draft would mean for each standing under each version: any way of sorting them that there could be. */
const draft = fc.array(fc.constantFrom(...VERDICTS), {
  minLength: 2 * STANDINGS.length,
  maxLength: 2 * STANDINGS.length,
})

function preview(world: World, verdicts: typeof VERDICTS, tell: Telling) {
  const groups = STANDINGS.flatMap((standing) => [1, 2].map((version) => ({ standing, version })))
  const rows = groups.map(({ standing, version }, i) => {
    const counts = world.flatMap(({ families }, place) => {
      const here = PLACES[place]
      return families > 0 && here?.standing === standing && here.version === version ? [families] : []
    })
    const { state, returnState } = standing
    const verdict = verdicts[i] ?? { verdict: 'stays', reason: null }
    return { ...standing, version, counts, migration: { ...verdict, state, returnState } }
  })
  const there = rows.filter(({ counts }) => counts.length > 0)
  return tallied({ code: 'URR', version: 3 }, there, tell)
}

function family(place: (typeof PLACES)[number], isLed: boolean): CheckedCase {
  const coordinator = { role: 'COORDINATOR', status: 'active', confidentialitySignedAt: new Date(0) }
  return {
    _id: 'a case',
    modelCode: 'URR',
    modelVersion: place.version,
    teryt: '0410013',
    state: place.standing.state,
    returnState: null,
    level: 'gmina',
    pendingApproval: place.standing.approvalPending ? ({ transition: 'U9' } as never) : null,
    transfer: null,
    history: [],
    overrides: [],
    participants: isLed ? [coordinator as never] : [],
  }
}

const fidelity = (world: World, tell: Telling) =>
  PARTNERSHIPS.map((partnership) => {
    const cases = PLACES.flatMap((place, i) => {
      const { families, unled } = world[i] ?? { families: 0, unled: 0 }
      if (place.partnership !== partnership) return []
      return Array.from({ length: families }, (_, n) => family(place, n >= unled))
    })
    return told(counted(cases, []), tell)
  })

const sameForTwins = (tell: Telling) =>
  fc.check(
    fc.property(twins, fc.array(draft, { maxLength: 4 }), ([one, other], drafts) => {
      const replies = (world: World) =>
        JSON.stringify([drafts.map((verdicts) => preview(world, verdicts, tell)), fidelity(world, tell)])
      return replies(one) === replies(other)
    }),
    { numRuns: 1500 },
  )

describe('what the region is told of running cases', () => {
  it('is the same in all worlds whose groups are in the same bands', () => {
    const { failed, counterexample } = sameForTwins(inBands)
    expect(failed, JSON.stringify(counterexample)).to.equal(false)
  })
  it('would not be, were the sums rounded instead of their parts, or told as they are', () => {
    const ofSum: Telling = (parts) => inBands([openly(parts).least])
    for (const tell of [ofSum, openly]) expect(sameForTwins(tell).failed).to.equal(true)
  })
})
