import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { TransferView } from '../../../shared/contracts/transfers.ts'
import { useCommand, useOperation } from '../../api/hooks.ts'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { Callout } from '../../ui/states/States.tsx'
import { leadsAmong } from '../coordination/leads.ts'
import { FormDialog } from '../forms/FormDialog.tsx'
import { blank, useFieldErrors } from '../forms/useFieldErrors.ts'

/** Taking a family over: who will lead it, and that consents are gathered anew. */
export function AcceptDialog({ transfer, onClose }: { transfer: TransferView; onClose: () => void }) {
  const { t } = useTranslation('transfers')
  const toast = useToast()
  const navigate = useNavigate()
  const [coordinator, setCoordinator] = useState<string | null>(null)
  const [deputy, setDeputy] = useState<string | null>(null)
  const centre = useOperation('institutions.get', { id: transfer.to.id })
  const command = useCommand('transfers.accept', {
    touches: ['transfers.list', 'cases.list', 'cases.counts'],
  })
  const errors = useFieldErrors('accept', command.error, {
    coordinatorMembershipId: t('accept.coordinator'),
    deputyMembershipId: t('accept.deputy'),
  })
  const send = () => {
    const found = blank({ coordinatorMembershipId: coordinator, deputyMembershipId: deputy })
    if (!errors.accept(found) || !coordinator || !deputy) return
    command.mutate(
      {
        id: transfer.id,
        version: transfer.version,
        coordinatorMembershipId: coordinator,
        deputyMembershipId: deputy,
      },
      {
        onSuccess: ({ data }) => {
          toast({ text: t('accept.done') })
          onClose()
          if (data.caseId) void navigate(`/cases/${data.caseId}`)
        },
      },
    )
  }
  return (
    <FormDialog
      title={t('accept.title')}
      under={t('card.incoming', { name: transfer.from.name })}
      submit={t('accept.submit')}
      busy={command.isPending}
      errors={errors.summary}
      problem={command.error}
      onSubmit={send}
      onClose={onClose}
    >
      <Callout tone="amber">{t('accept.basis')}</Callout>
      <p>{t('accept.ends')}</p>
      <Select
        id={errors.id('coordinatorMembershipId')}
        label={t('accept.coordinator')}
        data={leadsAmong(centre.data?.data.staff)}
        value={coordinator}
        onChange={setCoordinator}
        error={errors.of('coordinatorMembershipId')}
      />
      <Select
        id={errors.id('deputyMembershipId')}
        label={t('accept.deputy')}
        data={leadsAmong(centre.data?.data.staff, coordinator)}
        value={deputy}
        onChange={setDeputy}
        error={errors.of('deputyMembershipId')}
      />
    </FormDialog>
  )
}
