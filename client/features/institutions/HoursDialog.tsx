import { Checkbox, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InstitutionView } from '../../../shared/contracts/institutions.ts'
import { DEFAULT_OFFICE_HOURS, type OfficeHours, type Weekday } from '../../../shared/domain/officeHours.ts'
import { useCommand } from '../../api/hooks.ts'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { FormDialog } from '../forms/FormDialog.tsx'
import { useAtOpening } from '../forms/useAtOpening.ts'
import { useFieldErrors } from '../forms/useFieldErrors.ts'
import { DAY_WORD, WEEK } from './hoursWords.ts'

const EDGES = ['from', 'to'] as const
const USUAL = DEFAULT_OFFICE_HOURS.mon ?? { from: '', to: '' }

const HOUR = /^([01]?\d|2[0-3]):[0-5]\d$/
const padded = (time: string): string => time.padStart(5, '0')

/** Field → what is wrong there, named as the server names it. */
function wrongIn(hours: OfficeHours): Record<string, string> {
  const open = WEEK.filter((day) => hours[day])
  if (open.length === 0) return { hours: 'required' }
  return Object.fromEntries(
    open.flatMap((day) => {
      const wrong = EDGES.filter((edge) => !HOUR.test(hours[day]?.[edge] ?? ''))
      return wrong.map((edge) => [`hours.${day}.${edge}`, 'time'])
    }),
  )
}

/** On which days and at what time the office is open. */
export function HoursDialog({ institution, onClose }: { institution: InstitutionView; onClose: () => void }) {
  const { t } = useTranslation('partnerships')
  const { t: ui } = useTranslation('ui')
  const toast = useToast()
  const version = useAtOpening(institution.version)
  const [hours, setHours] = useState<OfficeHours>(institution.hours ?? DEFAULT_OFFICE_HOURS)
  const command = useCommand('institutions.setHours', { touches: ['institutions.get', 'institutions.list'] })
  const nameOf = (day: Weekday) => ui(`weekdayLong.${DAY_WORD[day]}`)
  const labels = WEEK.flatMap((day) =>
    EDGES.map((edge) => [`hours.${day}.${edge}`, `${nameOf(day)}, ${t(`hours.${edge}`)}`]),
  )
  const errors = useFieldErrors('office', command.error, {
    hours: t('hours.title'),
    ...Object.fromEntries(labels),
  })
  const change = (day: Weekday, opening: { from: string; to: string } | undefined) =>
    setHours((was) => ({ ...was, [day]: opening }))
  const send = () => {
    if (!errors.accept(wrongIn(hours))) return
    const open: OfficeHours = Object.fromEntries(
      WEEK.flatMap((day) => {
        const opening = hours[day]
        return opening ? [[day, { from: padded(opening.from), to: padded(opening.to) }]] : []
      }),
    )
    command.mutate(
      { id: institution.id, version, hours: open },
      {
        onSuccess: () => {
          toast({ text: t('hours.done') })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={t('hours.title')}
      under={institution.name}
      submit={t('hours.save')}
      busy={command.isPending}
      errors={errors.summary}
      problem={command.error}
      width={500}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t('hours.what')}</p>
      <div id={errors.id('hours')} tabIndex={-1}>
        {WEEK.map((day) => {
          const opening = hours[day]
          return (
            <Group key={day} gap={16} align="flex-start" mih={52} wrap="nowrap">
              <Checkbox
                w={150}
                mt={10}
                label={nameOf(day)}
                checked={opening !== undefined}
                onChange={(event) => change(day, event.currentTarget.checked ? USUAL : undefined)}
              />
              {opening &&
                EDGES.map((edge) => (
                  <TextInput
                    key={edge}
                    w={88}
                    maxLength={5}
                    id={errors.id(`hours.${day}.${edge}`)}
                    aria-label={`${nameOf(day)}, ${t(`hours.${edge}`)}`}
                    value={opening[edge]}
                    onChange={(event) => change(day, { ...opening, [edge]: event.currentTarget.value })}
                    error={errors.of(`hours.${day}.${edge}`)}
                  />
                ))}
            </Group>
          )
        })}
      </div>
    </FormDialog>
  )
}
