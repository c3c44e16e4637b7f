import { DateInput, DatesProvider } from '@mantine/dates'
import '@mantine/dates/styles.layer.css'
import 'dayjs/locale/pl'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import type { IsoDate } from '../../../shared/domain/workingDays.ts'
import css from './DayInput.module.css'

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
        previousLabel={t('calendar.previous')}
        nextLabel={t('calendar.next')}
        classNames={{ day: css.day, weekday: css.weekday }}
        {...props}
      />
    </DatesProvider>
  )
}
