import type { QuerySpec } from '../../shared/contracts/operation.ts'
import { abilityFor } from '../../shared/permissions/abilityCache.ts'
import type { Repositories } from '../db/repositories.ts'
import type { QueryDefinition } from './define.ts'
import { auditBase, type KernelDeps, type Reply, type Request } from './request.ts'

/** A scoped read; where it is sensitive, its audit row is safe before the answer leaves. */
export async function runQuery(
  spec: QuerySpec,
  handler: QueryDefinition,
  request: Request,
  input: unknown,
  deps: KernelDeps,
  db: Repositories,
): Promise<Reply> {
  const cursor = deps.cursor()
  const { paging, vault, demo } = deps
  const now = deps.clock.now()
  const { actor, requestId } = request
  const ctx = { input, actor, ability: abilityFor(actor), db, now, vault, demo, paging, requestId }
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
