import { Checkbox, Stack, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FieldGroup, FieldLabel } from '../../ui/forms/Form.tsx'
import type { EntryForm } from './entryForm.ts'

const TICKS = ['ownMeansExhausted', 'needsCrossSector', 'rapidIntervention'] as const

/** Own means, what was tried, and for an urgent case why it may not wait. */
export function EntryFields({
  value,
  onChange,
  urgent,
  errorOf,
  id,
}: {
  value: EntryForm
  onChange: (next: EntryForm) => void
  urgent: boolean
  errorOf: (field: string) => string | undefined
  id: (field: string) => string
}) {
  const { t } = useTranslation('case')
  return (
    <>
      <FieldGroup legend={t('entry.legend')} hint={t('entry.hint')}>
        <Stack gap={8}>
          {TICKS.map((field) => (
            <Checkbox
              key={field}
              label={t(`entry.${field}`)}
              description={t(`entryHint.${field}`)}
              checked={value[field]}
              onChange={(event) => onChange({ ...value, [field]: event.currentTarget.checked })}
            />
          ))}
        </Stack>
      </FieldGroup>
      <Textarea
        id={id('entry.attempts')}
        label={<FieldLabel optional>{t('entry.attempts')}</FieldLabel>}
        description={t('entryHint.attempts')}
        autosize
        minRows={2}
        maxLength={6000}
        value={value.attempts}
        onChange={(event) => onChange({ ...value, attempts: event.currentTarget.value })}
        error={errorOf('entry.attempts')}
      />
      {urgent && (
        <Textarea
          id={id('entry.urgentOverride')}
          label={<FieldLabel optional>{t('entry.urgentOverride')}</FieldLabel>}
          description={t('entryHint.urgentOverride')}
          autosize
          minRows={2}
          maxLength={1000}
          value={value.urgentOverride}
          onChange={(event) => onChange({ ...value, urgentOverride: event.currentTarget.value })}
          error={errorOf('entry.urgentOverride')}
        />
      )}
    </>
  )
}
