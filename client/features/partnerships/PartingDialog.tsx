import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { PartnershipView } from '../../../shared/contracts/partnerships.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { useCommand } from '../../api/hooks.ts'
import { DayInput } from '../../ui/forms/DayInput.tsx'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import { blank, useFieldErrors } from '../forms/useFieldErrors.ts'
import { useNow } from '../session/useNow.ts'

const DAY = { end: 'endedOn', leave: 'leftOn' } as const

/** The leader ends the partnership, or an institution leaves it: why, since when, and what goes on without it. */
export function PartingDialog({
  partnership,
  mode,
  onClose,
}: {
  partnership: PartnershipView
  mode: 'end' | 'leave'
  onClose: () => void
}) {
  const { t } = useTranslation('partnerships')
  const now = useNow()
  const toast = useToast()
  const navigate = useNavigate()
  const today = warsawDate(now)
  const [reason, setReason] = useState('')
  const [day, setDay] = useState<string | null>(today)
  const end = useCommand('partnerships.end', { touches: ['partnerships.get', 'partnerships.list'] })
  const leave = useCommand('partnerships.leave', { touches: ['partnerships.list'] })
  const { error, isPending } = mode === 'end' ? end : leave
  const field = DAY[mode]
  const errors = useFieldErrors('parting', error, { reason: t('parting.reason'), [field]: t('parting.day') })
  const { id, version, territory, runningCases = 0 } = partnership
  const send = () => {
    const found = blank({ reason, [field]: day })
    if (day && day > today) found[field] = 'future'
    if (!errors.accept(found) || !day) return
    const done = {
      onSuccess: () => {
        toast({ text: t(`${mode}.done`) })
        // Whoever left does not see the partnership any more.
        if (mode === 'leave') void navigate('/partnerships')
        else onClose()
      },
    }
    if (mode === 'end') end.mutate({ id, version, reason: reason.trim(), endedOn: day }, done)
    else leave.mutate({ id, reason: reason.trim(), leftOn: day }, done)
  }
  return (
    <FormDialog
      title={t(`${mode}.title`, { name: territory.name })}
      submit={t(`${mode}.submit`)}
      busy={isPending}
      errors={errors.summary}
      problem={error}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t(`${mode}.text`)}</p>
      {mode === 'end' && (
        <p>{runningCases > 0 ? t('end.running', { count: runningCases }) : t('end.none')}</p>
      )}
      <Textarea
        id={errors.id('reason')}
        label={t('parting.reason')}
        description={t('parting.reasonHint')}
        autosize
        minRows={2}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value.replaceAll('\n', ' '))}
        error={errors.of('reason')}
      />
      <DayInput
        id={errors.id(field)}
        label={t('parting.day')}
        maxDate={today}
        value={day}
        onChange={setDay}
        error={errors.of(field)}
      />
    </FormDialog>
  )
}
