import { createHash } from 'node:crypto'
import type { Abilities } from '../../shared/contracts/fields.ts'
import type { CommandSpec, OperationSpec, QuerySpec } from '../../shared/contracts/operation.ts'
import { specOf, type OperationName } from '../../shared/contracts/operations.ts'
import type { Actor } from '../../shared/permissions/actor.ts'
import { defineAbility } from '../../shared/permissions/defineAbility.ts'
import { appendAudit, auditActor, type AuditTrail } from '../audit/append.ts'
import { IdempotencyModel } from '../db/models/records.ts'
import { repositories, type Repositories } from '../db/repositories.ts'
import { inTransaction } from '../db/transaction.ts'
import { appendOutbox, toOutbox } from '../outbox/append.ts'
import type { Clock } from './clock.ts'
import type { AnyDefinition, CommandDefinition, QueryDefinition, TrackedCase } from './define.ts'
import { AppError } from './errors.ts'
import { settleNotices, storeEffects, storeNotices } from './notices.ts'
import type { Paging } from './paging.ts'
import { parseInput } from './parse.ts'
import type { Vault } from './secrets.ts'
import { Turns } from './turns.ts'

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
}

export interface Reply {
  data: unknown
  abilities: Abilities | Record<string, Abilities>
  cursor?: string
  page?: { limit: number; next: string | null }
}

export type Execute = (request: Request) => Promise<Reply>

/**
 * The one path of every operation: strict parse, coarse right, then for commands one transaction with
 * the record-level right, the change, its audit row, events, notices and effects; for queries a scoped
 * read whose audit row, where the read is sensitive, is safe before the answer leaves.
 */
export function createExecute(handlers: ReadonlyMap<string, AnyDefinition>, deps: KernelDeps): Execute {
  const turns = new Turns()
  return async (request) => {
    const spec = specOf(request.operation)
    const handler = handlers.get(request.operation)
    if (!handler || (spec.demoOnly && !deps.demo)) throw new AppError('not_found')
    let input: unknown
    try {
      checkAccess(spec, request.actor)
      input = parseInput(spec.input, request.input)
      checkCoarse(spec, request.actor)
      const reply =
        spec.kind === 'command'
          ? await turns.take(caseIdOf(request), () =>
              runCommand(spec, handler as CommandDefinition, request, input, deps),
            )
          : await runQuery(spec, handler as QueryDefinition, request, input, deps)
      return { ...reply, data: spec.output.parse(reply.data) }
    } catch (error) {
      await auditRefusal(error, request, deps)
      throw error
    }
  }
}

function checkAccess(spec: OperationSpec, actor: Actor): void {
  if (spec.access === 'member' && actor.kind !== 'user') throw new AppError('unauthenticated')
  if (spec.access === 'system' && actor.kind !== 'system') throw new AppError('not_found')
}

/** Refuses cheaply what no rule of this actor could allow; never grants anything. */
function checkCoarse(spec: OperationSpec, actor: Actor): void {
  const { subject, action } = spec
  // Rights below a case exist only within one, so they cannot be judged before it is loaded.
  const judgedInside = ['Note', 'Action', 'Invitation', 'Escalation', 'Participant', 'Person'].includes(
    subject,
  )
  if (judgedInside && action !== 'findSimilar') return
  if (!defineAbility(actor).can(action, subject)) throw new AppError('forbidden', { reason: 'role' })
}

async function runCommand(
  spec: CommandSpec,
  handler: CommandDefinition,
  request: Request,
  input: unknown,
  deps: KernelDeps,
): Promise<Reply> {
  const inputHash = createHash('sha256').update(JSON.stringify(input)).digest('base64url')
  const keyId = request.idempotencyKey ? `${ownerOfKey(request.actor)}:${request.idempotencyKey}` : null
  try {
    return await inTransaction((db) =>
      decideAndWrite(db, { spec, handler, request, input, deps, keyId, inputHash }),
    )
  } catch (error) {
    // A repeated key cannot be stored again, and what it did before may make it refuse now: either way
    // the first reply is the reply.
    const earlier = keyId && (await earlierReply(keyId, request.operation, inputHash))
    if (earlier) return earlier
    throw isDuplicate(error) ? new AppError('version_conflict') : error
  }
}

const isDuplicate = (error: unknown) => (error as { code?: unknown } | null)?.code === 11000

