import { isOfRound } from '../../../shared/domain/caseRounds.ts'
import type { PlanFacts } from '../../../shared/workflow/facts.ts'
import type { ActionDoc } from '../../db/models/action.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { PlanDoc } from '../../db/models/plan.ts'
import type { Repositories } from '../../db/repositories.ts'
import { latestPlan } from './editions.ts'

/** More actions than a family ever has. */
const ALL = { limit: 2000 } as const

interface PlanAndActions {
  plan: PlanFacts | null
  /** Actions about which nobody has decided. */
  openActions: number
  openActionIds: string[]
}

/**
 * What guards see of a plan: signatures of this round of work, and every action that was not called off.
 * An action whose owner has left the team has no owner. Titles are told only of what everybody reads.
 */
function planFacts(
  plan: PlanDoc,
  actions: readonly ActionDoc[],
  team: ReadonlySet<string>,
  since: Date | null,
): PlanFacts {
  const signed = (side: 'family' | 'coordinator') =>
    plan.signatures.some((it) => it.side === side && isOfRound(it.at, since))
  return {
    type: plan.type,
    actions: actions
      .filter(({ status }) => status !== 'CANCELLED')
      .map(({ _id, title, category, ownerMembershipId, dueAt, expectedEffect }) => ({
        id: _id,
        title: category === 'general' ? title : '',
        owner: team.has(ownerMembershipId),
        due: Boolean(dueAt),
        effect: Boolean(expectedEffect),
      })),
    familySigned: signed('family'),
    coordinatorSigned: signed('coordinator'),
  }
}

/** For gPlan, gContract and gDone: the latest edition with the actions of the case. */
export async function loadPlanFacts(
  db: Repositories,
  { _id: caseId, participants }: CaseDoc,
  since: Date | null,
): Promise<PlanAndActions> {
  const plan = await latestPlan(db, caseId)
  const actions = await db.actions.unscopedFind({ caseId }, ALL)
  const team = new Set(
    participants.filter(({ status }) => status === 'active').map(({ membershipId }) => membershipId),
  )
  const open = actions.filter(({ isOpen }) => isOpen)
  return {
    plan: plan && planFacts(plan, actions, team, since),
    openActions: open.length,
    openActionIds: open.map(({ _id }) => _id),
  }
}
