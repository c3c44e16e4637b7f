import { dueAfter } from '../../../../shared/workflow/deadlines.ts'
import { unmet } from '../../../kernel/refuse.ts'
import { openNextPlanVersion } from '../../plans/index.ts'
import type { Effect } from './effect.ts'

/** How long the work on a plan may take at most. */

export const startPlanLimit: Effect = ({ ctx, model }) => ({
  set: { planLimitAt: dueAfter(model, ctx.now, model.planLimit), planExtended: false },
})

/** Once, and by as much as the model says. */
export const extendPlanLimit: Effect = ({ doc, model }) => {
  if (!doc.planLimitAt) throw unmet('gPlanLimit', 'noPlanLimit')
  if (doc.planExtended) throw unmet('gPlanLimit', 'alreadyExtended')
  return {
    set: { planLimitAt: dueAfter(model, doc.planLimitAt, model.planLimit.extension), planExtended: true },
  }
}

/** After a review the work goes on under the next edition of the plan. */
export const newPlanVersion: Effect = async ({ ctx, doc }) => ({
  changes: await openNextPlanVersion(
    { ...ctx, actor: { name: ctx.actor.kind === 'user' ? ctx.actor.name : '' } },
    doc,
  ),
})
