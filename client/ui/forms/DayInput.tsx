import { DateInput, DatesProvider } from '@mantine/dates'
import '@mantine/dates/styles.layer.css'
import 'dayjs/locale/pl'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import type { IsoDate } from '../../../shared/domain/workingDays.ts'
import css from './DayInput.module.css'

/** “16.11.2026” or “2026-11-16” as typed; null while it is no day that exists. */
function typedDay(text: string): IsoDate | null {
  const polish = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text.trim())
  const [, year = '', month = '', day = ''] = polish
    ? ['', polish[3], polish[2], polish[1]]
    : (/^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim()) ?? [])
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const at = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso) ? iso : null
}

/** A calendar day as “16.11.2026”; the week starts on Monday. Gives and takes 'YYYY-MM-DD'. */
export function DayInput(
  props: Omit<ComponentProps<typeof DateInput>, 'value' | 'onChange' | 'valueFormat'> & {
    value: IsoDate | null
    onChange: (day: IsoDate | null) => void
  },
) {
  const { t, i18n } = useTranslation('ui')
  return (
    <DatesProvider settings={{ locale: i18n.language, firstDayOfWeek: 1 }}>
      <DateInput
        valueFormat="DD.MM.YYYY"
        // By default the browser would read what is typed its own way, the month before the day.
        dateParser={typedDay}
        previousLabel={t('calendar.previous')}
        nextLabel={t('calendar.next')}
        classNames={{ day: css.day, weekday: css.weekday }}
        {...props}
      />
    </DatesProvider>
  )
}
