import type { z } from 'zod'
import { absenceOperations } from './absences.ts'
import { actionOperations } from './actions.ts'
import { auditOperations } from './audit.ts'
import { calendarOperations } from './calendar.ts'
import { caseloadOperations } from './caseload.ts'
import { caseOperations } from './cases.ts'
import { consentOperations } from './consents.ts'
import { diagnosisOperations } from './diagnoses.ts'
import { deadlineOperations } from './deadlines.ts'
import { demoOperations } from './demo.ts'
import { coordinationOperations } from './coordination.ts'
import type { ErrorCode } from './errors.ts'
import { escalationOperations } from './escalations.ts'
import { evaluationOperations } from './evaluations.ts'
import { fidelityOperations } from './fidelity.ts'
import { institutionOperations } from './institutions.ts'
import { invitationOperations } from './invitations.ts'
import { meetingOperations } from './meetings.ts'
import { modelOperations } from './models.ts'
import { issueOperations } from './issues.ts'
import { noteOperations } from './notes.ts'
import { notificationOperations } from './notifications.ts'
import type { OperationSpec } from './operation.ts'
import { overrideOperations } from './overrides.ts'
import { oversightOperations } from './oversight.ts'
import { partnershipOperations } from './partnerships.ts'
import { personOperations } from './persons.ts'
import { planOperations } from './plans.ts'
import { sessionOperations } from './session.ts'
import { supervisionOperations } from './supervisions.ts'
import { territoryOperations } from './territories.ts'
import { timelineOperations } from './timeline.ts'
import { transferOperations } from './transfers.ts'
import { workflowOperations } from './workflow.ts'

/**
 * Everything the product can be asked to do. The router, the handlers, the client, the API page and
 * the tests are all driven by this map, so an operation that is not here does not exist.
 */
export const OPERATIONS = {
  ...sessionOperations,
  ...territoryOperations,
  ...institutionOperations,
  ...partnershipOperations,
  ...modelOperations,
  ...caseOperations,
  ...workflowOperations,
  ...timelineOperations,
  ...personOperations,
  ...consentOperations,
  ...invitationOperations,
  ...noteOperations,
  ...actionOperations,
  ...diagnosisOperations,
  ...planOperations,
  ...meetingOperations,
  ...evaluationOperations,
  ...escalationOperations,
  ...coordinationOperations,
  ...transferOperations,
  ...overrideOperations,
  ...issueOperations,
  ...fidelityOperations,
  ...supervisionOperations,
  ...deadlineOperations,
  ...absenceOperations,
  ...demoOperations,
  ...calendarOperations,
  ...caseloadOperations,
  ...notificationOperations,
  ...auditOperations,
  ...oversightOperations,
} as const satisfies Record<string, OperationSpec>

export type Operations = typeof OPERATIONS
export type OperationName = keyof Operations
export type CommandName = {
  [N in OperationName]: Operations[N]['kind'] extends 'command' ? N : never
}[OperationName]
export type QueryName = Exclude<OperationName, CommandName>

/** What a caller writes, before parsing. */
export type InputOf<N extends OperationName> = z.input<Operations[N]['input']>
/** What a handler gets, after parsing. */
export type ParsedOf<N extends OperationName> = z.output<Operations[N]['input']>
/** `data` of the reply. */
export type OutputOf<N extends OperationName> = z.output<Operations[N]['output']>

export const OPERATION_NAMES = Object.keys(OPERATIONS) as OperationName[]
export const specOf = (name: OperationName): OperationSpec => OPERATIONS[name]

/** Refusals any operation may give; not repeated per operation. */
export const COMMON_ERRORS: readonly ErrorCode[] = [
  'validation_failed',
  'unauthenticated',
  'forbidden',
  'not_found',
  'rate_limited',
  'internal',
  'unavailable',
]
