import type { Sector } from '../../domain/vocabulary.ts'
import type { CooperationModel } from '../model.ts'
import type { Happening, Scenario } from './scenario.ts'
import { simulate, type Outcome } from './simulate.ts'

/**
 * Many invented cases with ordinary human delay: the same seed gives the same population, so two versions of
 * a model are tried on the very same people.
 */

export interface PopulationOptions {
  cases: number
  seed: number
  /** Days each case is looked at. */
  days: number
  /** First day of the year in which the cases begin. */
  from: Date
  /** Called after each case, for progress. */
  onCase?: (done: number) => void
}

const DAY = 86_400_000
const PARTNERS: readonly Sector[] = [
  'SCHOOL',
  'POLICE',
  'HEALTH',
  'PPC',
  'LABOUR_OFFICE',
  'PROBATION',
  'ALCOHOL_BOARD',
]
const OFTEN: readonly string[] = ['OPS_HEAD', 'COORDINATOR', 'SOCIAL_WORKER', 'PARTNERSHIP_LEADER']

/** A small generator of even numbers from 0 to 1 (mulberry32): the standard one cannot be seeded. */
function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Shares of the time allowed as work really takes them: mostly half, seldom far beyond (log-normal). */
function delay(random: () => number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return Math.min(3, Math.max(0.02, 0.55 * Math.exp(0.5 * normal)))
}

const iso = (from: Date, days: number): string => new Date(from.getTime() + days * DAY).toISOString()

function happenings(from: Date, team: readonly Sector[], random: () => number): Happening[] {
  const found: Happening[] = []
  for (const sector of team) {
    if (random() < 0.08)
      found.push({ kind: 'silent', sector, from: iso(from, 0), to: iso(from, 20 + 60 * random()) })
    else if (random() < 0.06) found.push({ kind: 'declines', sector })
  }
  if (random() < 0.03)
    found.push({
      kind: 'step',
      at: iso(from, 20 + 100 * random()),
      event: 'escalatePowiat',
      role: 'COORDINATOR',
      reason: 'childSafety',
    })
  for (const state of ['ESC_PZK', 'ESC_POWIAT'] as const)
    if (random() < 0.05) found.push({ kind: 'undecided', state })
  for (const role of OFTEN)
    if (random() < 0.2) {
      const start = 120 * random()
      found.push({
        kind: 'absent',
        role: role as 'OPS_HEAD',
        from: iso(from, start),
        to: iso(from, start + 5 + 16 * random()),
        substitute: random() < 0.5,
      })
    }
  return found
}

function invented(
  model: CooperationModel,
  index: number,
  random: () => number,
  { from, days }: PopulationOptions,
): Scenario {
  const begin = new Date(from.getTime() + Math.floor(random() * 365) * DAY + (7 + 9 * random()) * 3_600_000)
  const team = PARTNERS.filter((_, i) => i < 2 || random() < 0.45)
  return {
    name: `#${index + 1}`,
    model: { code: model.code, version: model.version },
    start: begin.toISOString(),
    begins: random() < 0.6 ? 'signal' : 'open',
    urgent: random() < 0.15,
    pace: 0.5,
    team,
    reviews: 2 + Math.floor(random() * 5),
    days,
    happenings: happenings(begin, team, random),
  }
}

/** Plays every case of the population; `take` sees each outcome and nothing is kept. */
export function simulatePopulation(
  model: CooperationModel,
  options: PopulationOptions,
  take: (outcome: Outcome, scenario: Scenario) => void,
): void {
  for (let index = 0; index < options.cases; index++) {
    // A generator per case: what happens in one never moves the next.
    const random = seeded(options.seed + index * 7919)
    const scenario = invented(model, index, random, options)
    take(simulate(model, scenario, { paceOf: () => delay(random) }), scenario)
    options.onCase?.(index + 1)
  }
}
