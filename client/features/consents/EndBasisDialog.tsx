import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LegalBasisView } from '../../../shared/contracts/consents.ts'
import { useCommand } from '../../api/hooks.ts'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import { ReasonField } from '../forms/ReasonField.tsx'
import { blank, useFieldErrors } from '../forms/useFieldErrors.ts'
import { CONSENT_TOUCHES } from './touches.ts'
import { WhoLoses } from './WhoLoses.tsx'

/** A basis in law that ends before its last day: recorded by mistake, or no longer what the work rests on. */
export function EndBasisDialog({ basis, onClose }: { basis: LegalBasisView; onClose: () => void }) {
  const { t } = useTranslation('consents')
  const toast = useToast()
  const [reason, setReason] = useState('')
  const command = useCommand('legalBases.end', CONSENT_TOUCHES)
  const errors = useFieldErrors('endBasis', command.error, { reason: t('field.reason') })
  const send = () => {
    if (!errors.accept(blank({ reason }))) return
    command.mutate(
      { id: basis.id, version: basis.version, reason: reason.trim() },
      {
        onSuccess: () => {
          toast({ text: t('ended') })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={t('endTitle', { name: basis.person.name })}
      under={basis.purpose}
      submit={t('endSubmit')}
      busy={command.isPending}
      errors={errors.summary}
      problem={command.error}
      onSubmit={send}
      onClose={onClose}
    >
      <WhoLoses basis={basis} scope={basis.scope}>
        {t('endText')}
      </WhoLoses>
      <ReasonField
        label={t('field.reason')}
        hint={t('hint.reason')}
        value={reason}
        onChange={setReason}
        errors={errors}
      />
    </FormDialog>
  )
}
