import type { LiveType } from '../../shared/contracts/events.ts'
import type { QueryName } from '../../shared/contracts/operations.ts'

/** Replies put together from many records: asked again rather than patched. */
export const DERIVED: Partial<Record<LiveType, readonly QueryName[]>> = {
  case: [
    'cases.timeline',
    'workflow.available',
    'cases.counts',
    'participants.list',
    'audit.caseHistory',
    'deadlines.list',
    'overrides.list',
  ],
  note: ['cases.timeline'],
  legalBasis: ['workflow.available', 'workflow.papers', 'cases.timeline'],
  infoNotice: ['workflow.available', 'workflow.papers', 'cases.timeline'],
  diagnosis: ['diagnoses.get', 'workflow.available', 'cases.timeline'],
  costCard: ['workflow.available', 'cases.timeline'],
  plan: ['plans.get', 'workflow.available', 'cases.timeline'],
  meeting: ['workflow.available', 'cases.timeline'],
  evaluation: ['workflow.available', 'cases.timeline'],
  person: ['workflow.available', 'workflow.papers'],
  action: ['workflow.available', 'cases.timeline', 'deadlines.list'],
  invitation: ['cases.timeline', 'deadlines.list'],
  escalation: ['cases.timeline'],
  notification: ['notifications.list'],
  // A task whose time is over reads as overdue from then on.
  deadline: ['actions.list', 'deadlines.list', 'deadlines.why', 'cases.timeline'],
  transfer: ['transfers.list'],
  issue: ['issues.list', 'issues.get'],
  supervision: ['supervisions.list'],
  fidelityCheck: ['fidelity.list', 'fidelity.numbers'],
  model: ['models.preview'],
}
