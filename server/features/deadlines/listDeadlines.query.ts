import { dayNumber, instantAt } from '../../../shared/domain/warsawTime.ts'
import { defineQuery, type QueryContext } from '../../kernel/define.ts'
import { loadCase } from '../../kernel/loadCase.ts'
import { afterRow, cutPage } from '../../kernel/paging.ts'
import { invalid } from '../../kernel/refuse.ts'
import { presentDeadline } from './deadline.presenter.ts'
import { reachInto, SEEN_FIELDS, sightsOf } from './sight.ts'

/** More cases than anyone answers for at once. */
const CASES_AT_ONCE = 2000
/** A calendar shows weeks or months, never years. */
const LONGEST_DAYS = 400
const MIDNIGHT = '00:00'

type Ctx = QueryContext<'deadlines.list'>

/** Between two days, both included; of one case everything, so days may be left out. */
function between({ caseId, from, to }: Ctx['input']): Record<string, unknown>[] {
  if (!caseId && !from) throw invalid('from', 'required')
  if (!caseId && !to) throw invalid('to', 'required')
  if (from && to && to < from) throw invalid('to', 'beforeStart')
  if (from && to && dayNumber(to) - dayNumber(from) > LONGEST_DAYS) throw invalid('to', 'tooLong')
  return [
    ...(from ? [{ dueAt: { $gte: instantAt(dayNumber(from), MIDNIGHT) } }] : []),
    ...(to ? [{ dueAt: { $lt: instantAt(dayNumber(to) + 1, MIDNIGHT) } }] : []),
  ]
}

async function casesOf(ctx: Ctx) {
  const { input, db, ability } = ctx
  if (input.caseId) return [(await loadCase(ctx, input.caseId, 'read')).caseDoc]
  // A closed case is still looked in on, and that has its days too.
  const underWay = { $or: [{ isOpen: true }, { stateDueAt: { $ne: null } }] }
  return db.cases.findPart(ability, underWay, SEEN_FIELDS, { limit: CASES_AT_ONCE })
}

/** Deadlines of one case, or the calendar of everything the caller works on or heads. */
export const listDeadlines = defineQuery('deadlines.list', async (ctx) => {
  const { input, actor, db, now, paging } = ctx
  const days = between(input)
  const reach = reachInto({ actor, ability: ctx.ability, now }, await casesOf(ctx))
  const limit = input.limit ?? 100
  const name = `deadlines:${input.caseId ?? 'mine'}`
  const after = paging.decode(name, input.next)
  const conditions = [
    ...days,
    ...(input.caseId ? [{ caseId: input.caseId }] : []),
    ...(input.state ? [{ state: input.state }] : []),
    ...(after ? [afterRow('dueAt', 1, new Date(after[0] as number), after[1] as string)] : []),
  ]
  const filter = conditions.length > 0 ? { $and: conditions } : {}
  const found = await db.deadlines.find(reach.ability, filter, {
    sort: { dueAt: 1, _id: 1 },
    limit: limit + 1,
  })
  const { rows, more } = cutPage(found, limit)
  const last = rows.at(-1)
  const sightOf = await sightsOf(db, reach, rows)
  return {
    data: rows.map((doc) => presentDeadline(sightOf(doc), doc)),
    page: { limit, next: more && last ? paging.encode(name, [last.dueAt.getTime(), last._id]) : null },
    ...(input.caseId ? { caseId: input.caseId } : {}),
  }
})
