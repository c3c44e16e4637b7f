import { defineQuery } from '../../kernel/define.ts'
import { afterRow, cutPage } from '../../kernel/paging.ts'
import { loadSeen, seesConsulted } from './access.ts'
import { modelAbilities, presentModel, presentRow, ROW_FIELDS } from './model.presenter.ts'

export const listModels = defineQuery('models.list', async (ctx) => {
  const { input, ability, db, now, paging } = ctx
  const limit = input.limit ?? 50
  const after = paging.decode('models', input.next)
  const open = (await seesConsulted(ctx)) ? [] : [{ status: { $in: ['published', 'retired'] } }]
  const conditions = [
    ...open,
    ...(input.code ? [{ code: input.code }] : []),
    ...(input.status ? [{ status: input.status }] : []),
    ...(after ? [afterRow('_id', -1, null, after[0] as string)] : []),
  ]
  const filter = conditions.length > 0 ? { $and: conditions } : {}
  const { rows, more } = cutPage(
    await db.models.findPart(ability, filter, ROW_FIELDS, { limit: limit + 1 }),
    limit,
  )
  const last = rows.at(-1)
  return {
    data: rows.map(presentRow),
    abilities: Object.fromEntries(rows.map((doc) => [doc._id, modelAbilities(ability, doc, now)])),
    page: { limit, next: more && last ? paging.encode('models', [last._id]) : null },
  }
})

export const getModel = defineQuery('models.get', async (ctx) => {
  const doc = await loadSeen(ctx, ctx.input.model)
  return {
    data: presentModel(doc, ctx.input.edition),
    abilities: modelAbilities(ctx.ability, doc, ctx.now),
  }
})
