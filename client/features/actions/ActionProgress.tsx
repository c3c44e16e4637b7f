import { Radio, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActionView } from '../../../shared/contracts/actions.ts'
import type { Abilities } from '../../../shared/contracts/fields.ts'
import { nextActionStatuses } from '../../../shared/domain/action.ts'
import type { ActionStatus } from '../../../shared/domain/vocabulary.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { useCommand } from '../../api/hooks.ts'
import { DayInput } from '../../ui/forms/DayInput.tsx'
import { FieldGroup, FieldLabel } from '../../ui/forms/Form.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { may } from '../cases/caseContext.ts'
import { Conflict } from '../forms/Conflict.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import { blank, useFieldErrors } from '../forms/useFieldErrors.ts'

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
  const command = useCommand('actions.update', { touches: ['actions.list', 'cases.timeline'] })
  const errors = useFieldErrors('progress', command.error, {
    title: t('field.title'),
    dueOn: t('field.dueOn'),
    result: t('field.result'),
    expectedEffect: t('field.effect'),
  })
  const [base] = useState(action)
  const [status, setStatus] = useState<ActionStatus>(action.status)
  const [result, setResult] = useState(action.result ?? '')
  const [title, setTitle] = useState(action.title)
  const [dueOn, setDueOn] = useState<string | null>(warsawDate(new Date(action.dueAt)))
  const [effect, setEffect] = useState(action.expectedEffect ?? '')
  const manages = may(abilities, 'manage')
  const choices: ActionStatus[] = [base.status, ...nextActionStatuses(base.status)]

  const send = (version: number) => {
    if (!errors.accept(blank({ title, dueOn })) || !dueOn) return
    command.mutate(
      {
        id: action.id,
        version,
        ...(status !== action.status ? { status } : {}),
        ...(result.trim() !== (action.result ?? '') ? { result: result.trim() || null } : {}),
        ...(manages && title !== action.title ? { title } : {}),
        ...(manages && dueOn !== warsawDate(new Date(action.dueAt)) ? { dueOn } : {}),
        ...(manages && effect.trim() !== (action.expectedEffect ?? '')
          ? { expectedEffect: effect.trim() || null }
          : {}),
      },
      { onSuccess: onClose },
    )
  }
  const told = (what: ActionStatus, words: string | null) =>
    [term(`actionStatus.${what}`), words].filter(Boolean).join('\n')
  if (command.error?.code === 'version_conflict')
    return (
      <Dialog opened onClose={onClose} title={action.title} width={720}>
        <Conflict
          theirs={told(action.status, action.result)}
          yours={told(status, result)}
          busy={command.isPending}
          onTakeTheirs={onClose}
          onKeepYours={() => send(action.version)}
        />
      </Dialog>
    )
  return (
    <FormDialog
      title={action.title}
      under={t('progress', { name: action.owner.name, institution: action.institution.shortName })}
      submit={t('save')}
      busy={command.isPending}
      errors={errors.summary}
      problem={command.error}
      onSubmit={() => send(base.version)}
      onClose={onClose}
    >
      <FieldGroup legend={t('field.status')}>
        <Radio.Group value={status} onChange={(value) => setStatus(value as ActionStatus)}>
          <Stack gap={8}>
            {choices.map((one) => (
              <Radio key={one} value={one} label={term(`actionStatus.${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
      </FieldGroup>
      <Textarea
        id={errors.id('result')}
        label={<FieldLabel optional>{t('field.result')}</FieldLabel>}
        description={t('hint.result')}
        autosize
        minRows={2}
        maxLength={2000}
        value={result}
        onChange={(event) => setResult(event.currentTarget.value)}
        error={errors.of('result')}
      />
      {manages && (
        <>
          <TextInput
            id={errors.id('title')}
            label={t('field.title')}
            maxLength={200}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            error={errors.of('title')}
          />
          <DayInput
            id={errors.id('dueOn')}
            label={t('field.dueOn')}
            value={dueOn}
            onChange={setDueOn}
            error={errors.of('dueOn')}
          />
          <Textarea
            id={errors.id('expectedEffect')}
            label={<FieldLabel optional>{t('field.effect')}</FieldLabel>}
            autosize
            minRows={2}
            maxLength={1000}
            value={effect}
            onChange={(event) => setEffect(event.currentTarget.value)}
            error={errors.of('expectedEffect')}
          />
        </>
      )}
    </FormDialog>
  )
}
