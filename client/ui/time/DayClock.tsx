import { useTranslation } from 'react-i18next'
import { explainDays, warsawDate, workingDaysBetween } from '../../../shared/domain/workingDays.ts'
import { dayCells } from './dayCells.ts'
import { dayRange, longDay, shortDate } from './dates.ts'
import css from './DayClock.module.css'
import { offSpans } from './offDays.ts'

export interface DayClockProps {
  from: Date
  to: Date
  now: Date
  size?: 'sm' | 'lg'
  /** A missed statutory deadline turns the used days red. */
  late?: boolean
}

/** The working-day clock: one cell a day, days off small; the whole of it in one sentence for the ear. */
export function DayClock({ from, to, now, size = 'sm', late = false }: DayClockProps) {
  const { t } = useTranslation('ui')
  const off = offSpans(explainDays(from, to))
    .map(({ first, last, holiday }) => {
      if (holiday) return t('clock.named', { date: shortDate(first), name: t(`holiday.${holiday}`) })
      return dayRange(first, last)
    })
    .join(', ')
  const left = workingDaysBetween(now, to)
  const label = [
    t('clock.span', { from: shortDate(warsawDate(from)), to: shortDate(warsawDate(to)) }),
    t('clock.today', { day: longDay(t, warsawDate(now)) }),
    left >= 0 ? t('clock.left', { count: left }) : t('clock.over', { count: -left }),
    off ? t('clock.off', { days: off }) : '',
  ]
  return (
    <span
      className={css.clock}
      data-size={size}
      data-late={late || undefined}
      role="img"
      aria-label={label.filter(Boolean).join(' ')}
    >
      {dayCells(from, to, now).map(({ date, kind }) => (
        <i key={date} data-kind={kind} />
      ))}
    </span>
  )
}

/** The clock between its two dates, with the days off named below: “11.11 święto, 14–15.11 weekend”. */
export function DayClockStrip(props: Omit<DayClockProps, 'size'>) {
  const { t } = useTranslation('ui')
  const spans = offSpans(explainDays(props.from, props.to, props.from)).filter(
    ({ last }) => last >= warsawDate(props.now),
  )
  const words = spans.map(({ first, last, holiday }) => {
    if (holiday) return t('clock.holiday', { date: shortDate(first) })
    return t('clock.weekend', { dates: dayRange(first, last) })
  })
  return (
    <div>
      <div className={css.strip}>
        <span aria-hidden>{shortDate(warsawDate(props.from))}</span>
        <DayClock {...props} size="lg" />
        <span aria-hidden>{shortDate(warsawDate(props.to))}</span>
      </div>
      {words.length > 0 && <div className={css.words}>{words.join(', ')}</div>}
    </div>
  )
}
