import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOperation } from '../../api/hooks.ts'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { caseName, useCase } from '../cases/caseContext.ts'
import { FormDialog } from '../forms/FormDialog.tsx'
import { ReasonField } from '../forms/ReasonField.tsx'
import { blank, useFieldErrors } from '../forms/useFieldErrors.ts'
import { leadsAmong } from './leads.ts'

/** Offering the coordination to a colleague; nothing changes until it is accepted. */
export function OfferDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('coordination')
  const { t: caseWord } = useTranslation('case')
  const { view } = useCase()
  const toast = useToast()
  const [to, setTo] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const centre = useOperation('institutions.get', { id: view.owner.id })
  const people = leadsAmong(centre.data?.data.staff, view.coordinator?.membershipId)
  const command = useCommand('coordination.offer', { touches: ['cases.get', 'deadlines.list'] })
  const errors = useFieldErrors('offer', command.error, { toMembershipId: t('to'), reason: t('reason') })
  const send = () => {
    if (!errors.accept(blank({ toMembershipId: to, reason })) || !to) return
    command.mutate(
      { caseId: view.id, version: view.version, toMembershipId: to, reason: reason.trim() },
      {
        onSuccess: () => {
          toast({ text: t('offer.done') })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={t('offer.title')}
      under={caseName(view, caseWord)}
      submit={t('offer.submit')}
      busy={command.isPending}
      errors={errors.summary}
      problem={command.error}
      width={500}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t('offer.text')}</p>
      <Select
        id={errors.id('toMembershipId')}
        label={t('to')}
        description={t('toHint')}
        nothingFoundMessage={t('nobody')}
        data={people}
        value={to}
        onChange={setTo}
        error={errors.of('toMembershipId')}
      />
      <ReasonField
        label={t('reason')}
        hint={t('offer.reasonHint')}
        rows={3}
        value={reason}
        onChange={setReason}
        errors={errors}
      />
    </FormDialog>
  )
}
