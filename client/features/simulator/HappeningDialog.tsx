import { Button, Checkbox, Group, Select, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseState, Sector } from '../../../shared/domain/vocabulary.ts'
import { warsawDate, warsawTime, type IsoDate } from '../../../shared/domain/workingDays.ts'
import type { Happening } from '../../../shared/workflow/simulate/scenario.ts'
import { DayInput } from '../../ui/forms/DayInput.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { atHour, onDay, PARTNERS, POSTS } from './draft.ts'
import { StepHappening } from './StepHappening.tsx'
import { useSimulatorWords } from './useSimulatorWords.ts'

const HINDERED: readonly CaseState[] = ['CONSENT', 'TEAM', 'DIAGNOSIS', 'PLANNING', 'RUNNING', 'EVALUATION']

interface HappeningDialogProps {
  given: Happening
  isNew: boolean
  onSave: (happening: Happening) => void
  onRemove: () => void
  onClose: () => void
}

/** Who, from when, until when: one happening of the story. */
export function HappeningDialog({ given, isNew, onSave, onRemove, onClose }: HappeningDialogProps) {
  const { t } = useTranslation('simulator')
  const { sector, role, stage, upper } = useSimulatorWords()
  const [happening, setHappening] = useState(given)
  const day = (label: string, value: string | undefined, set: (instant: string) => void) => (
    <Group gap={12} align="end" wrap="nowrap">
      <DayInput
        flex={1}
        label={label}
        value={value ? warsawDate(new Date(value)) : null}
        onChange={(picked: IsoDate | null) => picked && set(onDay(picked, value))}
      />
      {value && (
        <TextInput
          type="time"
          label={t('form.hour')}
          aria-label={`${label}, ${t('form.hour')}`}
          value={warsawTime(new Date(value))}
          onChange={(event) => set(atHour(value, event.currentTarget.value))}
        />
      )}
    </Group>
  )
  const institution = (value: Sector, set: (sector: Sector) => void) => (
    <Select
      label={t('field.institution')}
      data={PARTNERS.map((code) => ({ value: code, label: upper(sector(code)) }))}
      value={value}
      allowDeselect={false}
      onChange={(code) => code && set(code as Sector)}
    />
  )
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(`kind.${happening.kind}`)}
      back={
        <Button color="red" variant="subtle" onClick={onRemove}>
          {isNew ? t('cancel') : t('remove')}
        </Button>
      }
      primary={
        <Button variant="filled" onClick={() => onSave(happening)}>
          {isNew ? t('add') : t('save')}
        </Button>
      }
    >
      <Stack gap={16}>
        {(happening.kind === 'silent' || happening.kind === 'declines') &&
          institution(happening.sector, (picked) => setHappening({ ...happening, sector: picked }))}
        {happening.kind === 'absent' && (
          <Select
            label={t('field.post')}
            data={POSTS.map((code) => ({ value: code, label: upper(role(code)) }))}
            value={happening.role}
            allowDeselect={false}
            onChange={(code) => code && setHappening({ ...happening, role: code as 'OPS_HEAD' })}
          />
        )}
        {happening.kind === 'hindered' && (
          <Select
            label={t('field.stage')}
            data={HINDERED.map((code) => ({ value: code, label: stage(code) }))}
            value={happening.state}
            allowDeselect={false}
            onChange={(code) => code && setHappening({ ...happening, state: code as CaseState })}
          />
        )}
        {happening.kind === 'step' &&
          day(t('field.day'), happening.at, (at) => setHappening({ ...happening, at }))}
        {happening.kind === 'step' && <StepHappening happening={happening} onChange={setHappening} />}
        {(happening.kind === 'absent' || happening.kind === 'silent') &&
          day(t('field.from'), happening.from, (from) => setHappening({ ...happening, from }))}
        {happening.kind === 'absent' &&
          day(t('field.to'), happening.to, (to) => setHappening({ ...happening, to }))}
        {happening.kind === 'silent' &&
          day(t('field.toOptional'), happening.to, (to) => setHappening({ ...happening, to }))}
        {happening.kind === 'hindered' &&
          day(t('field.until'), happening.until, (until) => setHappening({ ...happening, until }))}
        {happening.kind === 'absent' && (
          <Checkbox
            label={t('field.substitute')}
            checked={happening.substitute}
            onChange={(event) => setHappening({ ...happening, substitute: event.currentTarget.checked })}
          />
        )}
        {(happening.kind === 'declines' || happening.kind === 'undecided') && (
          <p>{t(`explain.${happening.kind}`)}</p>
        )}
      </Stack>
    </Dialog>
  )
}
