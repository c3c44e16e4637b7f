import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api/hooks.ts'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { Callout } from '../../ui/states/States.tsx'
import { useCase } from '../cases/caseContext.ts'
import { FormDialog } from '../forms/FormDialog.tsx'
import { blank, useFieldErrors } from '../forms/useFieldErrors.ts'

/** Asking the region for supervision, on a brief that does not tell who the family is. */
export function SupervisionDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('supervisions')
  const { view } = useCase()
  const toast = useToast()
  const [brief, setBrief] = useState('')
  const command = useCommand('supervisions.request', { touches: ['supervisions.list', 'cases.timeline'] })
  const errors = useFieldErrors('supervision', command.error, { brief: t('ask.brief') })
  const isIdentifying = command.error?.fields['brief']?.startsWith('contains') ?? false
  const send = () => {
    if (!errors.accept(blank({ brief }))) return
    command.mutate(
      { caseId: view.id, brief: brief.trim() },
      {
        onSuccess: () => {
          toast({ text: t('ask.done') })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={t('ask.title')}
      submit={t('ask.submit')}
      busy={command.isPending}
      errors={errors.summary}
      problem={isIdentifying ? null : command.error}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t('ask.text')}</p>
      {isIdentifying && <Callout tone="amber">{t('ask.again')}</Callout>}
      <Textarea
        id={errors.id('brief')}
        label={t('ask.brief')}
        description={t('ask.briefHint')}
        autosize
        minRows={5}
        maxLength={4000}
        value={brief}
        onChange={(event) => setBrief(event.currentTarget.value)}
        error={errors.of('brief')}
      />
    </FormDialog>
  )
}
