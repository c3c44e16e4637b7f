import type { OverrideView } from '../../../shared/contracts/overrides.ts'
import { modelOfCase } from '../../db/cooperationModels.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { OverridePart } from '../../db/models/caseCourse.ts'
import type { Repositories } from '../../db/repositories.ts'
import { defineCommand, defineQuery } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { changeCase, loadCase } from '../../kernel/loadCase.ts'
import { unmet } from '../../kernel/refuse.ts'

async function present(db: Repositories, doc: CaseDoc, part: OverridePart): Promise<OverrideView> {
  const label = (await modelOfCase(db, doc)).transitions.find(({ id }) => id === part.transition)?.label
  return {
    id: part.id,
    caseId: doc._id,
    version: doc.version,
    caseNumber: doc.number,
    transition: part.transition,
    label: label ?? { pl: part.transition, en: part.transition },
    guards: part.guards,
    reason: part.reason,
    by: part.by.name,
    at: part.at.toISOString(),
    reviewedAt: part.reviewedAt?.toISOString() ?? null,
    reviewedBy: part.reviewedBy,
    verdict: part.verdict,
    remark: part.remark,
  }
}

/** Everything passed over in the centre's cases, newest first. */
export const listOverrides = defineQuery('overrides.list', async ({ input, ability, db }) => {
  const filter = input.open
    ? { overrides: { $elemMatch: { reviewedAt: null } } }
    : { 'overrides.0': { $exists: true } }
  const cases = await db.cases.find(ability, filter, { action: 'reviewOverrides' })
  const rows = cases.flatMap((doc) =>
    doc.overrides
      .filter(({ reviewedAt }) => !input.open || reviewedAt === null)
      .map((part) => ({ doc, part })),
  )
  const newestFirst = rows.sort((a, b) => b.part.at.getTime() - a.part.at.getTime())
  const data: OverrideView[] = []
  for (const { doc, part } of newestFirst) data.push(await present(db, doc, part))
  return { data }
})

/** Said once, and not by whoever passed the condition over. */
export const reviewOverride = defineCommand('overrides.review', async (ctx) => {
  const { input, actor, now } = ctx
  const { caseDoc } = await loadCase(ctx, input.caseId, 'reviewOverrides', input.version)
  const found = caseDoc.overrides.find(({ id }) => id === input.id)
  if (!found) throw new AppError('not_found')
  if (found.by.userId === actor.userId) throw new AppError('forbidden', { reason: 'samePerson' })
  if (found.reviewedAt) throw unmet('gOverride', 'alreadyReviewed')
  const { verdict, remark } = input
  const reviewed = { ...found, reviewedAt: now, reviewedBy: actor.name, verdict, remark: remark ?? null }
  const overrides = caseDoc.overrides.map((part) => (part.id === input.id ? reviewed : part))
  const after = await changeCase(ctx, caseDoc, { overrides })
  return {
    data: await present(ctx.db, after, reviewed),
    changes: [{ event: 'case.overrideReviewed', type: 'case', before: caseDoc, after }],
  }
})
