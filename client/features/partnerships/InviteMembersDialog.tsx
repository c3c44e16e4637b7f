import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PartnershipView } from '../../../shared/contracts/partnerships.ts'
import { useCommand } from '../../api/hooks.ts'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import { useFieldErrors } from '../forms/useFieldErrors.ts'
import { InstitutionChoice } from './InstitutionChoice.tsx'
import { takingPart } from './useInvitable.ts'

/** Further institutions are asked into the partnership; each signs for itself. */
export function InviteMembersDialog({
  partnership,
  onClose,
}: {
  partnership: PartnershipView
  onClose: () => void
}) {
  const { t } = useTranslation('partnerships')
  const toast = useToast()
  const { id, territory } = partnership
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const command = useCommand('partnerships.invite', {
    touches: ['partnerships.get', 'partnerships.list', 'institutions.list'],
  })
  const errors = useFieldErrors('invite-members', command.error, { institutionIds: t('propose.whom') })
  const send = () => {
    if (!errors.accept(chosen.size === 0 ? { institutionIds: 'required' } : {})) return
    command.mutate(
      { id, institutionIds: [...chosen] },
      {
        onSuccess: () => {
          toast({ text: t('invite.done') })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={t('invite.title', { name: territory.name })}
      submit={t('propose.submit')}
      busy={command.isPending}
      errors={errors.summary}
      problem={command.error}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t('invite.text')}</p>
      <InstitutionChoice
        id={errors.id('institutionIds')}
        teryt={territory.teryt}
        without={takingPart(partnership)}
        chosen={chosen}
        error={errors.of('institutionIds')}
        onChange={setChosen}
      />
    </FormDialog>
  )
}
