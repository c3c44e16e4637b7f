import { Select } from '@mantine/core'
import { use } from 'react'
import { useTranslation } from 'react-i18next'
import type { IsoDate } from '../../../shared/domain/workingDays.ts'
import type { Happening } from '../../../shared/workflow/simulate/scenario.ts'
import { DayInput } from '../../ui/forms/DayInput.tsx'
import { PlayedModel, useSimulatorWords } from './useSimulatorWords.ts'

type Step = Extract<Happening, { kind: 'step' }>
type Second = NonNullable<Step['second']>

const NOBODY = 'nobody'

interface StepHappeningProps {
  happening: Step
  onChange: (happening: Step) => void
}

/** What a step asks for in the version played: the day of the next look, and who else has to agree. */
export function StepHappening({ happening, onChange }: StepHappeningProps) {
  const { t } = useTranslation('simulator')
  const { role, upper } = useSimulatorWords()
  const rows = use(PlayedModel)?.transitions.filter(({ event }) => event === happening.event) ?? []
  const asksDay = rows.some(({ asks }) => asks.includes('reviewOn'))
  const two = rows.find(({ fourEyes }) => fourEyes)
  const holders = [...new Set([...(two?.roles ?? []), ...(happening.second ? [happening.second] : [])])]
  const without = (key: 'second' | 'reviewOn'): Step => {
    const { [key]: _former, ...rest } = happening
    return rest
  }
  return (
    <>
      {asksDay && (
        <DayInput
          label={t('field.reviewOn')}
          value={happening.reviewOn ?? null}
          onChange={(day: IsoDate | null) =>
            onChange(day === null ? without('reviewOn') : { ...happening, reviewOn: day })
          }
        />
      )}
      {holders.length > 0 && (
        <>
          <Select
            label={t('field.first')}
            data={holders.map((code) => ({ value: code, label: upper(role(code)) }))}
            value={happening.role}
            allowDeselect={false}
            onChange={(code) => code && onChange({ ...happening, role: code as Step['role'] })}
          />
          <Select
            label={t('field.second')}
            data={[
              { value: NOBODY, label: t('nobodyConfirms') },
              ...holders.map((code) => ({ value: code, label: upper(role(code)) })),
            ]}
            value={happening.second ?? NOBODY}
            allowDeselect={false}
            onChange={(code) =>
              onChange(
                code === null || code === NOBODY
                  ? without('second')
                  : { ...happening, second: code as Second },
              )
            }
          />
        </>
      )}
    </>
  )
}
