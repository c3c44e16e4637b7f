import type { StepView } from '../../../shared/contracts/workflow.ts'
import { REMEDIES } from '../../../shared/workflow/remedies.ts'
import { authorizeCase } from '../../../shared/permissions/authorize.ts'
import type { Missing } from '../../../shared/workflow/verdict.ts'
import { available, type AvailableTransition } from '../../../shared/workflow/step.ts'
import { modelOfCase } from '../../db/cooperationModels.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import { defineQuery } from '../../kernel/define.ts'
import { loadCase } from '../../kernel/loadCase.ts'
import { isOwnOperation } from './effects/index.ts'
import { loadFacts, rolesTowards } from './facts.ts'
import { positionOf } from './move.ts'

/** Who prepares what another post then decides, and so has to see what is still missing for it. */
const PREPARES = ['COORDINATOR', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT']

/**
 * Next steps for this actor, judged only on what the actor may know: what is hidden answers “unknown”. Whoever
 * works on the case for its centre also sees the steps of others that start here, with their reason `role`.
 */
export const availableWorkflow = defineQuery('workflow.available', async (ctx) => {
  const { caseDoc, scope, ability } = await loadCase(ctx, ctx.input.caseId, 'read')
  const roles = rolesTowards(ctx.actor, caseDoc)
  const steps = available({
    model: await modelOfCase(ctx.db, caseDoc),
    state: positionOf(caseDoc),
    roles,
    withOthers: roles.some((role) => PREPARES.includes(role)),
    facts: await loadFacts(ctx.db, caseDoc, ctx.now, { actor: ctx.actor, scope, ability }),
    now: ctx.now,
  })
  const seesFamily = authorizeCase(ability, 'readFamily', caseDoc).allowed
  // What others take by an operation of its own, or the clock by itself, has no list of conditions to prepare.
  const shown = steps.filter(
    ({ held, transition }) =>
      held || (!isOwnOperation(transition) && transition.roles.some((role) => role !== 'SYSTEM')),
  )
  return {
    data: shown.map((step) => presentStep(step, caseDoc, { userId: ctx.actor.userId, seesFamily })),
    caseId: caseDoc._id,
  }
})

const ABOUT_PERSONS: readonly Missing['code'][] = ['personBasis', 'personNotice']

function presentStep(
  { transition, to, dueAt, asks, held, allowed, unmet }: AvailableTransition,
  caseDoc: CaseDoc,
  { userId, seesFamily }: { userId: string; seesFamily: boolean },
): StepView {
  const pending = caseDoc.pendingApproval
  return {
    transition: transition.id,
    event: transition.event,
    to,
    label: transition.label,
    allowed,
    ...(allowed ? {} : { reason: held ? ('guards' as const) : ('role' as const) }),
    roles: transition.roles,
    asks,
    requiredDocs: transition.requiredDocs,
    dueAt: dueAt?.toISOString() ?? null,
    overridable: transition.overridable === true,
    fourEyes: transition.fourEyes === true,
    awaits:
      pending && pending.transition === transition.id
        ? { by: pending.by.name, at: pending.at.toISOString(), mine: pending.by.userId === userId }
        : null,
    ownOperation: isOwnOperation(transition),
    unmet: unmet.map((u) => ({
      guard: u.guard,
      verdict: u.verdict === 'unknown' ? ('unknown' as const) : (false as const),
      missing: u.missing.map(({ code, params, about = [] }) => {
        const { form, who } = REMEDIES[code]
        const shown = seesFamily || !ABOUT_PERSONS.includes(code) ? [...about] : []
        return { code, params: { ...params }, about: shown, remedy: { form, who: [...who] } }
      }),
    })),
  }
}
