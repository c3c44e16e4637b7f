import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api/hooks.ts'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import { blank, useFieldErrors } from '../forms/useFieldErrors.ts'
import { caseName, useCase } from './caseContext.ts'

/** Not raising a case whose deadlines passed, and why not. */
export function DeclineProposalDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('course')
  const { t: caseWord } = useTranslation('case')
  const { view } = useCase()
  const toast = useToast()
  const [reason, setReason] = useState('')
  const command = useCommand('proposals.answer', { touches: ['cases.get'] })
  const errors = useFieldErrors('decline', command.error, { reason: t('reason') })
  const send = () => {
    if (!errors.accept(blank({ reason }))) return
    command.mutate(
      { caseId: view.id, version: view.version, accept: false, reason: reason.trim() },
      {
        onSuccess: () => {
          toast({ text: t('proposal.declined') })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={t('proposal.declineTitle')}
      under={caseName(view, caseWord)}
      submit={t('proposal.declineSubmit')}
      busy={command.isPending}
      errors={errors.summary}
      problem={command.error}
      width={500}
      onSubmit={send}
      onClose={onClose}
    >
      <Textarea
        id={errors.id('reason')}
        label={t('reason')}
        description={t('proposal.declineHint')}
        autosize
        minRows={3}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={errors.of('reason')}
      />
    </FormDialog>
  )
}
