import { Plain, say } from '../lib/say.ts'
import type { CooperationModel } from '../../shared/workflow/model.ts'
import { simulatePopulation } from '../../shared/workflow/simulate/population.ts'
import { zScenario, type Scenario } from '../../shared/workflow/simulate/scenario.ts'
import { simulate } from '../../shared/workflow/simulate/simulate.ts'
import { summarise, Tally } from '../../shared/workflow/simulate/summary.ts'
import { populationChart, scenarioChart } from './chart.ts'
import { put } from './output.ts'
import { populationTable, scenarioTable, traceLines, type Played, type Tried } from './report.ts'
import { readJson, readWhole } from './source.ts'

export interface SimulateFlags {
  model?: string
  compare?: string
  population?: number
  seed: number
  days?: number
  trace?: boolean
  json?: boolean
  chart?: string
}

const YEAR = 365
/** Populations begin in one and the same year, so that holidays fall alike today and next year. */
const FROM = new Date('2026-01-05T07:00:00Z')

async function readScenario(file: string): Promise<Scenario> {
  const read = zScenario.safeParse(await readJson(file))
  if (read.success) return read.data
  const lines = read.error.issues.map(
    ({ path, message }) => `  ${path.join('.') || '(the whole file)'}: ${message}`,
  )
  throw new Plain([`${file} is not a scenario:`, ...lines].join('\n'))
}

const nameOf = ({ code, version }: { code: string; version: number }) => `${code}@${version}`

function play(scenario: Scenario, model: CooperationModel, days: number | undefined): Played {
  const outcome = simulate(model, { ...scenario, days: days ?? scenario.days })
  return { scenario: scenario.name, model: nameOf(model), trace: outcome.trace, summary: summarise(outcome) }
}

async function playScenarios(files: string[], flags: SimulateFlags): Promise<void> {
  const runs: Played[] = []
  for (const file of files) {
    const scenario = await readScenario(file)
    const names = [flags.model ?? nameOf(scenario.model), ...(flags.compare ? [flags.compare] : [])]
    for (const name of names) runs.push({ ...play(scenario, await readWhole(name), flags.days), model: name })
  }
  if (flags.json) {
    const shown = runs.map(({ trace, ...run }) => (flags.trace ? { ...run, trace } : run))
    return say(JSON.stringify(shown, null, 2))
  }
  say(scenarioTable(runs))
  if (flags.trace)
    for (const run of runs) say(['', `${run.scenario} (${run.model})`, ...traceLines(run.trace)].join('\n'))
  if (flags.chart) await put(scenarioChart(runs), flags.chart)
}

async function tryPopulation(cases: number, flags: SimulateFlags): Promise<void> {
  const { model, compare, seed, days = YEAR } = flags
  if (!model) throw new Plain('Say on which model the population shall be tried: --model URR@1.')
  const tried: Tried[] = []
  for (const name of [model, ...(compare ? [compare] : [])]) {
    const tally = new Tally()
    const whole = await readWhole(name)
    simulatePopulation(whole, { cases, seed, days, from: FROM }, (outcome) => tally.add(outcome))
    tried.push({ model: name, summary: tally.result() })
  }
  if (flags.json) return say(JSON.stringify({ cases, seed, days, results: tried }, null, 2))
  say(populationTable(tried))
  if (flags.chart) await put(populationChart(tried), flags.chart)
}

export async function simulateScenarios(files: string[], flags: SimulateFlags): Promise<void> {
  if (flags.population !== undefined) {
    if (files.length > 0) throw new Plain('Give scenario files or --population, not both.')
    return tryPopulation(flags.population, flags)
  }
  if (files.length === 0) throw new Plain('Give one or more scenario files, or --population with a number.')
  await playScenarios(files, flags)
}
