import type { Abilities } from '../../shared/contracts/fields.ts'
import type { OperationName } from '../../shared/contracts/operations.ts'
import type { Actor } from '../../shared/permissions/actor.ts'
import { auditActor, type AuditTrail } from '../audit/append.ts'
import type { Clock } from './clock.ts'
import type { Paging } from './paging.ts'
import type { Vault } from './secrets.ts'

export interface KernelDeps {
  clock: Clock
  vault: Vault
  paging: Paging
  trail: AuditTrail
  /** Position of the live stream, taken before a query reads, so nothing falls between reply and stream. */
  cursor: () => string
  demo: boolean
}

export interface Request {
  operation: OperationName
  input: unknown
  actor: Actor
  requestId: string
  ip: string | null
  /** Mark of the browser session, for signing out here. */
  session: string | null
  idempotencyKey?: string
  /** When it counts as made, if not now: what a demonstration's clock has skipped happens at its own time. */
  at?: Date
}

export interface Reply {
  data: unknown
  abilities: Abilities | Record<string, Abilities>
  cursor?: string
  page?: { limit: number; next: string | null }
}

export type Execute = (request: Request) => Promise<Reply>

/** What every audit row says of the request it is about. */
export const auditBase = (request: Request, now: Date) => ({
  at: now,
  operation: request.operation as string,
  actor: auditActor(request.actor),
  requestId: request.requestId,
  ip: request.ip,
})

/** The case a request names itself, before anything is read. */
export function caseNamedBy(request: Request): string | null {
  if (typeof request.input !== 'object' || request.input === null) return null
  const { caseId, id } = request.input as Record<string, unknown>
  const candidate = caseId ?? (request.operation.startsWith('cases.') ? id : null)
  return typeof candidate === 'string' && /^[0-9a-f]{24}$/.test(candidate) ? candidate : null
}
