import { NumberInput, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SupervisionView } from '../../../shared/contracts/supervisions.ts'
import { useCommand } from '../../api/hooks.ts'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import { blank, useFieldErrors } from '../forms/useFieldErrors.ts'

const MOST_HOURS = 200

/** The adviser's answer, with the hours of supervision that were given. */
export function AnswerDialog({
  supervision: { id, version, brief },
  onClose,
}: {
  supervision: SupervisionView
  onClose: () => void
}) {
  const { t } = useTranslation('supervisions')
  const toast = useToast()
  const [words, setWords] = useState('')
  const [hours, setHours] = useState<number | string>('')
  const command = useCommand('supervisions.answer', { touches: ['supervisions.list'] })
  const errors = useFieldErrors('supervise', command.error, {
    text: t('reply.text'),
    hours: t('reply.hours'),
  })
  const send = () => {
    const found = blank({ text: words, hours: String(hours) })
    if (!errors.accept(found)) return
    command.mutate(
      { id, version, text: words.trim(), hours: Number(hours) },
      {
        onSuccess: () => {
          toast({ text: t('reply.done') })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={t('reply.title')}
      submit={t('reply.submit')}
      busy={command.isPending}
      errors={errors.summary}
      problem={command.error}
      onSubmit={send}
      onClose={onClose}
    >
      <p style={{ whiteSpace: 'pre-wrap' }}>{brief}</p>
      <Textarea
        id={errors.id('text')}
        label={t('reply.text')}
        autosize
        minRows={4}
        maxLength={4000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        error={errors.of('text')}
      />
      <NumberInput
        id={errors.id('hours')}
        label={t('reply.hours')}
        min={0}
        max={MOST_HOURS}
        allowDecimal={false}
        maw={200}
        value={hours}
        onChange={setHours}
        error={errors.of('hours')}
      />
    </FormDialog>
  )
}
