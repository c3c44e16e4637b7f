import { defineQuery } from '../../kernel/define.ts'
import { loadCase } from '../../kernel/loadCase.ts'
import { loadPapers } from './facts.ts'

/** What a copy of the case brings of its family's papers: no more than guards tell this viewer anyway. */
export const papersOfCase = defineQuery('workflow.papers', async (ctx) => {
  const { caseDoc, scope, ability } = await loadCase(ctx, ctx.input.caseId, 'read')
  const viewer = { actor: ctx.actor, scope, ability }
  return { data: await loadPapers(ctx.db, caseDoc, ctx.now, viewer), caseId: caseDoc._id }
})
