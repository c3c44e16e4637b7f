import type { CaseState } from '../../domain/vocabulary.ts'
import type { Duration } from '../../domain/workingDays.ts'
import type { CooperationModelInput } from '../model.ts'

type StateRow = CooperationModelInput['states'][number]
type Sla = NonNullable<StateRow['sla']>

const LABELS: Record<CaseState, [pl: string, en: string]> = {
  SIGNAL: ['Zgłoszenie', 'Signal'],
  DRAFT: ['Kwalifikacja', 'Qualification'],
  CONSENT: ['Zgody', 'Consents'],
  TEAM: ['Zespół', 'Team'],
  DIAGNOSIS: ['Diagnoza', 'Diagnosis'],
  PLANNING: ['Plan', 'Plan'],
  RUNNING: ['Realizacja', 'In progress'],
  REVIEW: ['Przegląd', 'Review'],
  EVALUATION: ['Ocena', 'Evaluation'],
  CLOSED: ['Zamknięcie', 'Closed'],
  FOLLOWUP: ['Obserwacja po zamknięciu', 'Follow-up'],
  ARCHIVED: ['Archiwum', 'Archive'],
  REJECTED: ['Odrzucona', 'Rejected'],
  SUSPENDED: ['Zawieszona', 'Suspended'],
  ESC_PZK: ['Decyzja PZK', 'Partnership decision'],
  ESC_POWIAT: ['Decyzja powiatu', 'County decision'],
  TRANSFERRED: ['Przekazana', 'Transferred'],
}

/** Nothing leads there in this version; the path shows them all the same. */
const PLANNED: ReadonlySet<CaseState> = new Set([
  'PLANNING',
  'RUNNING',
  'REVIEW',
  'EVALUATION',
  'CLOSED',
  'FOLLOWUP',
  'ARCHIVED',
  'SUSPENDED',
  'TRANSFERRED',
])

const days = (n: number): Duration => ({ n, unit: 'd' })
const months = (n: number): Duration => ({ n, unit: 'm' })
export const hours = (n: number): Duration => ({ n, unit: 'h' })

/** Deadlines common to the three models; a model replaces those that differ. */
const SLAS: Partial<Record<CaseState, Sla>> = {
  SIGNAL: { n: 3, unit: 'wd', urgent: hours(24), then: 'notifyOpsHead' },
  DRAFT: { n: 3, unit: 'wd', urgent: hours(24), then: 'notifyOpsHead' },
  CONSENT: { ...days(14), then: 'rejectNoBasis' },
  TEAM: { ...days(14), then: 'notifyOpsHead' },
  DIAGNOSIS: { ...days(21), then: 'notifyOpsHead' },
  PLANNING: { ...days(14), then: 'notifyOpsHead' },
  RUNNING: { ...days(42), then: 'notifyCoordinator' },
  REVIEW: { n: 5, unit: 'wd', then: 'notifyCoordinator' },
  EVALUATION: { ...days(14), then: 'notifyOpsHead' },
  CLOSED: { ...months(3), then: 'notifyCoordinator' },
  FOLLOWUP: { ...months(3), then: 'notifyCoordinator' },
  SUSPENDED: { ...months(3), then: 'notifyCoordinator' },
  ESC_PZK: { ...days(14), then: 'proposeEscalation' },
  ESC_POWIAT: { ...days(14), then: 'notifyPcprLead' },
}

const ENDED = { pl: 'Sprawa nie jest już prowadzona.', en: 'The case is no longer worked on.' }

function stateRow(id: CaseState, sla: Sla | undefined): StateRow {
  const [pl, en] = LABELS[id]
  const level = id === 'ESC_PZK' ? 'partnership' : id === 'ESC_POWIAT' ? 'powiat' : 'gmina'
  const time = sla ? { sla } : { exempt: ENDED }
  return { id, label: { pl, en }, level, ...time, ...(PLANNED.has(id) && { planned: true as const }) }
}

/** The states of a model: all but `without`, with the model's own deadlines over the common ones. */
export function stateRows(
  own: Partial<Record<CaseState, Sla>>,
  without: readonly CaseState[] = [],
): StateRow[] {
  const ids = Object.keys(LABELS) as CaseState[]
  return ids.filter((id) => !without.includes(id)).map((id) => stateRow(id, own[id] ?? SLAS[id]))
}
