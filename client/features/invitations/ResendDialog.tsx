import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InvitationView } from '../../../shared/contracts/invitations.ts'
import { useCommand, useOperation } from '../../api/hooks.ts'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import { useFieldErrors } from '../forms/useFieldErrors.ts'

/** Asks again, somebody else of the institution: who was silent may be away. */
export function ResendDialog({ invitation, onClose }: { invitation: InvitationView; onClose: () => void }) {
  const { t } = useTranslation('invitations')
  const toast = useToast()
  const { id, institution, invitee } = invitation
  const [person, setPerson] = useState<string | null>(null)
  const staff = useOperation('institutions.get', { id: institution.id })
  const command = useCommand('invitations.resend', { touches: ['invitations.list'] })
  const errors = useFieldErrors('resend', command.error, { membershipId: t('resend.person') })
  const send = () => {
    if (!errors.accept(person ? {} : { membershipId: 'personRequired' }) || !person) return
    command.mutate(
      { id, membershipId: person },
      {
        onSuccess: () => {
          toast({ text: t('sent.resent') })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={t('resend.title')}
      under={institution.name}
      submit={t('sent.resend')}
      busy={command.isPending}
      errors={errors.summary}
      problem={command.error}
      width={500}
      onSubmit={send}
      onClose={onClose}
    >
      <Select
        id={errors.id('membershipId')}
        label={t('resend.person')}
        data={(staff.data?.data.staff ?? [])
          .filter(({ membershipId }) => membershipId !== invitee?.membershipId)
          .map(({ membershipId, name, title }) => ({ value: membershipId, label: `${name}, ${title}` }))}
        nothingFoundMessage={t('resend.nobody')}
        value={person}
        onChange={setPerson}
        error={errors.of('membershipId')}
      />
    </FormDialog>
  )
}
