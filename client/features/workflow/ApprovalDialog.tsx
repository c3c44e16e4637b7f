import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api/hooks.ts'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { toldTime } from '../../ui/time/dates.ts'
import { caseName, useCase } from '../cases/caseContext.ts'
import { ProblemNote } from '../forms/ProblemNote.tsx'
import { useNow } from '../session/useNow.ts'
import { inLanguage } from './models.ts'
import type { NextStep } from './primary.ts'

const TOUCHES = { touches: ['cases.get', 'workflow.available', 'cases.timeline'] } as const

/** A step for four eyes: whoever began it may take it back, somebody else confirms or says no. */
export function ApprovalDialog({
  step,
  awaits,
  onClose,
}: {
  step: NextStep
  awaits: NonNullable<NextStep['awaits']>
  onClose: () => void
}) {
  const { t, i18n } = useTranslation('course')
  const { t: caseWord } = useTranslation('case')
  const { t: ui } = useTranslation('ui')
  const { view } = useCase()
  const now = useNow()
  const toast = useToast()
  const confirm = useCommand('workflow.confirm', TOUCHES)
  const refuse = useCommand('workflow.refuse', TOUCHES)
  const name = inLanguage(step.label, i18n.language)
  const input = { caseId: view.id, version: view.version }
  const done = (words: string) => ({
    onSuccess: () => {
      toast({ text: words })
      onClose()
    },
  })
  const no = (
    <Button loading={refuse.isPending} onClick={() => refuse.mutate(input, done(t('approval.refused')))}>
      {t(awaits.mine ? 'approval.takeBack' : 'approval.refuse')}
    </Button>
  )
  return (
    <Dialog
      opened
      onClose={onClose}
      over={caseName(view, caseWord)}
      title={t('approval.waits', { step: name })}
      back={awaits.mine ? <Button onClick={onClose}>{ui('dialog.close')}</Button> : no}
      primary={
        awaits.mine ? (
          no
        ) : (
          <Button
            variant="filled"
            loading={confirm.isPending}
            onClick={() => confirm.mutate(input, done(caseWord('step.done', { step: name })))}
          >
            {t('approval.confirm')}
          </Button>
        )
      }
    >
      <p>{t('approval.by', { name: awaits.by, time: toldTime(ui, new Date(awaits.at), now) })}</p>
      <p>{t(awaits.mine ? 'approval.yours' : 'approval.theirs')}</p>
      <ProblemNote error={confirm.error ?? refuse.error} />
    </Dialog>
  )
}
