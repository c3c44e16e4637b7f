import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PartnershipView } from '../../../shared/contracts/partnerships.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { useCommand } from '../../api/hooks.ts'
import { DayInput } from '../../ui/forms/DayInput.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import { blank, useFieldErrors } from '../forms/useFieldErrors.ts'
import { useNow } from '../session/useNow.ts'

const FIELDS = {
  accede: { who: 'signatory', day: 'signedOn' },
  activate: { who: 'authorisedBy', day: 'authorisedOn' },
} as const
const touches = { touches: ['partnerships.get', 'partnerships.list'] as const }

/** Writes down a signature on paper: the institution's accession, or the mayor's authorisation of the leader. */
export function SignatureDialog({
  partnership,
  mode,
  isReady,
  onClose,
}: {
  partnership: PartnershipView
  mode: 'accede' | 'activate'
  isReady: boolean
  onClose: () => void
}) {
  const { t } = useTranslation('partnerships')
  const { t: reason } = useTranslation('reasons')
  const now = useNow()
  const toast = useToast()
  const [who, setWho] = useState('')
  const [day, setDay] = useState<string | null>(warsawDate(now))
  const accede = useCommand('partnerships.accede', touches)
  const activate = useCommand('partnerships.activate', touches)
  const { error, isPending } = mode === 'accede' ? accede : activate
  const errors = useFieldErrors('sign', error, {
    [FIELDS[mode].who]: t(`${mode}.who`),
    [FIELDS[mode].day]: t(`${mode}.day`),
  })
  const fields = FIELDS[mode]
  if (mode === 'activate' && !isReady)
    return (
      <Dialog
        opened
        onClose={onClose}
        title={t('activate.blocked')}
        primary={<Button onClick={onClose}>{t('activate.stay')}</Button>}
      >
        <p>{reason('missing.needsAccession')}</p>
      </Dialog>
    )
  const send = () => {
    const found = blank({ [fields.who]: who, [fields.day]: day })
    if (day && day > warsawDate(now)) found[fields.day] = 'future'
    if (!errors.accept(found) || !day) return
    // Institutions sign side by side: what others signed meanwhile is no reason to sign again, so no version.
    const { id } = partnership
    const done = {
      onSuccess: () => {
        toast({ text: t(`${mode}.done`) })
        onClose()
      },
    }
    if (mode === 'accede') accede.mutate({ id, signatory: who.trim(), signedOn: day }, done)
    else activate.mutate({ id, authorisedBy: who.trim(), authorisedOn: day }, done)
  }
  return (
    <FormDialog
      title={t(`${mode}.title`)}
      submit={t(`${mode}.submit`)}
      busy={isPending}
      errors={errors.summary}
      problem={error}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t(`${mode}.text`)}</p>
      <TextInput
        id={errors.id(fields.who)}
        label={t(`${mode}.who`)}
        description={t(`${mode}.whoHint`)}
        maxLength={120}
        value={who}
        onChange={(event) => setWho(event.currentTarget.value)}
        error={errors.of(fields.who)}
      />
      <DayInput
        id={errors.id(fields.day)}
        label={t(`${mode}.day`)}
        maxDate={warsawDate(now)}
        value={day}
        onChange={setDay}
        error={errors.of(fields.day)}
      />
    </FormDialog>
  )
}
