import { isOfRound } from '../../../shared/domain/caseRounds.ts'
import { filledSections } from '../../../shared/domain/diagnosis.ts'
import type { DiagnosisFacts } from '../../../shared/workflow/facts.ts'
import type { DiagnosisDoc } from '../../db/models/diagnosis.ts'
import type { Repositories } from '../../db/repositories.ts'

/** What guards see of a diagnosis; an approval given before the case was opened again no longer counts. */
export const diagnosisFacts = (doc: DiagnosisDoc, since: Date | null): DiagnosisFacts => ({
  filled: filledSections(doc.texts),
  approved: doc.isApproved && isOfRound(doc.approvedAt, since),
  family: doc.family !== null,
})

/** For gDiag and gFamily: the latest edition; null = there is none yet. */
export async function loadDiagnosisFacts(
  db: Repositories,
  caseId: string,
  since: Date | null,
): Promise<DiagnosisFacts | null> {
  const [latest] = await db.diagnoses.unscopedFind({ caseId }, { sort: { edition: -1 }, limit: 1 })
  return latest ? diagnosisFacts(latest, since) : null
}

/** For gCost. */
export const countCostCards = async (db: Repositories, caseId: string): Promise<number> =>
  (await db.costCards.unscopedFind({ caseId, isRemoved: false })).length
