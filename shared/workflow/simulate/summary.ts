import { warsawTime, workingDaysBetween } from '../../domain/workingDays.ts'
import { SECTORS, type CaseState, type DeadlineKind } from '../../domain/vocabulary.ts'
import type { Outcome } from './simulate.ts'
import type { Trace } from './trace.ts'

/** One stay of a case in a state. */
export interface Stay {
  state: CaseState
  from: Date
  /** null = still there at the end. */
  to: Date | null
  dueAt: Date | null
  /** Left after its deadline, or still there after it. */
  late: boolean
}

/** What a run amounts to, for one picture and for a row of a comparison. */
export interface Summary {
  stays: Stay[]
  end: CaseState | null
  /** When the team began its work (left TEAM). */
  teamReadyAt: Date | null
  missed: { of: DeadlineKind; what: string; by: string; at: Date }[]
  escalations: { to: CaseState; at: Date }[]
  told: { total: number; atNight: number }
  proposals: number
}

type Of<K extends Trace['kind']> = Extract<Trace, { kind: K }>
const only = <K extends Trace['kind']>(trace: readonly Trace[], kind: K): Of<K>[] =>
  trace.filter((entry): entry is Of<K> => entry.kind === kind)

/** Who binds the institution whose deadline it was: a sector, or the partnership as such. */
const INSTITUTION: Record<string, string> = {
  PARTNERSHIP_LEADER: 'PARTNERSHIP',
  PCPR_LEAD: 'PCPR',
  ROPS_ADVISOR: 'ROPS',
}

const SECTOR_NAMES: ReadonlySet<string> = new Set(SECTORS)

/** Invitations and tasks name their sector; all else is the centre's unless somebody above owns it. */
const institutionOf = ({ what, ownerRole }: Of<'missed'>): string =>
  SECTOR_NAMES.has(what) ? what : (INSTITUTION[ownerRole] ?? 'OPS')

/** How many are told by an entry: of a deadline by its ladder, of a step by the step. */
const wordsIn = (entry: Trace): number =>
  entry.kind === 'told' ? entry.to.length : 'words' in entry ? entry.words.length : 0

/** Between nine in the evening and six in the morning, in Warsaw: never at these hours of UTC, winter or summer. */
const isNight = (at: Date): boolean => {
  const hour = at.getUTCHours()
  if (hour >= 5 && hour < 19) return false
  const time = warsawTime(at)
  return time >= '21:00' || time < '06:00'
}

function staysOf(moves: readonly Of<'moved'>[], end: Date): Stay[] {
  const entered = moves.filter(({ from, to }) => from !== to)
  return entered.map(({ to: state, at: from, dueAt }, index) => {
    const to = entered[index + 1]?.at ?? null
    return { state, from, to, dueAt, late: dueAt !== null && (to ?? end) > dueAt }
  })
}

export function summarise({ trace, end, state }: Outcome): Summary {
  const moves = only(trace, 'moved')
  const told = { total: 0, atNight: 0 }
  for (const entry of trace) {
    const words = wordsIn(entry)
    told.total += words
    if (words > 0 && isNight(entry.at)) told.atNight += words
  }
  const stays = staysOf(moves, end)
  return {
    stays,
    end: state,
    teamReadyAt: stays.find((stay) => stay.state === 'TEAM')?.to ?? null,
    missed: only(trace, 'missed').map((entry) => ({
      of: entry.of,
      what: entry.what,
      by: institutionOf(entry),
      at: entry.at,
    })),
    escalations: moves
      .filter(({ from, to }) => from !== to && (to === 'ESC_PZK' || to === 'ESC_POWIAT'))
      .map(({ to, at }) => ({ to, at })),
    told,
    proposals: only(trace, 'proposed').length,
  }
}

export interface Spread {
  n: number
  median: number
  p90: number
  max: number
}

/** What a population amounts to; times in working days. */
export interface PopulationSummary {
  cases: number
  stages: Partial<Record<CaseState, Spread & { late: number }>>
  /** Deadlines missed: of which stage or other kind, and by which institution. */
  missed: Record<string, number>
  missedBy: Record<string, number>
  escalations: Partial<Record<CaseState, number>>
  ends: Partial<Record<CaseState | 'none', number>>
  teamReady: Spread
  told: number
  toldAtNight: number
  proposals: number
}

function spread(values: number[]): Spread {
  const sorted = values.sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { n: sorted.length, median: at(0.5), p90: at(0.9), max: sorted.at(-1) ?? 0 }
}

const count = <K extends string>(into: Partial<Record<K, number>>, key: K): void => {
  into[key] = (into[key] ?? 0) + 1
}

/** Adds up outcomes one at a time, so that a large population need not be kept. */
export class Tally {
  #cases = 0
  readonly #stages = new Map<CaseState, { days: number[]; late: number }>()
  readonly #missed: Record<string, number> = {}
  readonly #missedBy: Record<string, number> = {}
  readonly #escalations: Partial<Record<CaseState, number>> = {}
  readonly #ends: Partial<Record<CaseState | 'none', number>> = {}
  readonly #ready: number[] = []
  #told = 0
  #atNight = 0
  #proposals = 0

  add(outcome: Outcome): void {
    const summary = summarise(outcome)
    const started = summary.stays[0]?.from
    this.#cases += 1
    for (const { state, from, to, late } of summary.stays) {
      const stage = this.#stages.get(state) ?? { days: [], late: 0 }
      if (to) stage.days.push(Math.max(0, workingDaysBetween(from, to)))
      if (late) stage.late += 1
      this.#stages.set(state, stage)
    }
    for (const { of, what, by } of summary.missed) {
      count(this.#missed, of === 'stage' ? what : of)
      count(this.#missedBy, by)
    }
    for (const { to } of summary.escalations) count(this.#escalations, to)
    count(this.#ends, summary.end ?? 'none')
    if (started && summary.teamReadyAt) this.#ready.push(workingDaysBetween(started, summary.teamReadyAt))
    this.#told += summary.told.total
    this.#atNight += summary.told.atNight
    this.#proposals += summary.proposals
  }

  result(): PopulationSummary {
    return {
      cases: this.#cases,
      stages: Object.fromEntries(
        [...this.#stages].map(([state, { days, late }]) => [state, { ...spread(days), late }]),
      ),
      missed: this.#missed,
      missedBy: this.#missedBy,
      escalations: this.#escalations,
      ends: this.#ends,
      teamReady: spread(this.#ready),
      told: this.#told,
      toldAtNight: this.#atNight,
      proposals: this.#proposals,
    }
  }
}
