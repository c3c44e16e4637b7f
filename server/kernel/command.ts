import { createHash } from 'node:crypto'
import type { EventName } from '../../shared/contracts/events.ts'
import type { CommandSpec } from '../../shared/contracts/operation.ts'
import { abilityFor } from '../../shared/permissions/abilityCache.ts'
import { appendAudit } from '../audit/append.ts'
import type { OutboxDoc } from '../db/models/records.ts'
import type { Repositories } from '../db/repositories.ts'
import { inTransaction } from '../db/transaction.ts'
import { appendOutbox, toOutbox } from '../outbox/append.ts'
import type { CommandDefinition, TrackedCase } from './define.ts'
import { AppError } from './errors.ts'
import { keyOwner, repliedBefore, sightsOf, storeReply } from './idempotency.ts'
import { settleNotices, storeEffects, storeNotices } from './notices.ts'
import { auditBase, type KernelDeps, type Reply, type Request } from './request.ts'

interface Attempt {
  spec: CommandSpec
  handler: CommandDefinition
  request: Request
  input: unknown
  deps: KernelDeps
  keyId: string | null
  inputHash: string
}

/**
 * One command in one transaction. `onRead` is told of each attempt's repositories, so that a refusal can
 * be put on record under the case that was read.
 */
export async function runCommand(
  spec: CommandSpec,
  handler: CommandDefinition,
  request: Request,
  input: unknown,
  deps: KernelDeps,
  onRead: (db: Repositories) => void,
): Promise<Reply> {
  const inputHash = createHash('sha256').update(JSON.stringify(input)).digest('base64url')
  const keyId = request.idempotencyKey ? `${keyOwner(request.actor)}:${request.idempotencyKey}` : null
  try {
    return await inTransaction((db) => {
      onRead(db)
      return decideAndWrite(db, { spec, handler, request, input, deps, keyId, inputHash })
    })
  } catch (error) {
    // A repeated key cannot be stored again, and what it did before may make it refuse now: either way
    // the first reply is the reply.
    const earlier = keyId && (await repliedBefore(keyId, request, inputHash, deps.clock.now()))
    if (earlier) return earlier
    throw isDuplicate(error) ? new AppError('version_conflict') : error
  }
}

const isDuplicate = (error: unknown) => (error as { code?: unknown } | null)?.code === 11000

/** One run of a command inside its transaction; after a write conflict it runs again from the start. */
async function decideAndWrite(
  db: Repositories,
  { spec, handler, request, input, deps, keyId, inputHash }: Attempt,
): Promise<Reply> {
  const now = request.at ?? deps.clock.now()
  const cases = new Map<string, TrackedCase>()
  const { actor, requestId, session } = request
  const { vault, demo } = deps
  const ctx = { input, actor, ability: abilityFor(actor), db, now, vault, demo, cases, requestId, session }
  const outcome = await handler.run(ctx as never)
  if (db.tally.writes > 0 && outcome.changes.length === 0)
    throw new Error(`${request.operation} wrote without an event`)

  const settled = await settleNotices(db.session, outcome.settles ?? [], now)
  const told = await storeNotices(db.session, outcome.notices ?? [], now)
  await storeEffects(db.session, [...told.mails, ...(outcome.effects ?? [])])
  const events = [...outcome.changes, ...settled, ...told.changes].map((change) =>
    toOutbox(change, cases, actor, now),
  )
  for (const event of events)
    if (!spec.events.includes(event.name) && event.type !== 'notification')
      throw new Error(`${request.operation} does not declare ${event.name}`)
  await appendOutbox(db.session, events)
  if (events.length > 0)
    for (const [caseId, happened] of byCase(events.slice(0, outcome.changes.length)))
      await appendAudit(db.session, {
        ...auditBase(request, now),
        kind: 'write',
        caseId,
        events: happened,
        fields: Object.keys(input as object),
        refusal: null,
      })
  const reply: Reply = { data: outcome.data, abilities: outcome.abilities ?? {} }
  if (keyId) {
    const { operation } = request
    const sights = sightsOf(actor, cases, now)
    await storeReply(db.session, { _id: keyId, operation, inputHash, reply, sights, at: now })
  }
  return reply
}

/** What happened, case by case: a command that touches several stands in the history of each. */
function byCase(events: readonly OutboxDoc[]): Map<string | null, EventName[]> {
  const first = events.find(({ caseId }) => caseId)?.caseId ?? null
  const groups = new Map<string | null, EventName[]>([[first, []]])
  for (const { caseId, name } of events) {
    const key = caseId ?? first
    groups.set(key, [...(groups.get(key) ?? []), name])
  }
  return groups
}
