import type { PersonInput } from '../../../shared/contracts/persons.ts'
import { nameVariants } from '../../../shared/domain/peopleSearch.ts'
import { parsePesel } from '../../../shared/domain/pesel.ts'
import { newId } from '../../db/ids.ts'
import type { PersonDoc } from '../../db/models/person.ts'
import type { Repositories } from '../../db/repositories.ts'
import { AppError } from '../../kernel/errors.ts'
import { invalid } from '../../kernel/refuse.ts'
import type { Vault } from '../../kernel/secrets.ts'

type PeselFields = Pick<PersonDoc, 'pesel' | 'peselIndex' | 'peselTail'>

/** One number, one person: somebody else of the same case has it. */
const REPEATED = 'peselRepeated'

function faultOf(pesel: string, birthDate: string | null): string | null {
  const read = parsePesel(pesel)
  if (!read.ok) return read.reason
  return birthDate && birthDate !== read.birthDate ? 'otherBirthDate' : null
}

/** The encrypted number with its blind index, or a 400 naming what is wrong but never the number. */
export function sealPesel(
  pesel: string | null | undefined,
  birthDate: string | null,
  vault: Vault,
): PeselFields {
  if (!pesel) return { pesel: null, peselIndex: null, peselTail: null }
  const fault = faultOf(pesel, birthDate)
  if (fault) throw invalid('pesel', fault)
  return { pesel: vault.seal(pesel), peselIndex: vault.blindIndex(pesel), peselTail: pesel.slice(-4) }
}

/** Refuses a number that another person of the case has. Whoever adds and corrects people sees them all anyway. */
export async function keepApart(
  db: Repositories,
  caseId: string,
  { _id, peselIndex }: Pick<PersonDoc, '_id' | 'peselIndex'>,
): Promise<void> {
  if (!peselIndex) return
  const [other] = await db.persons.unscopedFind({ caseId, peselIndex, _id: { $ne: _id } }, { limit: 1 })
  if (other) throw invalid('pesel', REPEATED)
}

/** The people a case begins with; what is wrong with their numbers is told of all of them at once. */
export function newFamily(
  caseId: string,
  people: readonly PersonInput[],
  vault: Vault,
  now: Date,
): PersonDoc[] {
  const fields: Record<string, string> = {}
  const numbers = people.map(({ pesel }) => pesel)
  people.forEach(({ pesel, birthDate }, index) => {
    if (!pesel) return
    const fault = faultOf(pesel, birthDate ?? null) ?? (numbers.indexOf(pesel) < index ? REPEATED : null)
    if (fault) fields[`persons.${index}.pesel`] = fault
  })
  if (Object.keys(fields).length > 0) throw new AppError('validation_failed', { fields })
  return people.map((person) => newPerson(caseId, person, vault, now))
}

export function newPerson(caseId: string, input: PersonInput, vault: Vault, now: Date): PersonDoc {
  const read = input.pesel ? parsePesel(input.pesel) : null
  const birthDate = input.birthDate ?? (read?.ok ? read.birthDate : null)
  return {
    _id: newId(),
    version: 1,
    createdAt: now,
    updatedAt: now,
    caseId,
    firstName: input.firstName,
    lastName: input.lastName,
    roleInFamily: input.roleInFamily,
    birthDate,
    ...sealPesel(input.pesel, birthDate, vault),
    school: input.school ?? null,
    phone: input.phone ?? null,
    nameKeys: nameVariants(input.firstName, input.lastName),
  }
}
