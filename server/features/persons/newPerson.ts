import type { PersonInput } from '../../../shared/contracts/persons.ts'
import { nameVariants } from '../../../shared/domain/peopleSearch.ts'
import { parsePesel } from '../../../shared/domain/pesel.ts'
import { newId } from '../../db/ids.ts'
import type { PersonDoc } from '../../db/models/person.ts'
import { invalid } from '../../kernel/refuse.ts'
import type { Vault } from '../../kernel/secrets.ts'

type PeselFields = Pick<PersonDoc, 'pesel' | 'peselIndex' | 'peselTail'>

/** The encrypted number with its blind index, or a 400 naming what is wrong but never the number. */
export function sealPesel(
  pesel: string | null | undefined,
  birthDate: string | null,
  vault: Vault,
): PeselFields {
  if (!pesel) return { pesel: null, peselIndex: null, peselTail: null }
  const read = parsePesel(pesel)
  if (!read.ok) throw invalid('pesel', read.reason)
  if (birthDate && birthDate !== read.birthDate) throw invalid('pesel', 'otherBirthDate')
  return {
    pesel: vault.seal(read.pesel),
    peselIndex: vault.blindIndex(read.pesel),
    peselTail: read.pesel.slice(-4),
  }
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
