import type { PersonInput } from '../../../shared/contracts/persons.ts'
import type { FamilyRole } from '../../../shared/domain/vocabulary.ts'
import { parsePesel } from '../../../shared/domain/pesel.ts'

/** A family member as it is being typed. */
export interface PersonForm {
  firstName: string
  lastName: string
  roleInFamily: FamilyRole
  birthDate: string | null
  pesel: string
  school: string
  phone: string
}

export const emptyPerson: PersonForm = {
  firstName: '',
  lastName: '',
  roleInFamily: 'mother',
  birthDate: null,
  pesel: '',
  school: '',
  phone: '',
}

/** Field → code of what is wrong; `today` is the Warsaw day. */
export function checkPerson(form: PersonForm, today: string): Record<string, string> {
  const found: Record<string, string> = {}
  if (!form.firstName.trim()) found['firstName'] = 'required'
  if (!form.lastName.trim()) found['lastName'] = 'required'
  if (form.birthDate && form.birthDate > today) found['birthDate'] = 'future'
  if (form.pesel.trim()) {
    const read = parsePesel(form.pesel)
    if (!read.ok) found['pesel'] = read.reason
    else if (read.birthDate > today) found['pesel'] = 'date'
    else if (form.birthDate && form.birthDate !== read.birthDate) found['pesel'] = 'otherBirthDate'
  }
  return found
}

/** What is sent: blank fields left out, the PESEL as bare digits. */
export function personInput(form: PersonForm): PersonInput {
  const read = form.pesel.trim() ? parsePesel(form.pesel) : null
  return {
    firstName: form.firstName.trim(),
    lastName: form.lastName.trim(),
    roleInFamily: form.roleInFamily,
    ...(form.birthDate ? { birthDate: form.birthDate } : {}),
    ...(read?.ok ? { pesel: read.pesel } : {}),
    ...(form.school.trim() ? { school: form.school.trim() } : {}),
    ...(form.phone.trim() ? { phone: form.phone.trim() } : {}),
  }
}
