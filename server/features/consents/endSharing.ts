import { consentStep } from '../../../shared/domain/consent.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import { defineCommand, type ChangeDraft } from '../../kernel/define.ts'
import { loadCaseBehind } from '../../kernel/loadCase.ts'
import { basesOf, sharedNow } from './bases.ts'
import { noticesOfLess, reshare, type SharingContext } from './sharing.ts'

/** The clock ends a basis whose last day is over; rights have followed the clock already. */
export const expireBasis = defineCommand('legalBases.expire', async (ctx) => {
  const { db, now } = ctx
  const basis = await db.legalBases.unscopedById(ctx.input.id)
  const decided = basis && consentStep(basis, { type: 'expire' }, now)
  // Withdrawn, or expired before: nothing is left to end.
  if (!basis || !decided?.ok) return { data: { expired: false }, changes: [] }
  const caseDoc = await loadCaseBehind(ctx, basis.caseId)
  const after = await db.legalBases.change(basis, { state: decided.basis.state }, now)
  const shared = await reshare(ctx, caseDoc)
  return {
    data: { expired: true },
    changes: [{ event: 'legalBasis.expired', type: 'legalBasis', before: basis, after }, ...shared.changes],
    notices: noticesOfLess('consentExpired', caseDoc, shared.after, ctx.actor),
  }
})

/**
 * The family takes back all consents of the case: for a command that ends the work on it. The caller writes
 * `set` with its own change of the case; statutory bases and all records stay.
 */
export async function withdrawAllConsents(
  ctx: SharingContext,
  caseDoc: CaseDoc,
  reason: string,
): Promise<{ set: Partial<CaseDoc>; changes: ChangeDraft[] }> {
  const { actor, db, now } = ctx
  const by = actor.kind === 'user' ? actor.name : ''
  const changes: ChangeDraft[] = []
  for (const basis of await basesOf(db, caseDoc._id)) {
    const decided = consentStep(basis, { type: 'withdraw' }, now)
    if (!decided.ok) continue
    const withdrawals = [...basis.withdrawals, { scope: basis.scope, reason, at: now, by }]
    const set = { state: decided.basis.state, withdrawnAt: now, withdrawals }
    const after = await db.legalBases.change(basis, set, now)
    changes.push({ event: 'consent.withdrawn', type: 'legalBasis', before: basis, after })
  }
  return { set: changes.length > 0 ? { sharing: await sharedNow(db, caseDoc._id, now) } : {}, changes }
}
