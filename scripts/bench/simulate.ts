import { publishedModels } from '../../shared/workflow/models/index.ts'
import { simulatePopulation } from '../../shared/workflow/simulate/population.ts'
import { Tally } from '../../shared/workflow/simulate/summary.ts'

/**
 * Invented cases over a year on one core, in a process of its own: `node simulate.ts <cases>` prints JSON.
 * Every model plays its share, and a small run before lets the engine warm up as in a long one.
 */
const CASES = Number(process.argv[2] ?? 10_000)
const YEAR = 365
const FROM = new Date('2026-01-05T07:00:00Z')

function play(cases: number): number {
  const tally = new Tally()
  const share = Math.ceil(cases / publishedModels.length)
  for (const model of publishedModels)
    simulatePopulation(model, { cases: share, seed: 1, days: YEAR, from: FROM }, (outcome) =>
      tally.add(outcome),
    )
  return tally.result().told
}

play(200)
const started = process.cpuUsage()
const told = play(CASES)
const { user, system } = process.cpuUsage(started)
process.stdout.write(`${JSON.stringify({ cases: CASES, told, cpuSeconds: (user + system) / 1e6 })}\n`)
