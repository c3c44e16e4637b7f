import { modelOfCase } from '../../db/cooperationModels.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import { defineCommand, type CommandContext } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { changeCase, loadCase } from '../../kernel/loadCase.ts'
import { unmet } from '../../kernel/refuse.ts'
import { presentAbilities, presentCase } from '../cases/index.ts'
import { meetDeadline } from '../deadlines/index.ts'
import { rolesTowards } from '../workflow/index.ts'

/** May this actor take a way up in the model of the case? A head may in some models only. */
async function goesUp({ actor, db }: CommandContext<'proposals.answer'>, doc: CaseDoc): Promise<boolean> {
  const roles = rolesTowards(actor, doc)
  const { transitions } = await modelOfCase(db, doc)
  return transitions.some(
    (row) => row.effects.includes('openEscalation') && row.roles.some((role) => roles.includes(role)),
  )
}

/**
 * Going up a level was proposed: accepting leads on to the escalation itself, which asks for reason and
 * question; declining is written down with its reason. Either way the count of missed deadlines starts anew.
 */
export const answerProposal = defineCommand('proposals.answer', async (ctx) => {
  const { input, actor, now } = ctx
  const loaded = await loadCase(ctx, input.caseId, 'escalate', input.version)
  const { caseDoc } = loaded
  if (!(await goesUp(ctx, caseDoc))) throw new AppError('forbidden', { reason: 'roleInModel' })
  const { proposal } = caseDoc
  if (proposal?.state !== 'PROPOSED') throw unmet('gProposal', 'nothingProposed')
  const answered = {
    ...proposal,
    state: input.accept ? ('ACCEPTED' as const) : ('DECLINED' as const),
    reason: input.reason ?? null,
    by: actor.name,
    answeredAt: now,
  }
  const clock = await meetDeadline(ctx, { caseId: caseDoc._id, kinds: ['proposal'] })
  const after = await changeCase(ctx, caseDoc, { proposal: answered, missedDeadlines: 0 })
  const viewer = { ...ctx, ...loaded }
  return {
    data: presentCase(viewer, after),
    abilities: presentAbilities(viewer, after),
    changes: [{ event: 'case.updated', type: 'case', before: caseDoc, after }],
    settles: [...clock.settles, { kinds: ['escalationProposed'], targetId: caseDoc._id }],
  }
})