async function earlierReply(keyId: string, operation: string, inputHash: string): Promise<Reply | null> {
  const earlier = await IdempotencyModel.findById(keyId).lean()
  if (!earlier) return null
  if (earlier.operation !== operation || earlier.inputHash !== inputHash)
    throw new AppError('idempotency_mismatch')
  return earlier.reply as Reply
}

interface Attempt {
  spec: CommandSpec
  handler: CommandDefinition
  request: Request
  input: unknown
  deps: KernelDeps
  keyId: string | null
  inputHash: string
}

/** One run of a command inside its transaction; after a write conflict it runs again from the start. */
async function decideAndWrite(
  db: Repositories,
  { spec, handler, request, input, deps, keyId, inputHash }: Attempt,
): Promise<Reply> {
  const now = deps.clock.now()
  const cases = new Map<string, TrackedCase>()
  const ability = defineAbility(request.actor)
  const { vault, demo } = deps
  const ctx = {
    input,
    actor: request.actor,
    ability,
    db,
    now,
    vault,
    demo,
    cases,
    requestId: request.requestId,
    session: request.session,
  }
  const outcome = await handler.run(ctx as never)
  if (db.tally.writes > 0 && outcome.changes.length === 0)
    throw new Error(`${request.operation} wrote without an event`)

  const settled = await settleNotices(db.session, outcome.settles ?? [], now)
  const notices = [...settled, ...(await storeNotices(db.session, outcome.notices ?? [], now))]
  await storeEffects(db.session, outcome.effects ?? [])
  const events = [...outcome.changes, ...notices].map((change) => toOutbox(change, cases, request.actor, now))
  for (const event of events)
    if (!spec.events.includes(event.name) && event.type !== 'notification')
      throw new Error(`${request.operation} does not declare ${event.name}`)
  await appendOutbox(db.session, events)
  if (events.length > 0)
    await appendAudit(db.session, {
      ...auditBase(request, now),
      kind: 'write',
      caseId: events.find((e) => e.caseId)?.caseId ?? null,
      events: outcome.changes.map((c) => c.event),
      fields: Object.keys(input as object),
      refusal: null,
    })
  const reply: Reply = { data: outcome.data, abilities: outcome.abilities ?? {} }
  if (keyId)
    await IdempotencyModel.collection.insertOne(
      { _id: keyId as never, operation: request.operation, inputHash, reply, at: now },
      { session: db.session ?? undefined } as never,
    )
  return reply
}

async function runQuery(
  spec: QuerySpec,
  handler: QueryDefinition,
  request: Request,
  input: unknown,
  deps: KernelDeps,
): Promise<Reply> {
  const cursor = deps.cursor()
  const { paging, vault, demo } = deps
  const now = deps.clock.now()
  const { actor, requestId } = request
  const ability = defineAbility(actor)
  const ctx = { input, actor, ability, db: repositories(), now, vault, demo, paging, requestId }
  const outcome = await handler.run(ctx as never)
  if (spec.sensitive)
    await deps.trail.append({
      ...auditBase(request, now),
      kind: 'read',
      caseId: outcome.caseId ?? null,
      events: [],
      fields: outcome.fields ?? [],
      refusal: null,
    })
  return {
    data: outcome.data,
    abilities: outcome.abilities ?? {},
    cursor,
    ...(spec.list ? { page: outcome.page ?? { limit: 100, next: null } } : {}),
  }
}

function auditBase(request: Request, now: Date) {
  return {
    at: now,
    operation: request.operation as string,
    actor: auditActor(request.actor),
    requestId: request.requestId,
    ip: request.ip,
  }
}

/** Refusals of people who are known are evidence too; written outside the transaction that was rolled back. */
async function auditRefusal(error: unknown, request: Request, deps: KernelDeps): Promise<void> {
  if (!(error instanceof AppError) || request.actor.kind === 'anonymous') return
  error.isAudited = true
  await deps.trail.append({
    ...auditBase(request, deps.clock.now()),
    kind: 'deny',
    caseId: caseIdOf(request),
    events: [],
    fields: Object.keys(error.details.fields ?? {}),
    refusal: error.details.reason ?? error.code,
  })
}

function caseIdOf(request: Request): string | null {
  if (typeof request.input !== 'object' || request.input === null) return null
  const { caseId, id } = request.input as Record<string, unknown>
  const candidate = caseId ?? (request.operation.startsWith('cases.') ? id : null)
  return typeof candidate === 'string' && /^[0-9a-f]{24}$/.test(candidate) ? candidate : null
}

const ownerOfKey = (actor: Actor) => (actor.kind === 'user' ? actor.membershipId : actor.kind)
