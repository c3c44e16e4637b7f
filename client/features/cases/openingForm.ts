import type { EntryReason } from '../../../shared/domain/vocabulary.ts'
import type { InputOf } from '../../../shared/contracts/operations.ts'
import { checkPerson, emptyPerson, personInput, type PersonForm } from '../persons/personForm.ts'
import { emptyEntry, entryOf, type EntryForm } from './entryForm.ts'

/** A case as it is being opened or signalled; kept as a draft whether or not it is complete. */
export interface OpeningForm {
  teryt: string | null
  familyName: string
  address: string
  urgent: boolean
  entryReasons: EntryReason[]
  reason: string
  persons: PersonForm[]
  entry: EntryForm
  problemAreas: string
  withoutPartnership: string
}

export const emptyOpening = (teryt: string | null): OpeningForm => ({
  teryt,
  familyName: '',
  address: '',
  urgent: false,
  entryReasons: [],
  reason: '',
  persons: [emptyPerson],
  entry: emptyEntry,
  problemAreas: '',
  withoutPartnership: '',
})

/** A personal number does not lie about in a browser's storage: it is typed again after a restore. */
export const openingDraft = (form: OpeningForm): OpeningForm => ({
  ...form,
  persons: form.persons.map((person) => ({ ...person, pesel: '' })),
})

/** Somebody typed a person in so far that looking for the same one makes sense. */
export const isNamed = ({ firstName, lastName }: PersonForm): boolean =>
  firstName.trim().length > 1 && lastName.trim().length > 1

/** Field → code of what is wrong; fields of people are `persons.<index>.<field>`. */
export function checkOpening(form: OpeningForm, needsBasis: boolean, today: string): Record<string, string> {
  const found: Record<string, string> = {}
  if (!form.teryt) found['teryt'] = 'required'
  if (!form.familyName.trim()) found['familyName'] = 'required'
  const numbers = form.persons.map((person) => personInput(person).pesel)
  form.persons.forEach((person, index) => {
    const number = numbers[index]
    const repeated = number && numbers.indexOf(number) < index ? { pesel: 'peselRepeated' } : {}
    for (const [field, code] of Object.entries({ ...repeated, ...checkPerson(person, today) }))
      found[`persons.${index}.${field}`] = code
  })
  if (form.entryReasons.length === 0) found['entryReasons'] = 'required'
  if (!form.reason.trim()) found['reason'] = 'required'
  if (needsBasis && form.urgent && !form.withoutPartnership.trim()) found['withoutPartnership'] = 'required'
  return found
}

const common = (form: OpeningForm) => ({
  teryt: form.teryt ?? '',
  familyName: form.familyName.trim(),
  urgent: form.urgent,
  entryReasons: form.entryReasons,
  reason: form.reason.trim(),
  persons: form.persons.map(personInput),
  ...(form.address.trim() ? { address: form.address.trim() } : {}),
})

export const signalInput = (form: OpeningForm): InputOf<'cases.signal'> => common(form)

export function openInput(form: OpeningForm, needsBasis: boolean): InputOf<'cases.open'> {
  const areas = [
    ...new Set(
      form.problemAreas
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  ]
  return {
    ...common(form),
    entry: entryOf(form.entry, form.urgent),
    ...(areas.length > 0 ? { problemAreas: areas } : {}),
    ...(needsBasis && form.urgent && form.withoutPartnership.trim()
      ? { withoutPartnership: form.withoutPartnership.trim() }
      : {}),
  }
}

const PERSON_FIELDS = ['firstName', 'lastName', 'birthDate', 'pesel', 'school', 'phone'] as const

/** Names of every person's fields, for the summary of errors; people are counted from one. */
export const personLabels = (
  count: number,
  name: (n: number, field: (typeof PERSON_FIELDS)[number]) => string,
): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) =>
      PERSON_FIELDS.map((field) => [`persons.${index}.${field}`, name(index + 1, field)]),
    ).flat(),
  )
