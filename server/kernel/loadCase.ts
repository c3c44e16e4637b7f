import type { AppAbility } from '../../shared/permissions/ability.ts'
import type { Actor, CaseScope } from '../../shared/permissions/actor.ts'
import { authorizeCase } from '../../shared/permissions/authorize.ts'
import { scopeOf } from '../../shared/permissions/caseScope.ts'
import { abilityFor } from '../../shared/permissions/abilityCache.ts'
import type { CaseDoc } from '../db/models/case.ts'
import type { Repositories } from '../db/repositories.ts'
import { caseAccess } from './access.ts'
import type { TrackedCase } from './define.ts'
import { AppError } from './errors.ts'

interface Loading {
  actor: Actor
  ability: AppAbility
  db: Repositories
  now: Date
  cases?: Map<string, TrackedCase>
}
export interface LoadedCase {
  caseDoc: CaseDoc
  scope: CaseScope
  /** Rights to the case and to all below it. */
  ability: AppAbility
}

/**
 * The case, if the actor sees it (else not_found) and may do `action` to it (else forbidden with a
 * reason), in the version the actor has seen (else version_conflict).
 */
export async function loadCase(
  ctx: Loading,
  id: string,
  action: string,
  version?: number,
): Promise<LoadedCase> {
  const caseDoc = ctx.cases
    ? await takeCase(ctx, ctx.cases, id, ctx.ability)
    : await ctx.db.cases.byId(ctx.ability, id)
  if (!caseDoc) throw new AppError('not_found')
  const verdict = authorizeCase(ctx.ability, action, caseDoc)
  if (!verdict.allowed) throw new AppError('forbidden', { reason: verdict.reason })
  if (version !== undefined && version !== caseDoc.version) throw new AppError('version_conflict')
  const scope = scopeOf(ctx.actor, ctx.ability, caseAccess(caseDoc), ctx.now)
  if (!scope) throw new AppError('not_found')
  return { caseDoc, scope, ability: abilityFor(ctx.actor, [scope]) }
}

/**
 * The case of whoever watches over it without seeing it, as a data-protection officer does, and of whoever
 * sees it: not_found when neither, forbidden with a reason when it is seen and `action` is not allowed.
 */
export async function loadOverseen(
  { ability, db }: Pick<Loading, 'ability' | 'db'>,
  id: string,
  action: string,
): Promise<CaseDoc> {
  const caseDoc = (await db.cases.byId(ability, id)) ?? (await db.cases.byId(ability, id, action))
  if (!caseDoc) throw new AppError('not_found')
  const verdict = authorizeCase(ability, action, caseDoc)
  if (!verdict.allowed) throw new AppError('forbidden', { reason: verdict.reason })
  return caseDoc
}

/**
 * Whatever happens below a case also touches the case, so that a removal from the team and a write by
 * the person removed can never both succeed unseen (SECURITY §4, rule 8). Taking it twice is once.
 */
async function takeCase(
  ctx: Loading,
  cases: Map<string, TrackedCase>,
  id: string,
  ability: AppAbility | null,
): Promise<CaseDoc | null> {
  const tracked = cases.get(id)
  if (tracked) return ability && !(await ctx.db.cases.byId(ability, id)) ? null : tracked.after
  const caseDoc = await ctx.db.cases.take(ability, id, 'seq')
  if (caseDoc) cases.set(id, { before: caseDoc, after: caseDoc })
  return caseDoc
}

/** A case the command must change although the actor may not (yet) see it, as when accepting an invitation. */
export async function loadCaseBehind(ctx: Loading, id: string): Promise<CaseDoc> {
  const caseDoc = ctx.cases ? await takeCase(ctx, ctx.cases, id, null) : await ctx.db.cases.unscopedById(id)
  if (!caseDoc) throw new AppError('not_found')
  return caseDoc
}

/** Writes to a tracked case; its `seq` has risen when it was taken. */
export async function changeCase(ctx: Loading, caseDoc: CaseDoc, set: Partial<CaseDoc>): Promise<CaseDoc> {
  const after = await ctx.db.cases.change(caseDoc, set, ctx.now)
  const tracked = ctx.cases?.get(caseDoc._id)
  ctx.cases?.set(caseDoc._id, { before: tracked?.before ?? caseDoc, after })
  return after
}
