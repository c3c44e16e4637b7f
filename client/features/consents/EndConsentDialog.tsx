import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LegalBasisView } from '../../../shared/contracts/consents.ts'
import { useCommand } from '../../api/hooks.ts'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { ChoiceGroup } from '../forms/ChoiceGroup.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import { ReasonField } from '../forms/ReasonField.tsx'
import { useFieldErrors } from '../forms/useFieldErrors.ts'
import { CONSENT_TOUCHES } from './touches.ts'
import { WhoLoses } from './WhoLoses.tsx'

/** A refused consent, or one taken back wholly or for some of the data. */
export function EndConsentDialog({
  basis,
  how,
  onClose,
}: {
  basis: LegalBasisView
  how: 'refuse' | 'withdraw'
  onClose: () => void
}) {
  const { t } = useTranslation('consents')
  const { t: term } = useTranslation('vocabulary')
  const toast = useToast()
  const [reason, setReason] = useState('')
  const [scope, setScope] = useState(basis.scope)
  const refuse = useCommand('consents.refuse', CONSENT_TOUCHES)
  const withdraw = useCommand('consents.withdraw', CONSENT_TOUCHES)
  const command = how === 'refuse' ? refuse : withdraw
  const errors = useFieldErrors('end', command.error, { reason: t('field.reason'), scope: t('field.scope') })
  const send = () => {
    const found: Record<string, string> = {}
    if (how === 'withdraw' && !reason.trim()) found['reason'] = 'required'
    if (how === 'withdraw' && scope.length === 0) found['scope'] = 'required'
    if (!errors.accept(found)) return
    const one = { id: basis.id, version: basis.version }
    const done = {
      onSuccess: () => {
        toast({ text: t(how === 'refuse' ? 'refused' : 'withdrawn') })
        onClose()
      },
    }
    if (how === 'refuse') refuse.mutate({ ...one, ...(reason.trim() ? { reason: reason.trim() } : {}) }, done)
    else
      withdraw.mutate(
        { ...one, reason: reason.trim(), ...(scope.length < basis.scope.length ? { scope } : {}) },
        done,
      )
  }
  return (
    <FormDialog
      title={t(`${how}Title`, { name: basis.person.name })}
      under={basis.purpose}
      submit={t(`${how}Submit`)}
      busy={command.isPending}
      errors={errors.summary}
      problem={command.error}
      onSubmit={send}
      onClose={onClose}
    >
      {how === 'withdraw' && (
        <>
          <WhoLoses basis={basis} scope={scope}>
            {t('withdrawText')}
          </WhoLoses>
          <ChoiceGroup
            id={errors.id('scope')}
            legend={t('field.scopeBack')}
            error={errors.of('scope')}
            data={basis.scope.map((one) => ({ value: one, label: term(`category.${one}`) }))}
            value={scope}
            onChange={setScope}
          />
        </>
      )}
      <ReasonField
        label={t('field.reason')}
        hint={t('hint.reason')}
        optional={how === 'refuse'}
        value={reason}
        onChange={setReason}
        errors={errors}
      />
    </FormDialog>
  )
}
