import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ParticipantView } from '../../../shared/contracts/cases.ts'
import { useCommand } from '../../api/hooks.ts'
import { ConfirmDialog } from '../../ui/overlays/ConfirmDialog.tsx'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { useCase } from '../cases/caseContext.ts'
import { ProblemNote } from '../forms/ProblemNote.tsx'
import { useFieldErrors } from '../forms/useFieldErrors.ts'

/** Ends somebody's access, with a reason for the record. */
export function RemoveDialog({ person, onClose }: { person: ParticipantView; onClose: () => void }) {
  const { t } = useTranslation('case')
  const { view } = useCase()
  const toast = useToast()
  const [reason, setReason] = useState('')
  const command = useCommand('participants.remove', {
    touches: ['cases.get', 'participants.list', 'workflow.available'],
  })
  const errors = useFieldErrors('remove', command.error, { reason: t('remove.reason') })
  const remove = () => {
    if (!errors.accept(reason.trim() ? {} : { reason: 'required' }))
      return document.getElementById(errors.id('reason'))?.focus()
    command.mutate(
      { caseId: view.id, id: person.id, reason },
      {
        onSuccess: () => {
          toast({ text: t('remove.done', { name: person.name }) })
          onClose()
        },
      },
    )
  }
  return (
    <ConfirmDialog
      opened
      destructive
      title={t('remove.title', { name: person.name })}
      confirm={t('remove.confirm')}
      busy={command.isPending}
      onConfirm={remove}
      onClose={onClose}
    >
      <p>{t('remove.text')}</p>
      <TextInput
        id={errors.id('reason')}
        label={t('remove.reason')}
        description={t('remove.reasonHint')}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={errors.of('reason')}
      />
      <ProblemNote error={command.error?.problem?.fields ? null : command.error} />
    </ConfirmDialog>
  )
}
