import type { CaseState, Lane } from '../../domain/vocabulary.ts'
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

export const days = (n: number): Duration => ({ n, unit: 'd' })
export const months = (n: number): Duration => ({ n, unit: 'm' })
export const hours = (n: number): Duration => ({ n, unit: 'h' })

/** Deadlines common to the three models; a model replaces those that differ. */
const SLAS: Partial<Record<CaseState, Sla>> = {
  SIGNAL: { n: 3, unit: 'wd', urgent: hours(24) },
  DRAFT: { n: 3, unit: 'wd', urgent: hours(24) },
  CONSENT: { ...days(14), then: 'noBasis' },
  TEAM: days(14),
  DIAGNOSIS: days(21),
  PLANNING: days(14),
  RUNNING: days(42),
  REVIEW: { n: 5, unit: 'wd' },
  EVALUATION: days(14),
  CLOSED: months(3),
  FOLLOWUP: months(3),
  SUSPENDED: months(3),
  ESC_PZK: days(14),
  ESC_POWIAT: days(14),
}

/** Who has to act before the deadline passes. */
const OWNERS: Partial<Record<CaseState, NonNullable<StateRow['owner']>>> = {
  SIGNAL: 'SOCIAL_WORKER',
  DRAFT: 'OPS_HEAD',
  CONSENT: 'SOCIAL_WORKER',
  TEAM: 'COORDINATOR',
  DIAGNOSIS: 'COORDINATOR',
  PLANNING: 'COORDINATOR',
  RUNNING: 'COORDINATOR',
  REVIEW: 'COORDINATOR',
  EVALUATION: 'OPS_HEAD',
  CLOSED: 'SOCIAL_WORKER',
  FOLLOWUP: 'SOCIAL_WORKER',
  SUSPENDED: 'COORDINATOR',
  ESC_PZK: 'PARTNERSHIP_LEADER',
  ESC_POWIAT: 'PCPR_LEAD',
}

/** Where each state stands in the drawing. */
const LANE_OF: Record<CaseState, Lane> = {
  SIGNAL: 'initiator',
  DRAFT: 'centre',
  CONSENT: 'family',
  TEAM: 'team',
  DIAGNOSIS: 'team',
  PLANNING: 'team',
  RUNNING: 'team',
  REVIEW: 'team',
  EVALUATION: 'centre',
  CLOSED: 'centre',
  FOLLOWUP: 'centre',
  ARCHIVED: 'centre',
  REJECTED: 'centre',
  SUSPENDED: 'team',
  ESC_PZK: 'partnership',
  ESC_POWIAT: 'powiat',
  TRANSFERRED: 'centre',
}

const ENDS: readonly CaseState[] = ['REJECTED', 'ARCHIVED', 'TRANSFERRED']
const ENDED = { pl: 'Sprawa nie jest już prowadzona.', en: 'The case is no longer worked on.' }

function stateRow(id: CaseState, sla: Sla | undefined): StateRow {
  const [pl, en] = LABELS[id]
  const level = id === 'ESC_PZK' ? 'partnership' : id === 'ESC_POWIAT' ? 'powiat' : 'gmina'
  const time = sla ? { sla } : { exempt: ENDED }
  return {
    id,
    label: { pl, en },
    level,
    lane: LANE_OF[id],
    ...(OWNERS[id] && { owner: OWNERS[id] }),
    ...time,
    ...(ENDS.includes(id) && { end: true as const }),
    ...(id === 'SUSPENDED' && { pausesClock: true as const }),
  }
}

/** The states of a model: all but `without`, with the model's own deadlines over the common ones. */
export function stateRows(
  own: Partial<Record<CaseState, Sla>>,
  without: readonly CaseState[] = [],
): StateRow[] {
  const ids = Object.keys(LABELS) as CaseState[]
  return ids.filter((id) => !without.includes(id)).map((id) => stateRow(id, own[id] ?? SLAS[id]))
}
