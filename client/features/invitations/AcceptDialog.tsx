import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQueryClient } from '@tanstack/react-query'
import type { InvitationView } from '../../../shared/contracts/invitations.ts'
import { keyOf, useCommand, useOperation } from '../../api/hooks.ts'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import { useFieldErrors } from '../forms/useFieldErrors.ts'
import { useSession } from '../session/SessionProvider.tsx'

const ANSWERING = ['MEMBER', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'OPS_HEAD', 'PCPR_LEAD']

/** Accepting names the person in charge, who is in the team from that moment. */
export function AcceptDialog({
  invitation,
  isSettling,
  onClose,
}: {
  invitation: InvitationView
  /** That it was opened is still being told; an answer to what it was before would cross with that. */
  isSettling: boolean
  onClose: () => void
}) {
  const { t } = useTranslation('invitations')
  const { session } = useSession()
  const client = useQueryClient()
  const toast = useToast()
  const own = session.acting.id
  const [person, setPerson] = useState<string | null>(invitation.invitee?.membershipId ?? own)
  const staff = useOperation('institutions.get', { id: invitation.institution.id })
  const command = useCommand('invitations.accept', {
    touches: ['invitations.list', 'cases.list', 'cases.counts'],
  })
  const errors = useFieldErrors('accept', command.error, { membershipId: t('accept.person') })
  const send = () => {
    if (!errors.accept(person ? {} : { membershipId: 'personRequired' }) || !person) return
    command.mutate(
      { id: invitation.id, version: invitation.version, membershipId: person },
      {
        onSuccess: (reply) => {
          client.setQueryData(keyOf('invitations.get', { id: invitation.id }), reply)
          toast({ text: t('accept.done') })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={t('accept.title')}
      submit={t('inbox.accept')}
      busy={command.isPending || isSettling}
      errors={errors.summary}
      problem={command.error}
      width={500}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t('accept.text')}</p>
      <Select
        id={errors.id('membershipId')}
        label={t('accept.person')}
        description={t('accept.personHint')}
        data={(staff.data?.data.staff ?? [])
          .filter(({ role }) => ANSWERING.includes(role))
          .map(({ membershipId, name, title }) => ({ value: membershipId, label: `${name}, ${title}` }))}
        value={person}
        onChange={setPerson}
        error={errors.of('membershipId')}
      />
    </FormDialog>
  )
}
