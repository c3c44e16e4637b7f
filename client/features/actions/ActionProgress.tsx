import { Radio, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ActionView } from '../../../shared/contracts/actions.ts'
import type { Abilities } from '../../../shared/contracts/fields.ts'
import { nextActionStatuses } from '../../../shared/domain/action.ts'
import type { ActionStatus } from '../../../shared/domain/vocabulary.ts'
import { call } from '../../api/call.ts'
import { keyOf, useCommand } from '../../api/hooks.ts'
import { DayInput } from '../../ui/forms/DayInput.tsx'
import { FieldGroup, FieldLabel } from '../../ui/forms/Form.tsx'
import { may, useCase } from '../cases/caseContext.ts'
import { FieldConflicts } from '../forms/FieldConflicts.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import type { Snapshot } from '../forms/mergeEdits.ts'
import { useEdits } from '../forms/useEdits.ts'
import { blank, useFieldErrors } from '../forms/useFieldErrors.ts'
import { useGoals } from '../plans/useGoals.ts'
import { progressForm, progressInput, toldProgress, type ProgressForm } from './progressForm.ts'

/** Its owner reports how it goes; whoever leads may also change what was agreed. */
export function ActionProgress({
  action,
  abilities,
  onClose,
}: {
  action: ActionView
  abilities: Abilities
  onClose: () => void
}) {
  const { t } = useTranslation('actions')
  const { t: term } = useTranslation('vocabulary')
  const client = useQueryClient()
  const { view } = useCase()
  const goals = useGoals()
  const command = useCommand('actions.update', {
    touches: ['actions.list', 'workflow.available', 'cases.timeline'],
  })
  const labels: Record<keyof ProgressForm, string> = {
    status: t('field.status'),
    result: t('field.result'),
    title: t('field.title'),
    ownerId: t('field.owner'),
    dueOn: t('field.dueOn'),
    effect: t('field.effect'),
    goalId: t('field.goal'),
  }
  const errors = useFieldErrors('progress', command.error, {
    title: labels.title,
    ownerMembershipId: labels.ownerId,
    dueOn: labels.dueOn,
    result: labels.result,
    expectedEffect: labels.effect,
    goalId: labels.goalId,
  })
  const team = (view.team ?? []).map(({ membershipId, name }) => ({ value: membershipId, label: name }))
  const { membershipId: ownerId, name: ownerName } = action.owner
  // Who had it and has left the team since stays named until somebody else takes it.
  const owners = team.some(({ value }) => value === ownerId)
    ? team
    : [...team, { value: ownerId, label: ownerName, disabled: true }]
  const told = (form: ProgressForm) =>
    toldProgress(form, {
      statusName: term(`actionStatus.${form.status}`),
      ownerName: owners.find(({ value }) => value === form.ownerId)?.label ?? '',
      goalName: goals.nameOf(form.goalId),
    })
  const snapshot = (stored: ActionView): Snapshot<ProgressForm> => {
    const form = progressForm(stored)
    return { version: stored.version, form, told: told(form) }
  }
  const edits = useEdits({
    opened: snapshot(action),
    told,
    read: async () => {
      const input = { caseId: action.caseId, limit: '100' }
      const list = await call('actions.list', input)
      client.setQueryData(keyOf('actions.list', input), list)
      return snapshot(list.data.find(({ id }) => id === action.id) ?? action)
    },
    send: ({ fields, form, version, onError }) =>
      command.mutate(
        { id: action.id, version, ...progressInput(form, fields) },
        { onSuccess: onClose, onError },
      ),
    onUnchanged: onClose,
  })
  const { form, base } = edits
  const manages = may(abilities, 'manage')
  const choices: ActionStatus[] = [base.form.status, ...nextActionStatuses(base.form.status)]
  const change = (part: Partial<ProgressForm>) => edits.setForm({ ...form, ...part })
  if (edits.clash)
    return (
      <FieldConflicts
        title={base.form.title}
        clash={edits.clash}
        yours={told(form)}
        labels={labels}
        onSettle={edits.settle}
        onReopen={edits.reopen}
        onClose={onClose}
      />
    )
  return (
    <FormDialog
      title={base.form.title}
      under={t('progress', { name: action.owner.name, institution: action.institution.shortName })}
      submit={t('save')}
      busy={command.isPending}
      errors={errors.summary}
      problem={edits.problem(command.error)}
      onSubmit={() => {
        if (errors.accept(blank({ title: form.title, dueOn: form.dueOn }))) edits.save()
      }}
      onClose={onClose}
    >
      <FieldGroup legend={labels.status}>
        <Radio.Group value={form.status} onChange={(value) => change({ status: value as ActionStatus })}>
          <Stack gap={8}>
            {choices.map((one) => (
              <Radio key={one} value={one} label={term(`actionStatus.${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
      </FieldGroup>
      <Textarea
        id={errors.id('result')}
        label={<FieldLabel optional>{labels.result}</FieldLabel>}
        description={t('hint.result')}
        autosize
        minRows={2}
        maxLength={2000}
        value={form.result}
        onChange={(event) => change({ result: event.currentTarget.value })}
        error={errors.of('result')}
      />
      {manages && (
        <>
          <TextInput
            id={errors.id('title')}
            label={labels.title}
            maxLength={200}
            value={form.title}
            onChange={(event) => change({ title: event.currentTarget.value })}
            error={errors.of('title')}
          />
          <Select
            id={errors.id('ownerMembershipId')}
            label={labels.ownerId}
            allowDeselect={false}
            data={owners}
            value={form.ownerId}
            onChange={(next) => next && change({ ownerId: next })}
            error={errors.of('ownerMembershipId')}
          />
          <DayInput
            id={errors.id('dueOn')}
            label={labels.dueOn}
            value={form.dueOn}
            onChange={(dueOn) => change({ dueOn })}
            error={errors.of('dueOn')}
          />
          {goals.choices(form.goalId).length > 0 && (
            <Select
              id={errors.id('goalId')}
              label={<FieldLabel optional>{labels.goalId}</FieldLabel>}
              clearable
              data={goals.choices(form.goalId)}
              value={form.goalId}
              onChange={(goalId) => change({ goalId })}
              error={errors.of('goalId')}
            />
          )}
          <Textarea
            id={errors.id('expectedEffect')}
            label={<FieldLabel optional>{labels.effect}</FieldLabel>}
            autosize
            minRows={2}
            maxLength={1000}
            value={form.effect}
            onChange={(event) => change({ effect: event.currentTarget.value })}
            error={errors.of('expectedEffect')}
          />
        </>
      )}
    </FormDialog>
  )
}
