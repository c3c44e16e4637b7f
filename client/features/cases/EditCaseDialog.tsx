import { Checkbox, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOperation } from '../../api/hooks.ts'
import { FieldLabel } from '../../ui/forms/Form.tsx'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import { blank, useFieldErrors } from '../forms/useFieldErrors.ts'
import { useCase } from './caseContext.ts'
import { EntryFields } from './EntryFields.tsx'
import { entryForm, entryOf } from './entryForm.ts'

/** The case's own data; a section of the situation is edited where it stands. */
export function EditCaseDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('case')
  const { view } = useCase()
  const toast = useToast()
  const command = useCommand('cases.update', { touches: ['cases.get', 'workflow.available'] })
  const errors = useFieldErrors('edit', command.error, {
    familyName: t('edit.familyName'),
    address: t('edit.address'),
    deputyMembershipId: t('step.deputy'),
    'entry.attempts': t('entry.attempts'),
    'entry.urgentOverride': t('entry.urgentOverride'),
  })
  const [familyName, setFamilyName] = useState(view.familyName ?? '')
  const [address, setAddress] = useState(view.address ?? '')
  const [urgent, setUrgent] = useState(view.urgent)
  const [entry, setEntry] = useState(() => entryForm(view.entry))
  const [deputy, setDeputy] = useState(view.deputy?.membershipId ?? null)
  const leads = Boolean(view.coordinator)
  const staff = useOperation('institutions.get', { id: view.owner.id }, { enabled: leads })
  const people = (staff.data?.data.staff ?? [])
    .filter(
      ({ role, membershipId }) =>
        (role === 'SOCIAL_WORKER' || role === 'FAMILY_ASSISTANT') &&
        membershipId !== view.coordinator?.membershipId,
    )
    .map(({ membershipId, name, title }) => ({ value: membershipId, label: `${name}, ${title}` }))
  const send = () => {
    if (!errors.accept(blank({ familyName }))) return
    command.mutate(
      {
        id: view.id,
        version: view.version,
        familyName,
        urgent,
        address: address.trim() || null,
        ...(view.entry ? { entry: entryOf(entry, urgent) } : {}),
        ...(deputy !== (view.deputy?.membershipId ?? null) ? { deputyMembershipId: deputy } : {}),
      },
      {
        onSuccess: () => {
          toast({ text: t('edit.done') })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={t('edit.title')}
      submit={command.error?.code === 'version_conflict' ? t('edit.again') : t('edit.save')}
      busy={command.isPending}
      errors={errors.summary}
      problem={command.error}
      onSubmit={send}
      onClose={onClose}
    >
      <TextInput
        id={errors.id('familyName')}
        label={t('edit.familyName')}
        maxLength={120}
        value={familyName}
        onChange={(event) => setFamilyName(event.currentTarget.value)}
        error={errors.of('familyName')}
      />
      <TextInput
        id={errors.id('address')}
        label={<FieldLabel optional>{t('edit.address')}</FieldLabel>}
        maxLength={200}
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
        error={errors.of('address')}
      />
      <Checkbox
        label={t('edit.urgent')}
        checked={urgent}
        onChange={(event) => setUrgent(event.currentTarget.checked)}
      />
      {leads && (
        <Select
          id={errors.id('deputyMembershipId')}
          label={<FieldLabel optional>{t('step.deputy')}</FieldLabel>}
          clearable
          data={people}
          value={deputy}
          onChange={setDeputy}
          error={errors.of('deputyMembershipId')}
        />
      )}
      {view.entry && (
        <EntryFields value={entry} onChange={setEntry} urgent={urgent} errorOf={errors.of} id={errors.id} />
      )}
    </FormDialog>
  )
}
