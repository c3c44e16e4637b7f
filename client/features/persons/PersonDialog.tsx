import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonView } from '../../../shared/contracts/persons.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { call } from '../../api/call.ts'
import { keyOf, useCommand } from '../../api/hooks.ts'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { Callout } from '../../ui/states/States.tsx'
import { hasPartners, useCase } from '../cases/caseContext.ts'
import { FieldConflicts } from '../forms/FieldConflicts.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import type { Snapshot } from '../forms/mergeEdits.ts'
import { useEdits } from '../forms/useEdits.ts'
import { useFieldErrors } from '../forms/useFieldErrors.ts'
import { useNow } from '../session/useNow.ts'
import { PersonFields } from './PersonFields.tsx'
import {
  checkPerson,
  emptyPerson,
  personChange,
  personForm,
  personInput,
  toldPerson,
  type PersonForm,
} from './personForm.ts'

const TOUCHES = { touches: ['persons.list'] } as const
/** Somebody new also changes what is shared, and with it the case and what its steps still lack. */
const NEWCOMER_TOUCHES = { touches: ['persons.list', 'cases.get', 'workflow.available'] } as const

function usePersonLabels(): Record<keyof PersonForm, string> {
  const { t } = useTranslation('case')
  return {
    firstName: t('person.firstName'),
    lastName: t('person.lastName'),
    roleInFamily: t('person.roleInFamily'),
    birthDate: t('person.birthDate'),
    pesel: t('person.pesel'),
    school: t('person.school'),
    phone: t('person.phone'),
  }
}

/** Adds a family member or corrects one. */
export function PersonDialog({ person, onClose }: { person?: PersonView; onClose: () => void }) {
  return person ? <EditPerson person={person} onClose={onClose} /> : <AddPerson onClose={onClose} />
}

function AddPerson({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('case')
  const { view } = useCase()
  const now = useNow()
  const [form, setForm] = useState(emptyPerson)
  const toast = useToast()
  const add = useCommand('persons.add', NEWCOMER_TOUCHES)
  const narrows = hasPartners(view)
  const errors = useFieldErrors('person', add.error, usePersonLabels())
  return (
    <FormDialog
      title={t('action.person')}
      submit={t('person.addSubmit')}
      busy={add.isPending}
      errors={errors.summary}
      problem={add.error}
      onSubmit={() => {
        if (errors.accept(checkPerson(form, warsawDate(now))))
          add.mutate(
            { caseId: view.id, ...personInput(form) },
            {
              onSuccess: () => {
                toast({
                  text: t(narrows ? 'person.addedUncovered' : 'person.added', { name: form.firstName }),
                })
                onClose()
              },
            },
          )
      }}
      onClose={onClose}
    >
      {narrows && <Callout tone="amber">{t('person.newcomer', { centre: view.owner.shortName })}</Callout>}
      <PersonFields
        value={form}
        onChange={setForm}
        errorOf={errors.of}
        id={errors.id}
        peselHint={t('person.peselHint')}
      />
    </FormDialog>
  )
}

/** A PESEL on file is shown masked and replaced only when typed anew. */
function EditPerson({ person, onClose }: { person: PersonView; onClose: () => void }) {
  const { t } = useTranslation('case')
  const { t: term } = useTranslation('vocabulary')
  const { view } = useCase()
  const client = useQueryClient()
  const now = useNow()
  const labels = usePersonLabels()
  const update = useCommand('persons.update', TOUCHES)
  const told = (form: PersonForm, pesel = form.pesel) =>
    toldPerson(form, term(`familyRole.${form.roleInFamily}`), pesel)
  const snapshot = (stored: PersonView): Snapshot<PersonForm> => {
    const form = personForm(stored)
    return { version: stored.version, form, told: told(form, stored.peselMasked ?? '') }
  }
  const edits = useEdits({
    opened: snapshot(person),
    told,
    read: async () => {
      const list = await call('persons.list', { caseId: view.id })
      client.setQueryData(keyOf('persons.list', { caseId: view.id }), list)
      return snapshot(list.data.find(({ id }) => id === person.id) ?? person)
    },
    send: ({ fields, form, version, onError }) =>
      update.mutate(
        { id: person.id, version, ...personChange(form, fields) },
        { onSuccess: onClose, onError },
      ),
    onUnchanged: onClose,
  })
  const errors = useFieldErrors('person', update.error, labels)
  const title = t('person.editTitle', { name: edits.base.form.firstName })
  if (edits.clash)
    return (
      <FieldConflicts
        title={title}
        clash={edits.clash}
        yours={told(edits.form)}
        labels={labels}
        onSettle={edits.settle}
        onReopen={edits.reopen}
        onClose={onClose}
      />
    )
  return (
    <FormDialog
      title={title}
      submit={t('edit.save')}
      busy={update.isPending}
      errors={errors.summary}
      problem={edits.problem(update.error)}
      onSubmit={() => {
        if (errors.accept(checkPerson(edits.form, warsawDate(now)))) edits.save()
      }}
      onClose={onClose}
    >
      <PersonFields
        value={edits.form}
        onChange={edits.setForm}
        errorOf={errors.of}
        id={errors.id}
        peselHint={
          person.peselMasked ? t('person.peselKept', { pesel: person.peselMasked }) : t('person.peselHint')
        }
      />
    </FormDialog>
  )
}
