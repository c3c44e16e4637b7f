import { available } from '../../../shared/workflow/step.ts'
import { defineQuery } from '../../kernel/define.ts'
import { loadCase } from '../../kernel/loadCase.ts'
import { modelOf } from '../cases/index.ts'
import { factsOf, rolesTowards } from './facts.ts'

/** Next steps for this actor, judged only on what the actor may know: what is hidden answers “unknown”. */
export const availableWorkflow = defineQuery('workflow.available', async (ctx) => {
  const { caseDoc, scope } = await loadCase(ctx, ctx.input.caseId, 'read')
  const steps = available({
    model: modelOf({ code: caseDoc.modelCode, version: caseDoc.modelVersion }),
    state: { state: caseDoc.state, returnState: caseDoc.returnState },
    roles: rolesTowards(ctx.actor, caseDoc),
    facts: factsOf(caseDoc, { actor: ctx.actor, scope }),
    now: ctx.now,
  })
  return {
    data: steps.map(({ transition, to, asks, allowed, unmet }) => ({
      transition: transition.id,
      event: transition.event,
      to,
      label: transition.label,
      allowed,
      ...(allowed ? {} : { reason: 'guards' as const }),
      roles: transition.roles,
      asks,
      unmet: unmet.map((u) => ({
        guard: u.guard,
        verdict: u.verdict === 'unknown' ? ('unknown' as const) : (false as const),
        missing: u.missing.map((m) => ({ code: m.code, params: { ...m.params } })),
      })),
    })),
    caseId: caseDoc._id,
  }
})
