import { identifyingIn, type IdentifyingKind } from '../../../shared/domain/identifying.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { Repositories } from '../../db/repositories.ts'
import { invalid } from '../../kernel/refuse.ts'

const CODES: Record<IdentifyingKind, string> = {
  name: 'containsName',
  pesel: 'containsPesel',
  address: 'containsAddress',
  phone: 'containsPhone',
  email: 'containsEmail',
  caseNumber: 'containsCaseNumber',
  birthDate: 'containsBirthDate',
}

/**
 * Refuses a text that leaves the case and tells who the family is: 400 at `field`, saying of what kind the
 * particular is, never which.
 */
export async function refuseIdentifying(
  db: Repositories,
  caseDoc: CaseDoc,
  field: string,
  text: string,
): Promise<void> {
  const persons = await db.persons.unscopedFind({ caseId: caseDoc._id })
  const { familyName, address, number } = caseDoc
  const [kind] = identifyingIn(text, { familyName, persons, address, caseNumber: number })
  if (kind) throw invalid(field, CODES[kind])
}
