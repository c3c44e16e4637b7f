import { Checkbox, Select, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import { call } from '../../api/call.ts'
import { keyOf, useCommand, useOperation } from '../../api/hooks.ts'
import { FieldLabel } from '../../ui/forms/Form.tsx'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { FieldConflicts } from '../forms/FieldConflicts.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import type { Snapshot } from '../forms/mergeEdits.ts'
import { useEdits } from '../forms/useEdits.ts'
import { blank, useFieldErrors } from '../forms/useFieldErrors.ts'
import { may, useCase } from './caseContext.ts'
import { editForm, editInput, toldEdit, type EditForm } from './editForm.ts'
import { EntryFields } from './EntryFields.tsx'

/** The case's own data; a section of the situation is edited where it stands. */
export function EditCaseDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('case')
  const { view, abilities } = useCase()
  const client = useQueryClient()
  const toast = useToast()
  const command = useCommand('cases.update', { touches: ['cases.get', 'workflow.available'] })
  const appoints = Boolean(view.coordinator) && may(abilities, 'removeParticipant')
  const staff = useOperation('institutions.get', { id: view.owner.id }, { enabled: appoints })
  const people = (staff.data?.data.staff ?? []).filter(
    ({ role, membershipId }) =>
      (role === 'SOCIAL_WORKER' || role === 'FAMILY_ASSISTANT') &&
      membershipId !== view.coordinator?.membershipId,
  )
  const yesNo = (is: boolean) => (is ? t('yes') : t('no'))
  const nameOf = (membershipId: string | null) =>
    [view.deputy, ...people].find((one) => one?.membershipId === membershipId)?.name ?? ''
  const snapshot = (stored: CaseView): Snapshot<EditForm> => {
    const form = editForm(stored)
    return { version: stored.version, form, told: toldEdit(form, stored.deputy?.name ?? '', yesNo) }
  }
  const edits = useEdits({
    opened: snapshot(view),
    told: (form) => toldEdit(form, nameOf(form.deputyId), yesNo),
    read: async () => {
      const fresh = await call('cases.get', { id: view.id })
      client.setQueryData(keyOf('cases.get', { id: view.id }), fresh)
      return snapshot(fresh.data)
    },
    send: ({ fields, form, version, onError }) =>
      command.mutate(
        { id: view.id, version, ...editInput(form, fields) },
        {
          onSuccess: () => {
            toast({ text: t('edit.done') })
            onClose()
          },
          onError,
        },
      ),
    onUnchanged: onClose,
  })
  const { form, setForm } = edits
  const labels: Record<keyof EditForm, string> = {
    familyName: t('edit.familyName'),
    address: t('edit.address'),
    urgent: t('edit.urgent'),
    deputyId: t('step.deputy'),
    ownMeansExhausted: t('entry.ownMeansExhausted'),
    needsCrossSector: t('entry.needsCrossSector'),
    rapidIntervention: t('entry.rapidIntervention'),
    attempts: t('entry.attempts'),
    urgentOverride: t('entry.urgentOverride'),
  }
  const errors = useFieldErrors('edit', command.error, {
    familyName: labels.familyName,
    address: labels.address,
    deputyMembershipId: labels.deputyId,
    'entry.attempts': labels.attempts,
    'entry.urgentOverride': labels.urgentOverride,
  })
  const change = (part: Partial<EditForm>) => setForm({ ...form, ...part })
  if (edits.clash)
    return (
      <FieldConflicts
        title={t('edit.title')}
        clash={edits.clash}
        yours={toldEdit(form, nameOf(form.deputyId), yesNo)}
        labels={labels}
        onSettle={edits.settle}
        onReopen={edits.reopen}
        onClose={onClose}
      />
    )
  return (
    <FormDialog
      title={t('edit.title')}
      submit={t('edit.save')}
      busy={command.isPending}
      errors={errors.summary}
      problem={edits.problem(command.error)}
      onSubmit={() => {
        if (errors.accept(blank({ familyName: form.familyName }))) edits.save()
      }}
      onClose={onClose}
    >
      <TextInput
        id={errors.id('familyName')}
        label={labels.familyName}
        maxLength={120}
        value={form.familyName}
        onChange={(event) => change({ familyName: event.currentTarget.value })}
        error={errors.of('familyName')}
      />
      <TextInput
        id={errors.id('address')}
        label={<FieldLabel optional>{labels.address}</FieldLabel>}
        maxLength={200}
        value={form.address}
        onChange={(event) => change({ address: event.currentTarget.value })}
        error={errors.of('address')}
      />
      <Checkbox
        label={labels.urgent}
        checked={form.urgent}
        onChange={(event) => change({ urgent: event.currentTarget.checked })}
      />
      {appoints && (
        <Select
          id={errors.id('deputyMembershipId')}
          label={<FieldLabel optional>{labels.deputyId}</FieldLabel>}
          clearable
          data={people.map(({ membershipId, name, title }) => ({
            value: membershipId,
            label: `${name}, ${title}`,
          }))}
          value={form.deputyId}
          onChange={(deputyId) => change({ deputyId })}
          error={errors.of('deputyMembershipId')}
        />
      )}
      {view.entry && (
        <EntryFields value={form} onChange={change} urgent={form.urgent} errorOf={errors.of} id={errors.id} />
      )}
    </FormDialog>
  )
}
