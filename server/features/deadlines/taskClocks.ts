import type { CooperationModel } from '../../../shared/workflow/model.ts'
import type { ActionDoc } from '../../db/models/action.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import { startDeadline, together, type DeadlineContext, type Wake } from './deadlines.ts'
import { standTask } from './taskStandstill.ts'

/** The clock of a task: its day was agreed by people, so there is nothing to explain about it. */
export const startTaskClock = (
  ctx: DeadlineContext,
  model: CooperationModel,
  caseDoc: CaseDoc,
  action: ActionDoc,
): Promise<Wake> =>
  startDeadline(ctx, {
    kind: 'action',
    model,
    caseDoc,
    subject: { type: 'action', id: action._id },
    owner: {
      membershipId: action.ownerMembershipId,
      institutionId: action.institutionId,
      institutionName: action.institutionShortName,
      role: null,
    },
    dueAt: action.dueAt,
    category: action.category,
  })

/**
 * Tasks left open lost their clocks when the case was closed; opened again, it has them back. A day that went
 * by meanwhile is nobody's delay: such a task stands still until it gets a clock with its new day.
 */
export async function restartTaskClocks(
  ctx: DeadlineContext,
  model: CooperationModel,
  caseDoc: CaseDoc,
): Promise<Wake> {
  const open = await ctx.db.actions.unscopedFind(
    { caseId: caseDoc._id, isOpen: true, dueAt: { $gt: ctx.now } },
    { sort: { _id: 1 }, limit: 1000 },
  )
  const wakes: Wake[] = []
  for (const action of open) {
    wakes.push(await standTask(ctx, action._id, null))
    wakes.push(await startTaskClock(ctx, model, caseDoc, action))
  }
  return together(...wakes)
}
