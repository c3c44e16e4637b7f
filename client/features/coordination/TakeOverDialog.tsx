import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api/hooks.ts'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { caseName, useCase } from '../cases/caseContext.ts'
import { FormDialog } from '../forms/FormDialog.tsx'
import { ReasonField } from '../forms/ReasonField.tsx'
import { blank, useFieldErrors } from '../forms/useFieldErrors.ts'

/** The deputy leads while the coordinator is away. */
export function TakeOverDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('coordination')
  const { t: caseWord } = useTranslation('case')
  const { view } = useCase()
  const toast = useToast()
  const [reason, setReason] = useState('')
  const command = useCommand('coordination.takeOver', {
    touches: ['cases.get', 'workflow.available', 'cases.timeline'],
  })
  const errors = useFieldErrors('takeOver', command.error, { reason: t('reason') })
  const send = () => {
    if (!errors.accept(blank({ reason }))) return
    command.mutate(
      { caseId: view.id, version: view.version, reason: reason.trim() },
      {
        onSuccess: () => {
          toast({ text: t('takeOver.done') })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={t('takeOver.title')}
      under={caseName(view, caseWord)}
      submit={t('takeOver.submit')}
      busy={command.isPending}
      errors={errors.summary}
      problem={command.error}
      width={500}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t('takeOver.text')}</p>
      <ReasonField
        label={t('reason')}
        hint={t('takeOver.reasonHint')}
        rows={3}
        value={reason}
        onChange={setReason}
        errors={errors}
      />
    </FormDialog>
  )
}
