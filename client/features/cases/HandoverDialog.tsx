import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api/hooks.ts'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import { ReasonField } from '../forms/ReasonField.tsx'
import { useFieldErrors } from '../forms/useFieldErrors.ts'
import { useSession } from '../session/SessionProvider.tsx'
import { caseName, useCase } from './caseContext.ts'

const TOUCHES = { touches: ['cases.get', 'workflow.available', 'cases.timeline'] } as const

/** Taking the coordination that was offered, saying no to it, or taking one's own offer back. */
export function HandoverDialog({ accept, onClose }: { accept: boolean; onClose: () => void }) {
  const { t } = useTranslation('course')
  const { t: caseWord } = useTranslation('case')
  const { session } = useSession()
  const { view } = useCase()
  const toast = useToast()
  const [reason, setReason] = useState('')
  const taking = useCommand('coordination.accept', TOUCHES)
  const declining = useCommand('coordination.decline', TOUCHES)
  const isMine = view.handover?.to.membershipId === session.acting.id
  const act = accept ? 'accept' : isMine ? 'decline' : 'takeBack'
  const command = accept ? taking : declining
  const errors = useFieldErrors('handover', command.error, { reason: t('reason') })
  const done = () => {
    toast({ text: t(`handover.done.${act}`) })
    onClose()
  }
  const send = () => {
    const input = { caseId: view.id, version: view.version }
    if (accept) taking.mutate(input, { onSuccess: done })
    else
      declining.mutate({ ...input, ...(reason.trim() ? { reason: reason.trim() } : {}) }, { onSuccess: done })
  }
  return (
    <FormDialog
      title={t(`handover.title.${act}`)}
      under={caseName(view, caseWord)}
      submit={t(`handover.submit.${act}`)}
      busy={command.isPending}
      errors={errors.summary}
      problem={command.error}
      width={500}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t(`handover.text.${act}`)}</p>
      {act === 'decline' && (
        <ReasonField label={t('reason')} optional value={reason} onChange={setReason} errors={errors} />
      )}
    </FormDialog>
  )
}
