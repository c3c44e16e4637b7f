import { Radio, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../forms/FormDialog.tsx'
import { blank, useFieldErrors } from '../forms/useFieldErrors.ts'
import { useModelShown } from './modelContext.ts'
import css from './models.module.css'
import { useModelAct } from './useModelAct.ts'
import { usePlaceWords } from './usePlaceWords.ts'

/** The region's answer to a remark, and whether it takes it up. */
export function AnswerDialog({ remarkId, onClose }: { remarkId: string; onClose: () => void }) {
  const { t } = useTranslation('models')
  const { view } = useModelShown()
  const { placeWord } = usePlaceWords(view.model)
  const remark = view.remarks.find(({ id }) => id === remarkId)
  const [accepted, setAccepted] = useState<string | null>(null)
  const [text, setText] = useState('')
  const { command, answers } = useModelAct('models.answerRemark', t('remarks.answered'), onClose)
  const errors = useFieldErrors('answer', command.error, {
    accepted: t('remarks.decision'),
    text: t('remarks.answerText'),
  })
  if (!remark) return null
  const send = () => {
    if (!errors.accept(blank({ accepted, text }))) return
    command.mutate(
      { id: view.id, version: view.version, remarkId, accepted: accepted === 'yes', text },
      answers,
    )
  }
  return (
    <FormDialog
      title={t('remarks.answerTitle')}
      under={placeWord(remark.path)}
      submit={t('remarks.sendAnswer')}
      busy={command.isPending}
      errors={errors.summary}
      problem={command.error}
      onSubmit={send}
      onClose={onClose}
    >
      <blockquote className={css.answer}>
        <p>{remark.text}</p>
      </blockquote>
      <Radio.Group
        id={errors.id('accepted')}
        tabIndex={-1}
        label={t('remarks.decision')}
        value={accepted}
        onChange={setAccepted}
        error={errors.of('accepted')}
      >
        <Stack gap={8} mt={6}>
          <Radio value="yes" label={t('remarks.accept')} />
          <Radio value="no" label={t('remarks.decline')} />
        </Stack>
      </Radio.Group>
      <Textarea
        id={errors.id('text')}
        label={t('remarks.answerText')}
        autosize
        minRows={3}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={errors.of('text')}
      />
    </FormDialog>
  )
}
