import type { z } from 'zod'
import { actionOperations } from './actions.ts'
import { auditOperations } from './audit.ts'
import { caseOperations } from './cases.ts'
import type { ErrorCode } from './errors.ts'
import { escalationOperations } from './escalations.ts'
import { institutionOperations } from './institutions.ts'
import { invitationOperations } from './invitations.ts'
import { noteOperations } from './notes.ts'
import { notificationOperations } from './notifications.ts'
import type { OperationSpec } from './operation.ts'
import { partnershipOperations } from './partnerships.ts'
import { personOperations } from './persons.ts'
import { sessionOperations } from './session.ts'
import { territoryOperations } from './territories.ts'
import { timelineOperations } from './timeline.ts'

/**
 * Everything the product can be asked to do. The router, the handlers, the client, the API page and
 * the tests are all driven by this map, so an operation that is not here does not exist.
 */
export const OPERATIONS = {
  ...sessionOperations,
  ...territoryOperations,
  ...institutionOperations,
  ...partnershipOperations,
  ...caseOperations,
  ...timelineOperations,
  ...personOperations,
  ...invitationOperations,
  ...noteOperations,
  ...actionOperations,
  ...escalationOperations,
  ...notificationOperations,
  ...auditOperations,
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
