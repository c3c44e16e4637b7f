import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingView } from '../../../shared/contracts/meetings.ts'
import { useCommand } from '../../api/hooks.ts'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import { blank, useFieldErrors } from '../forms/useFieldErrors.ts'
import { MEETING_TOUCHES } from './query.ts'

/** Calls a planned meeting off; the reason stays with it and those asked are told. */
export function CancelMeetingDialog({ meeting, onClose }: { meeting: MeetingView; onClose: () => void }) {
  const { t } = useTranslation('meetings')
  const toast = useToast()
  const [reason, setReason] = useState('')
  const command = useCommand('meetings.cancel', MEETING_TOUCHES)
  const errors = useFieldErrors('cancel', command.error, { reason: t('field.reason') })
  return (
    <FormDialog
      title={t('cancelTitle')}
      submit={t('cancelSubmit')}
      busy={command.isPending}
      errors={errors.summary}
      problem={command.error}
      width={500}
      onSubmit={() => {
        if (!errors.accept(blank({ reason }))) return
        command.mutate(
          { id: meeting.id, version: meeting.version, reason: reason.trim() },
          {
            onSuccess: () => {
              toast({ text: t('cancelled') })
              onClose()
            },
          },
        )
      }}
      onClose={onClose}
    >
      <p>{t('cancelText')}</p>
      <TextInput
        id={errors.id('reason')}
        label={t('field.reason')}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={errors.of('reason')}
      />
    </FormDialog>
  )
}
