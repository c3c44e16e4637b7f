import { CASE_STATES, type CaseState } from '../../shared/domain/vocabulary.ts'
import { warsawDate, warsawTime } from '../../shared/domain/workingDays.ts'
import type { PopulationSummary, Summary } from '../../shared/workflow/simulate/summary.ts'
import type { Trace } from '../../shared/workflow/simulate/trace.ts'
import { table } from './output.ts'

export interface Played {
  scenario: string
  model: string
  trace: Trace[]
  summary: Summary
}
export interface Tried {
  model: string
  summary: PopulationSummary
}

const moment = (at: Date) => `${warsawDate(at)} ${warsawTime(at)}`

export const scenarioTable = (runs: readonly Played[]): string =>
  table(
    ['scenario', 'model', 'ends in', 'team ready', 'missed', 'raised', 'told', 'at night'],
    runs.map(({ scenario, model, summary: { end, teamReadyAt, missed, escalations, told } }) => [
      scenario,
      model,
      end ?? '–',
      teamReadyAt ? warsawDate(teamReadyAt) : '–',
      missed.length,
      escalations.length,
      told.total,
      told.atNight,
    ]),
  )

const by = ({ by: role, sector }: Extract<Trace, { kind: 'moved' }>) =>
  sector ? `${role} of ${sector}` : role

function lacking({ reason, from, unmet, fields }: Extract<Trace, { kind: 'refused' }>): string {
  if (reason === 'no_transition') return `no such step from ${from ?? 'new'}`
  if (reason === 'role') return 'a step of others'
  const codes = unmet.flatMap(({ missing }) => missing.map(({ code }) => code))
  return [...codes, ...Object.entries(fields).map(([field, code]) => `${field} ${code}`)].join(', ')
}

/** What happened, in the words of the trace itself. */
function saying(entry: Trace): string {
  switch (entry.kind) {
    case 'moved':
      return `${entry.event} (${entry.transition}) by ${by(entry)}: ${entry.from ?? 'new'} → ${entry.to}${
        entry.dueAt ? `, until ${moment(entry.dueAt)}` : ''
      }`
    case 'refused':
      return `${entry.event} by ${entry.by} refused: ${lacking(entry)}`
    case 'started':
      return `deadline ${entry.of} ${entry.what}: ${moment(entry.dueAt)}`
    case 'missed':
      return `MISSED ${entry.of} ${entry.what}`
    case 'settled':
      return `deadline ${entry.id} ${entry.how}`
    case 'told':
      return `${entry.as} about ${entry.of} ${entry.what}: ${entry.to.join(', ')}`
    case 'asked':
      return `${entry.event} (${entry.transition}) by ${entry.by} waits for a second person`
    case 'withheld':
      return `${entry.event} not confirmed by ${entry.by}`
    case 'proposed':
      return `going up a level is proposed after ${entry.missed} missed deadlines`
    default:
      return `${entry.sector} ${entry.kind}`
  }
}
/** Whom a step tells, and by which text. */
const telling = (entry: Trace): string =>
  'words' in entry && entry.words.length > 0
    ? `; told: ${entry.words.map(({ to, kind }) => `${to} ${kind}`).join(', ')}`
    : ''

export const traceLines = (trace: readonly Trace[]): string[] =>
  trace.map((entry) => `  ${moment(entry.at)}  ${saying(entry)}${telling(entry)}`)

/** Stages on the way, in the order of the way. */
export const stagesOf = (tried: readonly Tried[]): CaseState[] =>
  CASE_STATES.filter((state) => tried.some(({ summary }) => (summary.stages[state]?.n ?? 0) > 0))

const sum = (counts: Readonly<Partial<Record<string, number>>>): number =>
  Object.values(counts).reduce<number>((total, n) => total + (n ?? 0), 0)

export function populationTable(tried: readonly Tried[]): string {
  const stages = stagesOf(tried).flatMap((state) =>
    tried.map(({ model, summary }) => {
      const { n = 0, median = 0, p90 = 0, max = 0, late = 0 } = summary.stages[state] ?? {}
      return [state, model, n, median, p90, max, late]
    }),
  )
  const missed = (by: 'missed' | 'missedBy') => {
    const named = [...new Set(tried.flatMap(({ summary }) => Object.keys(summary[by])))].sort()
    return named.map((name) => [name, ...tried.map(({ summary }) => summary[by][name] ?? 0)])
  }
  const total: [string, (summary: PopulationSummary) => number][] = [
    ['cases', ({ cases }) => cases],
    ['missed deadlines', (it) => sum(it.missed)],
    ['raised to the partnership', ({ escalations }) => escalations.ESC_PZK ?? 0],
    ['raised to the powiat', ({ escalations }) => escalations.ESC_POWIAT ?? 0],
    ['proposals to go up', ({ proposals }) => proposals],
    ['people told', ({ told }) => told],
    ['of these at night', ({ toldAtNight }) => toldAtNight],
    ['team ready, median working days', ({ teamReady }) => teamReady.median],
    ['rejected', ({ ends }) => ends.REJECTED ?? 0],
    ['archived', ({ ends }) => ends.ARCHIVED ?? 0],
  ]
  const models = tried.map(({ model }) => model)
  return [
    table(['stage', 'model', 'stays', 'median', 'p90', 'longest', 'late'], stages),
    'Times in working days.',
    '',
    table(['missed', ...models], missed('missed')),
    '',
    table(['missed by', ...models], missed('missedBy')),
    '',
    table(
      ['', ...models],
      total.map(([name, of]) => [name, ...tried.map(({ summary }) => of(summary))]),
    ),
  ].join('\n')
}
