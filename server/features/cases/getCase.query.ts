import { defineQuery } from '../../kernel/define.ts'
import { loadCase } from '../../kernel/loadCase.ts'
import { presentAbilities, presentCase } from './case.presenter.ts'

export const getCase = defineQuery('cases.get', async (ctx) => {
  const loaded = await loadCase(ctx, ctx.input.id, 'read')
  const viewer = { ...ctx, ...loaded }
  const data = presentCase(viewer, loaded.caseDoc)
  const { nextCaseId } = loaded.caseDoc
  const next = nextCaseId ? await ctx.db.cases.byId(ctx.ability, nextCaseId) : null
  return {
    data: next ? { ...data, nextCase: { id: next._id, number: next.number } } : data,
    abilities: presentAbilities(viewer, loaded.caseDoc),
    caseId: loaded.caseDoc._id,
    fields: [data.lens, ...(data.readable ?? [])],
  }
})
