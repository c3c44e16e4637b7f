import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IssueView } from '../../../shared/contracts/issues.ts'
import { useCommand } from '../../api/hooks.ts'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import { blank, useFieldErrors } from '../forms/useFieldErrors.ts'

export type Saying = 'answer' | 'recommend' | 'close'
const TOUCHES = { touches: ['issues.get', 'issues.list'] } as const
const LONGEST = { answer: 4000, recommend: 4000, close: 2000 } as const

/** What the region says about a problem: its answer, a recommendation, or why it is closed. */
export function SayDialog({
  issue: { id, version },
  saying,
  onClose,
}: {
  issue: IssueView
  saying: Saying
  onClose: () => void
}) {
  const { t } = useTranslation('issues')
  const toast = useToast()
  const [words, setWords] = useState('')
  const answer = useCommand('issues.answer', TOUCHES)
  const recommend = useCommand('issues.recommend', TOUCHES)
  const close = useCommand('issues.close', TOUCHES)
  const command = { answer, recommend, close }[saying]
  const errors = useFieldErrors('say', command.error, { text: t(`dialog.${saying}.words`) })
  const send = () => {
    if (!errors.accept(blank({ text: words }))) return
    command.mutate(
      { id, version, text: words.trim() },
      {
        onSuccess: () => {
          toast({ text: t(`done.${saying}`) })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={t(`dialog.${saying}.title`)}
      submit={t(`dialog.${saying}.submit`)}
      busy={command.isPending}
      errors={errors.summary}
      problem={command.error}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t(`dialog.text.${saying}`)}</p>
      <Textarea
        id={errors.id('text')}
        label={t(`dialog.${saying}.words`)}
        autosize
        minRows={5}
        maxLength={LONGEST[saying]}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        error={errors.of('text')}
      />
    </FormDialog>
  )
}
