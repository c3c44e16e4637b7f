import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../forms/FormDialog.tsx'
import { blank, useFieldErrors } from '../forms/useFieldErrors.ts'
import { useModelShown } from './modelContext.ts'
import { useModelAct } from './useModelAct.ts'

/** Ends the consultation: what the region recommends, and why. */
export function RecommendDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('models')
  const { view } = useModelShown()
  const [text, setText] = useState('')
  const { command, answers } = useModelAct('models.recommend', t('recommend.done'), onClose)
  const errors = useFieldErrors('recommend', command.error, { text: t('recommend.text') })
  const send = () => {
    if (!errors.accept(blank({ text }))) return
    command.mutate({ id: view.id, version: view.version, text }, answers)
  }
  return (
    <FormDialog
      title={t('recommend.title')}
      submit={t('act.recommend')}
      busy={command.isPending}
      errors={errors.summary}
      problem={command.error}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t('recommend.hint')}</p>
      <Textarea
        id={errors.id('text')}
        label={t('recommend.text')}
        autosize
        minRows={4}
        maxLength={4000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={errors.of('text')}
      />
    </FormDialog>
  )
}
