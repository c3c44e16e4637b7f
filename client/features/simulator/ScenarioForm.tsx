import { Checkbox, MultiSelect, NumberInput, SegmentedControl, Select, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { MODEL_CODES, type Sector } from '../../../shared/domain/vocabulary.ts'
import { warsawDate, warsawTime } from '../../../shared/domain/workingDays.ts'
import { dayNumber, instantAt } from '../../../shared/domain/warsawTime.ts'
import type { CooperationModel } from '../../../shared/workflow/model.ts'
import type { Scenario } from '../../../shared/workflow/simulate/scenario.ts'
import { DayInput } from '../../ui/forms/DayInput.tsx'
import { RegionSelect } from '../models/RegionSelect.tsx'
import { PARTNERS } from './draft.ts'
import { OpenerSelect } from './OpenerSelect.tsx'
import { useSimulatorWords } from './useSimulatorWords.ts'
import type { VersionChoice } from './useVersions.ts'

interface ScenarioFormProps {
  scenario: Scenario
  choices: readonly VersionChoice[]
  /** Names of the version played and of the one compared with. */
  version: string
  compare: string | null
  /** Wordings of the version played. */
  variants: CooperationModel['variants']
  onScenario: (scenario: Scenario) => void
  onVersion: (choice: VersionChoice) => void
  onCompare: (name: string | null) => void
  /** Stands between what is played and how people work: the events, within reach of the axis. */
  children: ReactNode
}

const PACES = ['0.25', '0.5', '0.9', '1.2'] as const

/** Which model, when the clock starts, how quickly people work, who is invited. */
export function ScenarioForm({
  scenario,
  choices,
  version,
  compare,
  variants,
  onScenario,
  onVersion,
  onCompare,
  children,
}: ScenarioFormProps) {
  const { t } = useTranslation('simulator')
  const { sector, upper } = useSimulatorWords()
  const start = new Date(scenario.start)
  const startAt = (day: string, hour: string) =>
    onScenario({ ...scenario, start: instantAt(dayNumber(day), hour).toISOString() })
  const { t: term } = useTranslation('vocabulary')
  const same = choices.filter(({ code }) => code === scenario.model.code)
  const others = same.filter(({ name }) => name !== version)
  return (
    <Stack gap={14}>
      <Select
        label={t('form.model')}
        data={MODEL_CODES.filter((code) => choices.some((choice) => choice.code === code)).map((code) => ({
          value: code,
          label: upper(term(`modelCode.${code}`)),
        }))}
        value={scenario.model.code}
        allowDeselect={false}
        disabled={scenario.standsAt !== undefined}
        onChange={(value) => {
          // The newest version in force comes first.
          const ofModel = choices.filter(({ code }) => code === value)
          const picked = ofModel.find(({ inForce }) => inForce) ?? ofModel[0]
          if (picked) onVersion(picked)
        }}
      />
      <Select
        label={t('form.version')}
        data={same.map(({ name, label }) => ({ value: name, label }))}
        value={version}
        allowDeselect={false}
        onChange={(value) => {
          const picked = choices.find(({ name }) => name === value)
          if (picked) onVersion(picked)
        }}
      />
      <Select
        label={t('form.compare')}
        placeholder={others.length > 0 ? t('form.compareNone') : t('form.compareNothing')}
        data={others.map(({ name, label }) => ({ value: name, label }))}
        value={compare}
        clearable
        disabled={others.length === 0}
        onChange={onCompare}
      />
      <RegionSelect
        variants={variants}
        region={scenario.region ?? ''}
        onChange={(region) => {
          const { region: _former, ...rest } = scenario
          onScenario(region === null ? rest : { ...rest, region })
        }}
      />
      {!scenario.standsAt && (
        <>
          <DayInput
            label={t('form.start')}
            value={warsawDate(start)}
            onChange={(day) => day && startAt(day, warsawTime(start))}
          />
          <Select
            label={t('form.hour')}
            data={['07:50', '09:00', '12:00', '15:00', '18:00', '22:30']
              .concat(warsawTime(start))
              .filter((hour, index, all) => all.indexOf(hour) === index)
              .sort()}
            value={warsawTime(start)}
            allowDeselect={false}
            onChange={(hour) => hour && startAt(warsawDate(start), hour)}
          />
          <SegmentedControl
            aria-label={t('form.begins')}
            fullWidth
            value={scenario.begins}
            onChange={(value) => {
              const { by: _former, ...rest } = scenario
              onScenario({ ...rest, begins: value === 'open' ? 'open' : 'signal' })
            }}
            data={[
              { value: 'signal', label: t('form.signal') },
              { value: 'open', label: t('form.open') },
            ]}
          />
          <OpenerSelect scenario={scenario} onScenario={onScenario} />
        </>
      )}
      <div>{children}</div>
      <Checkbox
        label={t('form.urgent')}
        checked={scenario.urgent}
        onChange={(event) => onScenario({ ...scenario, urgent: event.currentTarget.checked })}
      />
      <Select
        label={t('form.pace')}
        data={PACES.map((value) => ({ value, label: t(`pace.${value.replace('.', '_') as '0_5'}`) }))}
        value={PACES.find((value) => Number(value) === scenario.pace) ?? null}
        allowDeselect={false}
        onChange={(value) => value && onScenario({ ...scenario, pace: Number(value) })}
      />
      <MultiSelect
        label={t('form.team')}
        data={PARTNERS.map((code) => ({ value: code, label: upper(sector(code)) }))}
        value={scenario.team}
        onChange={(team) => onScenario({ ...scenario, team: team as Sector[] })}
      />
      <NumberInput
        label={t('form.reviews')}
        min={1}
        max={24}
        value={scenario.reviews}
        onChange={(value) => {
          const reviews = Math.trunc(Number(value))
          if (reviews >= 1 && reviews <= 24) onScenario({ ...scenario, reviews })
        }}
      />
    </Stack>
  )
}
