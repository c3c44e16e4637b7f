import { defineQuery } from '../../kernel/define.ts'
import { loadCase } from '../../kernel/loadCase.ts'
import { presentAbilities, presentCase } from './case.presenter.ts'

export const getCase = defineQuery('cases.get', async (ctx) => {
  const loaded = await loadCase(ctx, ctx.input.id, 'read')
  const viewer = { ...ctx, ...loaded }
  const data = presentCase(viewer, loaded.caseDoc)
  return {
    data,
    abilities: presentAbilities(viewer, loaded.caseDoc),
    caseId: loaded.caseDoc._id,
    fields: [data.lens, ...(data.readable ?? [])],
  }
})
