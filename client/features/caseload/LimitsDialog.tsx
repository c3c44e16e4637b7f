import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseloadView } from '../../../shared/contracts/caseload.ts'
import { useCommand } from '../../api/hooks.ts'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import { useAtOpening } from '../forms/useAtOpening.ts'
import { useFieldErrors } from '../forms/useFieldErrors.ts'

const FIELDS = ['socialWorker', 'familyAssistant'] as const
const MOST = 500

/** How many families one person can carry, by kind of post. */
export function LimitsDialog({ load, onClose }: { load: CaseloadView; onClose: () => void }) {
  const { t } = useTranslation('caseload')
  const toast = useToast()
  const command = useCommand('caseload.setLimits', { touches: ['caseload.list'] })
  const version = useAtOpening(load.institution.version)
  const [limits, setLimits] = useState<Record<(typeof FIELDS)[number], number | string>>(load.limits)
  const errors = useFieldErrors('limits', command.error, {
    socialWorker: t('limit.socialWorker'),
    familyAssistant: t('limit.familyAssistant'),
  })
  const send = () => {
    const empty = FIELDS.filter((field) => limits[field] === '')
    if (!errors.accept(Object.fromEntries(empty.map((field) => [field, 'required'])))) return
    command.mutate(
      {
        version,
        socialWorker: Number(limits.socialWorker),
        familyAssistant: Number(limits.familyAssistant),
      },
      {
        onSuccess: () => {
          toast({ text: t('limit.saved') })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={t('limit.title')}
      under={load.institution.name}
      submit={t('limit.save')}
      busy={command.isPending}
      errors={errors.summary}
      problem={command.error}
      width={500}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t('limit.what')}</p>
      {FIELDS.map((field) => (
        <NumberInput
          key={field}
          id={errors.id(field)}
          label={t(`limit.${field}`)}
          min={1}
          max={MOST}
          clampBehavior="strict"
          allowDecimal={false}
          allowNegative={false}
          value={limits[field]}
          onChange={(value) => setLimits((was) => ({ ...was, [field]: value }))}
          error={errors.of(field)}
        />
      ))}
    </FormDialog>
  )
}
