import { defineQuery } from '../../kernel/define.ts'
import { afterRow, cutPage } from '../../kernel/paging.ts'
import { presentTransfer, transferAbilities } from './transfer.presenter.ts'

export const listTransfers = defineQuery('transfers.list', async (ctx) => {
  const { input, ability, db, paging } = ctx
  const limit = input.limit ?? 50
  const after = paging.decode('transfers', input.next)
  const conditions = [
    ...(input.state ? [{ state: input.state }] : []),
    ...(after ? [afterRow('createdAt', -1, new Date(after[0] as number), after[1] as string)] : []),
  ]
  const sort = { createdAt: -1, _id: -1 } as const
  const filter = conditions.length > 0 ? { $and: conditions } : {}
  const { rows, more } = cutPage(await db.transfers.find(ability, filter, { sort, limit: limit + 1 }), limit)
  const last = rows.at(-1)
  return {
    data: rows.map((doc) => presentTransfer(ctx, doc)),
    abilities: Object.fromEntries(rows.map((doc) => [doc._id, transferAbilities(ctx, doc)])),
    page: {
      limit,
      next: more && last ? paging.encode('transfers', [last.createdAt.getTime(), last._id]) : null,
    },
  }
})
