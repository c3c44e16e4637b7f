import { abilityFor } from '../../shared/permissions/abilityCache.ts'
import type { Actor } from '../../shared/permissions/actor.ts'
import { scopeOf } from '../../shared/permissions/caseScope.ts'
import { insertRows } from '../db/insertRows.ts'
import { IdempotencyModel, type IdempotencyDoc } from '../db/models/records.ts'
import { repositories } from '../db/repositories.ts'
import type { DbSession } from '../db/transaction.ts'
import { caseAccess } from './access.ts'
import type { TrackedCase } from './define.ts'
import { AppError } from './errors.ts'
import type { Reply, Request } from './request.ts'

/** Keys of two people, or of one person in two posts, never meet. */
export const keyOwner = (actor: Actor) => (actor.kind === 'user' ? actor.membershipId : actor.kind)

/**
 * Through what the actor sees the case once the command is done, if it has one and they do. Who leaves a
 * team sees nothing of it any more and still gets the answer to leaving repeated.
 */
export function sightOf(
  actor: Actor,
  cases: ReadonlyMap<string, TrackedCase>,
  now: Date,
): IdempotencyDoc['sight'] {
  const tracked = [...cases.values()][0]
  const scope = tracked && scopeOf(actor, abilityFor(actor), caseAccess(tracked.after), now)
  return scope ? { caseId: scope.caseId, lens: scope.lens, categories: [...scope.categories] } : null
}

export async function storeReply(session: DbSession | null, row: IdempotencyDoc): Promise<void> {
  await insertRows(IdempotencyModel, [row], session)
}

/**
 * The reply this key got before, or null. It may name what the actor has meanwhile lost the right to read:
 * a case that is no longer seen, or seen through less than then, is a 404 like any other.
 */
export async function repliedBefore(
  keyId: string,
  { actor, operation }: Request,
  inputHash: string,
  now: Date,
): Promise<Reply | null> {
  const earlier = await IdempotencyModel.findById(keyId).lean()
  if (!earlier) return null
  if (earlier.operation !== operation || earlier.inputHash !== inputHash)
    throw new AppError('idempotency_mismatch')
  if (earlier.sight && !(await stillSees(actor, earlier.sight, now))) throw new AppError('not_found')
  return earlier.reply as Reply
}

async function stillSees(
  actor: Actor,
  sight: NonNullable<IdempotencyDoc['sight']>,
  now: Date,
): Promise<boolean> {
  const ability = abilityFor(actor)
  const caseDoc = await repositories().cases.byId(ability, sight.caseId)
  const scope = caseDoc && scopeOf(actor, ability, caseAccess(caseDoc), now)
  if (!scope || scope.lens !== sight.lens) return false
  return sight.categories.every((category) => scope.categories.some((held) => held === category))
}
