import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EscalationView } from '../../../shared/contracts/escalations.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { useCommand } from '../../api/hooks.ts'
import { DayInput } from '../../ui/forms/DayInput.tsx'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { FieldLabel } from '../../ui/forms/Form.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import { useFieldErrors } from '../forms/useFieldErrors.ts'
import { useNow } from '../session/useNow.ts'
import { checkMinutes } from './checkMinutes.ts'
import { LinesField, linesOf } from './LinesField.tsx'

export type DecideMode = 'decide' | 'passOn' | 'withdraw'
const FIELD = { decide: 'decision', passOn: 'question', withdraw: 'reason' } as const
const touches = { touches: ['escalations.list', 'cases.timeline', 'workflow.available'] as const }

/** Answering a question, handing it to the powiat, or taking it back. */
export function DecideDialog({
  escalation,
  mode,
  onClose,
}: {
  escalation: EscalationView
  mode: DecideMode
  onClose: () => void
}) {
  const { t } = useTranslation('escalations')
  const toast = useToast()
  const today = warsawDate(useNow())
  const [words, setWords] = useState(mode === 'passOn' ? escalation.question : '')
  const [heldOn, setHeldOn] = useState<string | null>(today)
  const [attendees, setAttendees] = useState('')
  const decide = useCommand('escalations.decide', touches)
  const passOn = useCommand('escalations.passOn', touches)
  const withdraw = useCommand('escalations.withdraw', touches)
  const { error, isPending } = { decide, passOn, withdraw }[mode]
  const errors = useFieldErrors('decide', error, {
    [FIELD[mode]]: t(`words.${mode}`),
    heldOn: t('field.heldOn'),
    attendees: t('field.attendees'),
  })
  const field = FIELD[mode]
  const send = () => {
    const given = words.trim()
    const people = linesOf(attendees)
    const found = {
      ...(!given && mode !== 'passOn' && { [field]: 'required' }),
      ...(mode === 'decide' && checkMinutes(heldOn, people, today)),
    }
    if (!errors.accept(found)) return
    const { id, version } = escalation
    const done = {
      onSuccess: () => {
        toast({ text: t(`done.${mode}`) })
        onClose()
      },
    }
    if (mode === 'decide')
      decide.mutate({ id, version, decision: given, attendees: people, ...(heldOn && { heldOn }) }, done)
    else if (mode === 'withdraw') withdraw.mutate({ id, version, reason: given }, done)
    else passOn.mutate({ id, version, ...(given ? { question: given } : {}) }, done)
  }
  return (
    <FormDialog
      title={t(`act.${mode}`)}
      submit={t(`submit.${mode}`)}
      busy={isPending}
      errors={errors.summary}
      problem={error}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t(`consequence.${mode}`)}</p>
      <Textarea
        id={errors.id(field)}
        label={<FieldLabel optional={mode === 'passOn'}>{t(`words.${mode}`)}</FieldLabel>}
        autosize
        minRows={4}
        maxLength={mode === 'decide' ? 4000 : mode === 'passOn' ? 2000 : 1000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        error={errors.of(field)}
      />
      {mode === 'decide' && (
        <>
          <DayInput
            id={errors.id('heldOn')}
            label={<FieldLabel>{t('field.heldOn')}</FieldLabel>}
            maxDate={today}
            value={heldOn}
            onChange={setHeldOn}
            error={errors.of('heldOn')}
          />
          <LinesField
            id={errors.id('attendees')}
            label={<FieldLabel>{t('field.attendees')}</FieldLabel>}
            description={t('field.attendeesHint')}
            value={attendees}
            onChange={setAttendees}
            error={errors.of('attendees')}
          />
        </>
      )}
    </FormDialog>
  )
}
