import { allows } from '../../../shared/permissions/ability.ts'
import { defineAbility } from '../../../shared/permissions/defineAbility.ts'
import type { IssueDoc } from '../../db/models/issue.ts'
import { caseAccess } from '../../kernel/access.ts'
import { defineQuery, type QueryContext } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { loadCase } from '../../kernel/loadCase.ts'
import { afterRow, cutPage } from '../../kernel/paging.ts'
import { viewerIn, type CaseViewer } from '../../kernel/viewing.ts'
import { issueAbilities, presentIssue } from './issue.presenter.ts'

type Ctx = QueryContext<'issues.list' | 'issues.get'>

/** Within the case the problem came from, where the caller sees that case. */
async function insideOf({ actor, ability, db, now }: Ctx, doc: IssueDoc): Promise<CaseViewer | null> {
  const caseDoc = await db.cases.byId(ability, doc.caseId)
  const inside = caseDoc && viewerIn({ actor, ability, now }, caseAccess(caseDoc))
  return inside && allows(inside.ability, 'read', 'Issue', doc) ? inside : null
}

export const listIssues = defineQuery('issues.list', async (ctx) => {
  const { input, actor, ability, db, paging } = ctx
  const loaded = input.caseId ? await loadCase(ctx, input.caseId, 'seeEscalations') : null
  const limit = input.limit ?? 50
  const name = `issues:${input.caseId ?? 'mine'}`
  const after = paging.decode(name, input.next)
  const conditions = [
    ...(input.caseId ? [{ caseId: input.caseId }] : []),
    ...(input.state ? [{ state: input.state }] : []),
    ...(after ? [afterRow('createdAt', -1, new Date(after[0] as number), after[1] as string)] : []),
  ]
  const rights = loaded ? defineAbility(actor, [loaded.scope]) : ability
  const sort = { createdAt: -1, _id: -1 } as const
  const filter = conditions.length > 0 ? { $and: conditions } : {}
  const { rows, more } = cutPage(await db.issues.find(rights, filter, { sort, limit: limit + 1 }), limit)
  const last = rows.at(-1)
  const inside = await Promise.all(rows.map((doc) => insideOf(ctx, doc)))
  return {
    data: rows.map((doc, index) => presentIssue(inside[index] ?? null, doc)),
    abilities: Object.fromEntries(rows.map((doc) => [doc._id, issueAbilities(ctx, doc)])),
    page: { limit, next: more && last ? paging.encode(name, [last.createdAt.getTime(), last._id]) : null },
    ...(input.caseId ? { caseId: input.caseId } : {}),
  }
})

export const getIssue = defineQuery('issues.get', async (ctx) => {
  const doc = await ctx.db.issues.unscopedById(ctx.input.id)
  const inside = doc && (await insideOf(ctx, doc))
  if (!doc || (!inside && !allows(ctx.ability, 'read', 'Issue', doc))) throw new AppError('not_found')
  return { data: presentIssue(inside, doc), abilities: issueAbilities(ctx, doc) }
})
