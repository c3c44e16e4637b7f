import { abilityFor } from '../../../shared/permissions/abilityCache.ts'
import { lensOf } from '../../../shared/permissions/caseScope.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { EscalationDoc } from '../../db/models/escalation.ts'
import { postById, type Post } from '../../db/people.ts'
import { caseAccess } from '../../kernel/access.ts'
import type { CommandContext, NoticeDraft } from '../../kernel/define.ts'

type Ctx = Pick<CommandContext<'escalations.decide' | 'escalations.passOn'>, 'actor' | 'db' | 'now'>

/** Who put the question: of one that was passed on to the powiat, also who had put it to the partnership. */
async function askersOf({ db }: Ctx, doc: EscalationDoc): Promise<string[]> {
  if (doc.fromLevel !== 'partnership') return [doc.openedByMembershipId]
  const [first] = await db.escalations.unscopedFind(
    { caseId: doc.caseId, state: 'PASSED_ON', openedAt: { $lte: doc.openedAt }, _id: { $ne: doc._id } },
    { sort: { openedAt: -1, _id: -1 }, limit: 1 },
  )
  return [doc.openedByMembershipId, ...(first ? [first.openedByMembershipId] : [])]
}

/** Who no longer sees the case is not told how it goes on. */
function seesCase(post: Post, caseDoc: CaseDoc): boolean {
  const lens = lensOf(abilityFor({ kind: 'user', ...post }), caseAccess(caseDoc))
  return lens !== null && lens !== 'receipt' && lens !== 'former'
}

/**
 * A decision is told to who asked for it as well, each once: not to who leads the case, who is told anyway, and not
 * to who made it.
 */
export async function noticesToAskers(
  ctx: Ctx,
  doc: EscalationDoc,
  caseDoc: CaseDoc,
): Promise<NoticeDraft[]> {
  const told = [ctx.actor.membershipId, caseDoc.coordinatorMembershipId, caseDoc.deputyMembershipId]
  const askers = new Set((await askersOf(ctx, doc)).filter((id) => !told.includes(id)))
  const posts = await Promise.all([...askers].map((id) => postById(id, ctx.now, ctx.db.session)))
  return posts
    .filter((post) => post !== null)
    .filter((post) => seesCase(post, caseDoc))
    .map(({ membershipId, userId }) => ({
      kind: 'escalationDecided',
      to: { membershipId, userId },
      target: { type: 'escalation', id: doc._id },
      caseId: caseDoc._id,
      caseNumber: caseDoc.number,
    }))
}
