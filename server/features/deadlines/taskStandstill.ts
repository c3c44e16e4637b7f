import type { ActionDoc, StandstillPart } from '../../db/models/action.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import { NO_WAKE, together, type DeadlineContext, type Wake } from './deadlines.ts'

/** Tasks whose time does not run say so themselves: they are read in lists that know no deadlines. */

const reasonOf = ({ standstill }: ActionDoc) => standstill?.why

/** Lets the time of a task stand still, or run again (null) until another day. */
export async function standTask(
  { db, now }: DeadlineContext,
  id: string,
  standstill: StandstillPart | null,
  dueAt?: Date,
): Promise<Wake> {
  const before = await db.actions.unscopedById(id)
  if (!before) return NO_WAKE
  const due = dueAt ?? before.dueAt
  if (reasonOf(before) === standstill?.why && before.dueAt.getTime() === due.getTime()) return NO_WAKE
  const after = await db.actions.change(before, { standstill, dueAt: due }, now)
  return { ...NO_WAKE, changes: [{ event: 'action.updated', type: 'action', before, after }] }
}

/** Tasks left open in a case that is closed: nobody works on them, so nothing of them is late. */
export async function leaveTasks(ctx: DeadlineContext, caseDoc: Pick<CaseDoc, '_id'>): Promise<Wake> {
  const open = await ctx.db.actions.unscopedFind(
    { caseId: caseDoc._id, isOpen: true },
    { sort: { _id: 1 }, limit: 1000 },
  )
  const closed: StandstillPart = { why: 'closed', since: ctx.now, left: null }
  const wakes: Wake[] = []
  for (const { _id } of open) wakes.push(await standTask(ctx, _id, closed))
  return together(...wakes)
}
