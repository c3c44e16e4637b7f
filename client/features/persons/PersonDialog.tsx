import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonView } from '../../../shared/contracts/persons.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { useCommand } from '../../api/hooks.ts'
import { useCase } from '../cases/caseContext.ts'
import { FormDialog } from '../forms/FormDialog.tsx'
import { useFieldErrors } from '../forms/useFieldErrors.ts'
import { useNow } from '../session/useNow.ts'
import { PersonFields } from './PersonFields.tsx'
import { checkPerson, emptyPerson, personInput, type PersonForm } from './personForm.ts'

const formOf = (person: PersonView | undefined): PersonForm =>
  person
    ? {
        firstName: person.firstName,
        lastName: person.lastName ?? '',
        roleInFamily: person.roleInFamily,
        birthDate: person.birthDate ?? null,
        pesel: '',
        school: person.school ?? '',
        phone: person.phone ?? '',
      }
    : emptyPerson

/** Adds a family member or corrects one. A PESEL on file is shown masked and replaced only when typed anew. */
export function PersonDialog({ person, onClose }: { person?: PersonView; onClose: () => void }) {
  const { t } = useTranslation('case')
  const { view } = useCase()
  const now = useNow()
  const [form, setForm] = useState(() => formOf(person))
  const touches = { touches: ['persons.list'] as const }
  const add = useCommand('persons.add', touches)
  const update = useCommand('persons.update', touches)
  const { error, isPending } = person ? update : add
  const errors = useFieldErrors('person', error, {
    firstName: t('person.firstName'),
    lastName: t('person.lastName'),
    birthDate: t('person.birthDate'),
    pesel: t('person.pesel'),
    school: t('person.school'),
    phone: t('person.phone'),
  })
  const send = () => {
    if (!errors.accept(checkPerson(form, warsawDate(now)))) return
    const input = personInput(form)
    if (!person) return add.mutate({ caseId: view.id, ...input }, { onSuccess: onClose })
    update.mutate(
      {
        id: person.id,
        version: person.version,
        ...input,
        birthDate: form.birthDate,
        school: form.school.trim() || null,
        phone: form.phone.trim() || null,
      },
      { onSuccess: onClose },
    )
  }
  return (
    <FormDialog
      title={person ? t('person.editTitle', { name: person.firstName }) : t('action.person')}
      submit={
        error?.code === 'version_conflict' ? t('edit.again') : person ? t('edit.save') : t('person.addSubmit')
      }
      busy={isPending}
      errors={errors.summary}
      problem={error}
      onSubmit={send}
      onClose={onClose}
    >
      <PersonFields
        value={form}
        onChange={setForm}
        errorOf={errors.of}
        id={errors.id}
        peselHint={
          person?.peselMasked ? t('person.peselKept', { pesel: person.peselMasked }) : t('person.peselHint')
        }
      />
    </FormDialog>
  )
}
