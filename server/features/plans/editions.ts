import { enteredAt } from '../../../shared/domain/caseRounds.ts'
import { newId } from '../../db/ids.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { PlanDoc } from '../../db/models/plan.ts'
import type { Repositories } from '../../db/repositories.ts'
import type { ChangeDraft } from '../../kernel/define.ts'

type Written = Pick<PlanDoc, 'caseId' | 'type' | 'goals' | 'from' | 'to' | 'updatedBy'>

export const newEdition = (written: Written, latest: PlanDoc | null, now: Date): PlanDoc => ({
  _id: newId(),
  version: 1,
  createdAt: now,
  updatedAt: now,
  ...written,
  edition: (latest?.edition ?? 0) + 1,
  signatures: [],
})

export async function latestPlan(db: Repositories, caseId: string): Promise<PlanDoc | null> {
  const [latest] = await db.plans.unscopedFind({ caseId }, { sort: { edition: -1 }, limit: 1 })
  return latest ?? null
}

/**
 * The effect `newPlanVersion`: work goes on after a review under a new, unsigned edition with the same
 * goals, to be worked over. Nothing when there is no plan, or when this review has begun one already.
 * `caseDoc` may be the case before or after the step.
 */
export async function openNextPlanVersion(
  { db, now, actor }: { db: Repositories; now: Date; actor: { name: string } },
  { _id: caseId, history }: CaseDoc,
): Promise<ChangeDraft[]> {
  const latest = await latestPlan(db, caseId)
  const review = enteredAt(history, 'REVIEW')
  const isFresh = latest && (latest.signatures.length === 0 || (review && latest.createdAt > review))
  if (!latest || isFresh) return []
  const { type, goals, from, to } = latest
  const written = { caseId, type, goals, from, to, updatedBy: actor.name }
  const after = await db.plans.insert(newEdition(written, latest, now))
  return [{ event: 'plan.opened', type: 'plan', before: null, after }]
}
