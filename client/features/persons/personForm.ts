import type { InputOf } from '../../../shared/contracts/operations.ts'
import type { PersonInput, PersonView } from '../../../shared/contracts/persons.ts'
import type { FamilyRole } from '../../../shared/domain/vocabulary.ts'
import { parsePesel } from '../../../shared/domain/pesel.ts'
import { shortDate } from '../../ui/time/dates.ts'
import type { Told } from '../forms/mergeEdits.ts'

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

/** Somebody on file; the PESEL stays blank, as it is only ever replaced by a whole new one. */
export const personForm = (person: PersonView): PersonForm => ({
  firstName: person.firstName,
  lastName: person.lastName ?? '',
  roleInFamily: person.roleInFamily,
  birthDate: person.birthDate ?? null,
  pesel: '',
  school: person.school ?? '',
  phone: person.phone ?? '',
})

/** The form in words; of a PESEL on file only its mask is known. */
export const toldPerson = (form: PersonForm, roleName: string, pesel: string): Told<PersonForm> => ({
  firstName: form.firstName.trim(),
  lastName: form.lastName.trim(),
  roleInFamily: roleName,
  birthDate: form.birthDate ? shortDate(form.birthDate, true) : '',
  pesel,
  school: form.school.trim(),
  phone: form.phone.trim(),
})

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

/** What to send of somebody on file: the named fields only, emptied ones as removed. */
export function personChange(
  form: PersonForm,
  fields: ReadonlySet<keyof PersonForm>,
): Omit<InputOf<'persons.update'>, 'id' | 'version'> {
  const { pesel } = personInput(form)
  return {
    ...(fields.has('firstName') ? { firstName: form.firstName.trim() } : {}),
    ...(fields.has('lastName') ? { lastName: form.lastName.trim() } : {}),
    ...(fields.has('roleInFamily') ? { roleInFamily: form.roleInFamily } : {}),
    ...(fields.has('birthDate') ? { birthDate: form.birthDate } : {}),
    ...(pesel ? { pesel } : {}),
    ...(fields.has('school') ? { school: form.school.trim() || null } : {}),
    ...(fields.has('phone') ? { phone: form.phone.trim() || null } : {}),
  }
}
