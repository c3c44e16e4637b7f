import type { FidelityNumbers } from '../../../shared/contracts/fidelity.ts'
import { stagesEntered } from '../../../shared/domain/caseRounds.ts'
import type { Telling } from '../../../shared/domain/smallCells.ts'
import { available } from '../../../shared/workflow/step.ts'
import { modelOfCase } from '../../db/cooperationModels.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { DeadlineDoc } from '../../db/models/deadline.ts'
import type { PartnershipDoc } from '../../db/models/partnership.ts'
import type { Repositories } from '../../db/repositories.ts'
import { standingOf } from '../../db/runningCases.ts'

/** What of a case is looked at. */
const CHECKED = [
  'modelCode',
  'modelVersion',
  'teryt',
  'state',
  'returnState',
  'level',
  'pendingApproval',
  'transfer',
  'history',
  'overrides',
  'participants',
] as const satisfies readonly (keyof CaseDoc)[]
export type CheckedCase = Pick<CaseDoc, '_id' | (typeof CHECKED)[number]>

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

/** How often a stage was entered. */
const entered = ({ history }: CheckedCase, fits: (state: string) => boolean): number =>
  stagesEntered(history).filter(({ state }) => fits(state)).length

/** Each number in the parts it is made of; how much of them is told depends on who reads (smallCells.ts). */
export type Counted = Record<keyof FidelityNumbers, number[]>

/** Cases in the groups in which they are counted for the region in whatever it asks (runningCases.ts). */
function alike(cases: readonly CheckedCase[]): CheckedCase[][] {
  const groups = new Map<string, CheckedCase[]>()
  for (const doc of cases) {
    const key = JSON.stringify([doc.modelCode, doc.modelVersion, standingOf(doc)])
    groups.set(key, [...(groups.get(key) ?? []), doc])
  }
  return [...groups.values()]
}

/** How the procedure was kept in these cases: counts, and nothing by which one of them could be told. */
export function counted(
  cases: readonly CheckedCase[],
  missed: readonly Pick<DeadlineDoc, 'kind' | 'stage'>[],
): Counted {
  const active = (doc: CheckedCase) => doc.participants.filter((p) => p.status === 'active')
  // Before it is qualified a case has no coordinator yet.
  const isLed = (doc: CheckedCase) =>
    ['SIGNAL', 'DRAFT'].includes(doc.state) || active(doc).some((p) => p.role === 'COORDINATOR')
  const sum = (count: (doc: CheckedCase) => number) => [cases.reduce((total, doc) => total + count(doc), 0)]
  const groups = alike(cases)
  return {
    cases: groups.map((some) => some.length),
    missedDeadlines: [missed.length],
    // The clock of the work on a plan runs out when no review was held in time.
    lateReviews: [missed.filter(({ kind, stage }) => kind === 'stage' && stage === 'RUNNING').length],
    reviews: sum((doc) => entered(doc, (state) => state === 'REVIEW')),
    escalations: sum((doc) => entered(doc, (state) => state.startsWith('ESC_'))),
    overrides: sum((doc) => doc.overrides.length),
    withoutCoordinator: groups.map((some) => some.filter((doc) => !isLed(doc)).length),
    unsignedConfidentiality: sum((doc) => active(doc).filter((p) => !p.confidentialitySignedAt).length),
  }
}

export const mapNumbers = <A, B>(
  numbers: Record<keyof FidelityNumbers, A>,
  turn: (value: A) => B,
): Record<keyof FidelityNumbers, B> =>
  Object.fromEntries(Object.entries<A>(numbers).map(([key, value]) => [key, turn(value)])) as Record<
    keyof FidelityNumbers,
    B
  >

export const told = (parts: Counted, tell: Telling): FidelityNumbers => mapNumbers(parts, tell)

export async function countFidelity(db: Repositories, cases: readonly CheckedCase[]): Promise<Counted> {
  const caseIds = cases.map(({ _id }) => _id)
  const missed = caseIds.length
    ? await db.deadlines.unscopedFindPart(
        { caseId: { $in: caseIds }, missedAt: { $ne: null } },
        ['kind', 'stage'],
        { limit: 50_000 },
      )
    : []
  return counted(cases, missed)
}
