import type { CaseView } from '../../../shared/contracts/cases.ts'
import type { InputOf } from '../../../shared/contracts/operations.ts'
import type { Told } from '../forms/mergeEdits.ts'
import { entryForm, entryOf, type EntryForm } from './entryForm.ts'

/** The case's own data as it is being corrected; the entry condition lies in it field by field. */
export interface EditForm extends EntryForm {
  familyName: string
  address: string
  urgent: boolean
  deputyId: string | null
}

export const editForm = (view: CaseView): EditForm => ({
  familyName: view.familyName ?? '',
  address: view.address ?? '',
  urgent: view.urgent,
  deputyId: view.deputy?.membershipId ?? null,
  ...entryForm(view.entry),
})

/** The same in words; `deputyName` is told by whoever knows the staff. */
export const toldEdit = (
  form: EditForm,
  deputyName: string,
  yesNo: (is: boolean) => string,
): Told<EditForm> => ({
  familyName: form.familyName.trim(),
  address: form.address.trim(),
  urgent: yesNo(form.urgent),
  deputyId: deputyName,
  ownMeansExhausted: yesNo(form.ownMeansExhausted),
  needsCrossSector: yesNo(form.needsCrossSector),
  rapidIntervention: yesNo(form.rapidIntervention),
  attempts: form.attempts.trim(),
  urgentOverride: form.urgentOverride.trim(),
})

const ENTRY: readonly (keyof EditForm)[] = [
  'ownMeansExhausted',
  'needsCrossSector',
  'rapidIntervention',
  'attempts',
  'urgentOverride',
]

const entryIn = (form: EditForm) => {
  const { ownMeansExhausted, needsCrossSector, rapidIntervention, attempts, urgentOverride } = form
  const entry = { ownMeansExhausted, needsCrossSector, rapidIntervention, attempts, urgentOverride }
  return entryOf(entry, form.urgent)
}

/** What to send for the named fields. The entry condition travels whole; a case no longer urgent loses its excuse. */
export function editInput(
  form: EditForm,
  fields: ReadonlySet<keyof EditForm>,
): Omit<InputOf<'cases.update'>, 'id' | 'version'> {
  const hasEntry =
    ENTRY.some((field) => fields.has(field)) || (fields.has('urgent') && form.urgentOverride.trim() !== '')
  return {
    ...(fields.has('familyName') ? { familyName: form.familyName.trim() } : {}),
    ...(fields.has('address') ? { address: form.address.trim() || null } : {}),
    ...(fields.has('urgent') ? { urgent: form.urgent } : {}),
    ...(fields.has('deputyId') ? { deputyMembershipId: form.deputyId } : {}),
    ...(hasEntry ? { entry: entryIn(form) } : {}),
  }
}
