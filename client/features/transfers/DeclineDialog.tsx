import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TransferView } from '../../../shared/contracts/transfers.ts'
import { useCommand } from '../../api/hooks.ts'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import { blank, useFieldErrors } from '../forms/useFieldErrors.ts'

/** Saying no to a transfer, or taking one's own request back, with a reason. */
export function DeclineDialog({
  transfer,
  mode,
  onClose,
}: {
  transfer: TransferView
  mode: 'decline' | 'withdraw'
  onClose: () => void
}) {
  const { t } = useTranslation('transfers')
  const toast = useToast()
  const [reason, setReason] = useState('')
  const command = useCommand('transfers.decline', { touches: ['transfers.list', 'cases.get'] })
  const errors = useFieldErrors('decline', command.error, { reason: t('decline.reason') })
  const send = () => {
    if (!errors.accept(blank({ reason }))) return
    command.mutate(
      { id: transfer.id, version: transfer.version, reason: reason.trim() },
      {
        onSuccess: () => {
          toast({ text: t(`decline.done.${mode}`) })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={t(`decline.title.${mode}`)}
      submit={t(`decline.submit.${mode}`)}
      busy={command.isPending}
      errors={errors.summary}
      problem={command.error}
      width={500}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t(`decline.text.${mode}`)}</p>
      <Textarea
        id={errors.id('reason')}
        label={t('decline.reason')}
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
