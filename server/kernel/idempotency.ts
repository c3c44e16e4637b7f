import { abilityFor } from '../../shared/permissions/abilityCache.ts'
import type { Actor, CaseScope } from '../../shared/permissions/actor.ts'
import { scopeOf } from '../../shared/permissions/caseScope.ts'
import { insertRows } from '../db/insertRows.ts'
import { IdempotencyModel, type IdempotencyDoc, type Sight } from '../db/models/records.ts'
import { repositories } from '../db/repositories.ts'
import type { DbSession } from '../db/transaction.ts'
import { caseAccess } from './access.ts'
import type { TrackedCase } from './define.ts'
import { AppError } from './errors.ts'
import type { Reply, Request } from './request.ts'

/** Keys of two people, or of one person in two posts, never meet. */
export const keyOwner = (actor: Actor) => (actor.kind === 'user' ? actor.membershipId : actor.kind)

/**
 * Through what the actor sees each of the command's cases once it is done. Who leaves a team sees nothing of
 * its case any more and still gets the answer to leaving repeated.
 */
export function sightsOf(actor: Actor, cases: ReadonlyMap<string, TrackedCase>, now: Date): Sight[] {
  return [...cases.values()].flatMap(({ after }) => {
    const scope = scopeOf(actor, abilityFor(actor), caseAccess(after), now)
    return scope
      ? [{ caseId: scope.caseId, lens: scope.lens, role: scope.role, categories: [...scope.categories] }]
      : []
  })
}

export async function storeReply(session: DbSession | null, row: IdempotencyDoc): Promise<void> {
  await insertRows(IdempotencyModel, [row], session)
}

/** Rows live for two days and may have been stored by the version before, which kept one sight or none. */
export const sightsIn = (row: { sights?: Sight[]; sight?: Sight | null }): Sight[] =>
  row.sights ?? (row.sight ? [row.sight] : [])

/** Does whoever had this sight of a case still see as much, in the same role? */
export const seesAsMuch = (
  sight: Sight,
  scope: Pick<CaseScope, 'lens' | 'role' | 'categories'> | null | undefined,
): boolean =>
  scope?.lens === sight.lens &&
  (sight.role === undefined || sight.role === scope.role) &&
  sight.categories.every((category) => scope.categories.includes(category))

/**
 * The reply this key got before, or null. It may name what the actor has meanwhile lost the right to read:
 * one case of it that is no longer seen, or seen through less than then, makes it a 404 like any other.
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
  if (!(await stillSees(actor, sightsIn(earlier), now))) throw new AppError('not_found')
  return earlier.reply as Reply
}

async function stillSees(actor: Actor, sights: readonly Sight[], now: Date): Promise<boolean> {
  if (sights.length === 0) return true
  const ability = abilityFor(actor)
  const ids = sights.map(({ caseId }) => caseId)
  const seen = await repositories().cases.find(ability, { _id: { $in: ids } }, { limit: ids.length })
  return sights.every((sight) => {
    const caseDoc = seen.find(({ _id }) => _id === sight.caseId)
    return seesAsMuch(sight, caseDoc && scopeOf(actor, ability, caseAccess(caseDoc), now))
  })
}
