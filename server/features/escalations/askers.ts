import { abilityFor } from '../../../shared/permissions/abilityCache.ts'
import { lensOf } from '../../../shared/permissions/caseScope.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { EscalationDoc } from '../../db/models/escalation.ts'
import { postsByIds, type Post } from '../../db/people.ts'
import { caseAccess } from '../../kernel/access.ts'
import type { CommandContext } from '../../kernel/define.ts'

type Ctx = Pick<CommandContext<'escalations.decide' | 'escalations.passOn'>, 'db' | 'now'>

/** Who put the question: of one that was passed on to the powiat, also who had put it to the partnership. */
async function openersOf({ db }: Ctx, doc: EscalationDoc): Promise<string[]> {
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

/** Who asked for a decision and is told of it, where they still see the case. */
export async function askersOf(ctx: Ctx, doc: EscalationDoc, caseDoc: CaseDoc): Promise<Post[]> {
  const posts = await postsByIds(await openersOf(ctx, doc), ctx.now, ctx.db.session)
  return posts.filter((post) => seesCase(post, caseDoc))
}
