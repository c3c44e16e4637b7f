import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LegalBasisView } from '../../../shared/contracts/consents.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { useCommand } from '../../api/hooks.ts'
import { DayInput } from '../../ui/forms/DayInput.tsx'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { ChoiceGroup } from '../forms/ChoiceGroup.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import { useAtOpening } from '../forms/useAtOpening.ts'
import { useFieldErrors } from '../forms/useFieldErrors.ts'
import { useNow } from '../session/useNow.ts'
import { CONSENT_TOUCHES } from './touches.ts'
import { useFamily } from './useFamily.ts'

/** A signed consent put on record: an adult's own, or a guardian's for a child, who is heard from 16 on. */
export function GiveConsentDialog({ basis, onClose }: { basis: LegalBasisView; onClose: () => void }) {
  const { t } = useTranslation('consents')
  const { t: term } = useTranslation('vocabulary')
  const now = useNow()
  const toast = useToast()
  const family = useFamily()
  const person = family.persons.find(({ id }) => id === basis.person.id)
  const isChild = person !== undefined && family.isMinor(person)
  const asksChild = person !== undefined && family.mustBeHeard(person)
  const today = warsawDate(now)
  const [on, setOn] = useState<string | null>(today)
  const [guardianName, setGuardianName] = useState('')
  const [isHeard, setHeard] = useState(false)
  const version = useAtOpening(basis.version)
  const [scope, setScope] = useState(basis.scope)
  const [recipients, setRecipients] = useState(basis.recipients)
  const command = useCommand('consents.give', CONSENT_TOUCHES)
  const errors = useFieldErrors('give', command.error, {
    on: t('field.on'),
    guardianName: t('field.guardian'),
    childHeard: t('field.heard'),
    scope: t('field.scope'),
    recipients: t('field.recipients'),
  })
  const send = () => {
    const found: Record<string, string> = {}
    if (!on) found['on'] = 'required'
    else if (on > today) found['on'] = 'future'
    if (isChild && !guardianName.trim()) found['guardianName'] = 'required'
    if (asksChild && !isHeard) found['childHeard'] = 'required'
    if (scope.length === 0) found['scope'] = 'required'
    if (recipients.length === 0) found['recipients'] = 'required'
    if (!errors.accept(found) || !on) return
    command.mutate(
      {
        id: basis.id,
        version,
        on,
        givenBy: isChild ? 'guardian' : 'self',
        ...(isChild ? { guardianName: guardianName.trim() } : {}),
        ...(asksChild ? { childHeard: isHeard } : {}),
        scope,
        recipients,
      },
      {
        onSuccess: () => {
          toast({ text: t('given') })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={t('giveTitle', { name: basis.person.name })}
      under={basis.purpose}
      submit={t('giveSubmit')}
      busy={command.isPending}
      errors={errors.summary}
      problem={command.error}
      onSubmit={send}
      onClose={onClose}
    >
      <DayInput
        id={errors.id('on')}
        label={t('field.on')}
        maxDate={today}
        value={on}
        onChange={setOn}
        error={errors.of('on')}
      />
      {isChild && (
        <TextInput
          id={errors.id('guardianName')}
          label={t('field.guardian')}
          description={t('hint.guardian')}
          autoComplete="off"
          maxLength={120}
          value={guardianName}
          onChange={(event) => setGuardianName(event.currentTarget.value)}
          error={errors.of('guardianName')}
        />
      )}
      {asksChild && (
        <Checkbox
          id={errors.id('childHeard')}
          label={t('field.heard')}
          description={t('hint.heard')}
          checked={isHeard}
          onChange={(event) => setHeard(event.currentTarget.checked)}
          error={errors.of('childHeard')}
        />
      )}
      <ChoiceGroup
        id={errors.id('scope')}
        legend={t('field.scopeGiven')}
        hint={t('hint.less')}
        error={errors.of('scope')}
        data={basis.scope.map((one) => ({ value: one, label: term(`category.${one}`) }))}
        value={scope}
        onChange={setScope}
      />
      <ChoiceGroup
        id={errors.id('recipients')}
        legend={t('field.recipients')}
        error={errors.of('recipients')}
        data={basis.recipients.map((one) => ({ value: one, label: term(`sector.${one}`) }))}
        value={recipients}
        onChange={setRecipients}
      />
    </FormDialog>
  )
}
