import { available } from '../../../shared/workflow/step.ts'
import { modelOfCase } from '../../db/cooperationModels.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { FidelityCounts } from '../../db/models/fidelityCheck.ts'
import type { PartnershipDoc } from '../../db/models/partnership.ts'
import type { Repositories } from '../../db/repositories.ts'

/** What of a case is looked at. */
const CHECKED = [
  'modelCode',
  'modelVersion',
  'state',
  'returnState',
  'history',
  'overrides',
  'participants',
] as const satisfies readonly (keyof CaseDoc)[]
type CheckedCase = Pick<CaseDoc, '_id' | (typeof CHECKED)[number]>

/** Running cases of the partnership in which the model provides for a check of the procedure. */
export async function checkedCases(
  db: Repositories,
  partnership: PartnershipDoc,
  now: Date,
): Promise<CheckedCase[]> {
  const open = { partnershipId: partnership._id, isOpen: true }
  const cases = await db.cases.unscopedFindPart(open, CHECKED, { limit: 5000 })
  const provided: CheckedCase[] = []
  for (const doc of cases) {
    const model = await modelOfCase(db, doc)
    const steps = available({
      model,
      state: { state: doc.state, returnState: doc.returnState },
      roles: ['ROPS_ADVISOR'],
      facts: {},
      now,
    })
    if (steps.some(({ transition }) => transition.effects.includes('recordFidelity'))) provided.push(doc)
  }
  return provided
}

/** How often a stage was entered: what is recorded beside a case leaves a row of the same stage. */
const entered = ({ history }: CheckedCase, fits: (state: string) => boolean): number =>
  history.filter(({ state }, i) => fits(state) && history[i - 1]?.state !== state).length

/** How the procedure was kept in these cases: counts, and nothing by which one of them could be told. */
export async function countFidelity(
  db: Repositories,
  cases: readonly CheckedCase[],
): Promise<FidelityCounts> {
  const caseIds = cases.map(({ _id }) => _id)
  const missed = caseIds.length
    ? await db.deadlines.unscopedFind(
        { caseId: { $in: caseIds }, missedAt: { $ne: null } },
        { limit: 50_000 },
      )
    : []
  const active = (doc: CheckedCase) => doc.participants.filter((p) => p.status === 'active')
  const sum = (count: (doc: CheckedCase) => number) => cases.reduce((total, doc) => total + count(doc), 0)
  return {
    cases: cases.length,
    missedDeadlines: missed.length,
    // The clock of the work on a plan runs out when no review was held in time.
    lateReviews: missed.filter(({ kind, stage }) => kind === 'stage' && stage === 'RUNNING').length,
    reviews: sum((doc) => entered(doc, (state) => state === 'REVIEW')),
    escalations: sum((doc) => entered(doc, (state) => state.startsWith('ESC_'))),
    overrides: sum((doc) => doc.overrides.length),
    withoutCoordinator: cases.filter((doc) => !active(doc).some((p) => p.role === 'COORDINATOR')).length,
    unsignedConfidentiality: sum((doc) => active(doc).filter((p) => !p.confidentialitySignedAt).length),
  }
}
