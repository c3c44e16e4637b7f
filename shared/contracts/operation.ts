import type { z } from 'zod'
import type { ErrorCode } from './errors.ts'
import type { EventName } from './events.ts'

/** Who may even try: everybody, a signed-in member, or only the product's own timers. */
export type Access = 'public' | 'member' | 'system'

interface Common {
  /** One sentence for the API page. */
  summary: string
  access: Access
  /** CASL subject and verb of the coarse check; the record-level check follows in the handler's load. */
  subject: Subject
  action: string
  /** Refusals beyond those every operation has (see COMMON_ERRORS). */
  errors?: readonly ErrorCode[]
  /** Only offered when the server runs a demo. */
  demoOnly?: true
}

export interface CommandSpec extends Common {
  kind: 'command'
  method: 'POST' | 'PATCH' | 'DELETE'
  path: string
  input: z.ZodObject
  output: z.ZodType
  /** Events this command may append; at least one is appended whenever it writes. */
  events: readonly [EventName, ...EventName[]]
}

export interface QuerySpec extends Common {
  kind: 'query'
  /** POST only where the question itself is personal data and must not stand in an address (ADR 0006). */
  method: 'GET' | 'POST'
  path: string
  input: z.ZodObject
  output: z.ZodType
  /** A list replies with `page` too. */
  list?: true
  /** A read that leaves an audit row before it is answered. */
  sensitive?: true
}

export type OperationSpec = CommandSpec | QuerySpec

export const SUBJECTS = [
  'Session',
  'Demo',
  'Territory',
  'Institution',
  'Partnership',
  'Model',
  'Case',
  'Person',
  'Participant',
  'LegalBasis',
  'InfoNotice',
  'Invitation',
  'Note',
  'Action',
  'Diagnosis',
  'CostCard',
  'Plan',
  'Meeting',
  'Evaluation',
  'Escalation',
  'Transfer',
  'Issue',
  'FidelityCheck',
  'Supervision',
  'Notification',
  'AuditEvent',
  'Deadline',
  'Absence',
  'Caseload',
  'CalendarFeed',
] as const
export type Subject = (typeof SUBJECTS)[number]

/** Keeps literal types while checking the shape. */
export const operations = <T extends Record<string, OperationSpec>>(map: T): T => map
