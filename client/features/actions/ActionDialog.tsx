import { Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Category } from '../../../shared/domain/vocabulary.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { useCommand, useOperation } from '../../api/hooks.ts'
import { DayInput } from '../../ui/forms/DayInput.tsx'
import { FieldLabel } from '../../ui/forms/Form.tsx'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { may, useCase } from '../cases/caseContext.ts'
import { FormDialog } from '../forms/FormDialog.tsx'
import { blank, useFieldErrors } from '../forms/useFieldErrors.ts'
import { useGoals } from '../plans/useGoals.ts'
import { useNow } from '../session/useNow.ts'

/** Agreeing an action: who, by when, to what effect. */
export function ActionDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('actions')
  const { t: term } = useTranslation('vocabulary')
  const { view, abilities, own } = useCase()
  const now = useNow()
  const toast = useToast()
  const command = useCommand('actions.add', {
    touches: ['actions.list', 'workflow.available', 'cases.timeline'],
  })
  const errors = useFieldErrors('action', command.error, {
    title: t('field.title'),
    ownerMembershipId: t('field.owner'),
    dueOn: t('field.dueOn'),
    forPersonId: t('field.forPerson'),
    expectedEffect: t('field.effect'),
    goalId: t('field.goal'),
  })
  const persons = useOperation('persons.list', { caseId: view.id })
  const [title, setTitle] = useState('')
  const [category, setCategory] = useState<Category>('general')
  const [ownerId, setOwnerId] = useState<string | null>(own?.membershipId ?? null)
  const [dueOn, setDueOn] = useState<string | null>(null)
  const [effect, setEffect] = useState('')
  const [forPersonId, setForPersonId] = useState<string | null>(null)
  const [goalId, setGoalId] = useState<string | null>(null)
  const goals = useGoals()
  // Work for another institution is given by those who lead; everybody may take on their own.
  const team = (view.team ?? []).filter(
    (one) => may(abilities, 'assignActions') || one.institution.id === own?.institution.id,
  )
  const send = () => {
    const found = blank({ title, ownerMembershipId: ownerId, dueOn })
    if (dueOn && dueOn < warsawDate(now)) found['dueOn'] = 'past'
    if (!errors.accept(found) || !ownerId || !dueOn) return
    command.mutate(
      {
        caseId: view.id,
        title,
        category,
        ownerMembershipId: ownerId,
        dueOn,
        ...(effect.trim() ? { expectedEffect: effect } : {}),
        ...(forPersonId ? { forPersonId } : {}),
        ...(goalId ? { goalId } : {}),
      },
      {
        onSuccess: () => {
          toast({ text: t('added') })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={t('add')}
      submit={t('addSubmit')}
      busy={command.isPending}
      errors={errors.summary}
      problem={command.error}
      onSubmit={send}
      onClose={onClose}
    >
      <TextInput
        id={errors.id('title')}
        label={t('field.title')}
        description={t('hint.title')}
        maxLength={200}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        error={errors.of('title')}
      />
      <Select
        id={errors.id('ownerMembershipId')}
        label={t('field.owner')}
        description={may(abilities, 'assignActions') ? undefined : t('hint.owner')}
        data={team.map(({ membershipId, name, institution }) => ({
          value: membershipId,
          label: `${name}, ${institution.shortName}`,
        }))}
        value={ownerId}
        onChange={setOwnerId}
        error={errors.of('ownerMembershipId')}
      />
      <DayInput
        id={errors.id('dueOn')}
        label={t('field.dueOn')}
        description={t('hint.dueOn')}
        minDate={warsawDate(now)}
        value={dueOn}
        onChange={setDueOn}
        error={errors.of('dueOn')}
      />
      <Select
        label={t('field.category')}
        description={t('hint.category')}
        allowDeselect={false}
        data={(view.readable ?? ['general']).map((one) => ({ value: one, label: term(`category.${one}`) }))}
        value={category}
        onChange={(value) => value && setCategory(value as Category)}
      />
      <Select
        id={errors.id('forPersonId')}
        label={<FieldLabel optional>{t('field.forPerson')}</FieldLabel>}
        clearable
        data={(persons.data?.data ?? []).map(({ id, firstName, lastName }) => ({
          value: id,
          label: lastName ? `${firstName} ${lastName}` : firstName,
        }))}
        value={forPersonId}
        onChange={setForPersonId}
        error={errors.of('forPersonId')}
      />
      {goals.choices(goalId).length > 0 && (
        <Select
          id={errors.id('goalId')}
          label={<FieldLabel optional>{t('field.goal')}</FieldLabel>}
          clearable
          data={goals.choices(goalId)}
          value={goalId}
          onChange={setGoalId}
          error={errors.of('goalId')}
        />
      )}
      <Textarea
        id={errors.id('expectedEffect')}
        label={<FieldLabel optional>{t('field.effect')}</FieldLabel>}
        description={t('hint.effect')}
        autosize
        minRows={2}
        maxLength={1000}
        value={effect}
        onChange={(event) => setEffect(event.currentTarget.value)}
        error={errors.of('expectedEffect')}
      />
    </FormDialog>
  )
}
