import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { CoordinationOffer } from '../../../shared/contracts/coordination.ts'
import { useCommand } from '../../api/hooks.ts'
import { FieldLabel, FormColumn } from '../../ui/forms/Form.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { ProblemNote } from '../forms/ProblemNote.tsx'

const TOUCHES = { touches: ['coordination.offers', 'cases.list', 'cases.counts'] } as const

/** Yes or no to an offered coordination, from outside the case. */
export function AnswerOfferDialog({
  offer,
  under,
  onClose,
}: {
  offer: CoordinationOffer
  under: string
  onClose: () => void
}) {
  const { t } = useTranslation('coordination')
  const toast = useToast()
  const navigate = useNavigate()
  const [reason, setReason] = useState('')
  const accepting = useCommand('coordination.accept', TOUCHES)
  const declining = useCommand('coordination.decline', TOUCHES)
  const { caseId, version } = offer
  const accept = () =>
    accepting.mutate(
      { caseId, version },
      {
        onSuccess: () => {
          toast({ text: t('offers.accepted') })
          void navigate(`/cases/${caseId}`)
        },
      },
    )
  const decline = () =>
    declining.mutate(
      { caseId, version, ...(reason.trim() ? { reason: reason.trim() } : {}) },
      {
        onSuccess: () => {
          toast({ text: t('offers.declined') })
          onClose()
        },
      },
    )
  return (
    <Dialog
      opened
      keepOnOutsideClick
      title={t('offers.dialog')}
      under={under}
      onClose={onClose}
      back={
        <Button loading={declining.isPending} onClick={decline}>
          {t('offers.decline')}
        </Button>
      }
      primary={
        <Button variant="filled" loading={accepting.isPending} onClick={accept}>
          {t('offers.accept')}
        </Button>
      }
    >
      <FormColumn>
        <p>{offer.reason}</p>
        <p>{t('offers.text')}</p>
        <Textarea
          label={<FieldLabel optional>{t('offers.declineReason')}</FieldLabel>}
          autosize
          minRows={2}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ProblemNote error={accepting.error ?? declining.error} />
      </FormColumn>
    </Dialog>
  )
}
