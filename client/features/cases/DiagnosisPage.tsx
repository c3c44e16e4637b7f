import { CaseDiagnosis } from '../diagnoses/CaseDiagnosis.tsx'
import { CostCards } from '../diagnoses/CostCards.tsx'
import { may, useCase } from './caseContext.ts'

/** The diagnosis, and what it would cost to leave things as they are. */
export function DiagnosisPage() {
  const { abilities } = useCase()
  return (
    <>
      <CaseDiagnosis />
      {may(abilities, 'readRecords') && <CostCards />}
    </>
  )
}
