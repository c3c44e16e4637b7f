import { useTranslation } from 'react-i18next'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import type { IconShape } from '../Icon.tsx'
import { IconAlertOctagon, IconAlertTriangle, IconCalendarEvent, IconClock } from '../icons.ts'
import { Status } from '../Status.tsx'
import { cx } from '../cx.ts'
import { clockTime, weekdayDate, weekdayDateTime } from './dates.ts'
import { deadlineState, type DeadlineKind } from './deadline.ts'
import css from './Deadline.module.css'
import { useDeadlineWords } from './useDeadlineWords.ts'

const SIGNS: Record<'octagon' | 'triangle' | 'clock' | 'calendar', IconShape> = {
  octagon: IconAlertOctagon,
  triangle: IconAlertTriangle,
  clock: IconClock,
  calendar: IconCalendarEvent,
}

export interface DeadlineProps {
  dueAt: Date
  now: Date
  kind: DeadlineKind
  /** stacked = two lines, as in lists; cell = two lines flush left, as in roomy tables; inline = one line. */
  layout?: 'stacked' | 'cell' | 'inline'
  /** Leave out the hour where only the day binds. */
  withTime?: boolean
}

/** Relative in working days, then weekday, date and hour; nobody should count holidays in their head. */
export function Deadline({ dueAt, now, kind, layout = 'stacked', withTime = true }: DeadlineProps) {
  const { t } = useTranslation('ui')
  const words = useDeadlineWords()
  const state = deadlineState(dueAt, now, kind)
  const inline = layout === 'inline'
  const relative = words(state, kind, inline)
  const isToday = state.when === 'today' || state.when === 'todayPast'
  const date = weekdayDate(t, warsawDate(dueAt))
  const exact = withTime ? weekdayDateTime(t, dueAt) : date
  const second = inline
    ? isToday
      ? clockTime(dueAt)
      : date
    : state.when === 'past' || state.when === 'todayPast'
      ? t('deadline.passed', { date: exact })
      : isToday
        ? t('deadline.until', { time: clockTime(dueAt) })
        : exact
  const appointmentToday = kind === 'appointment' && state.when === 'today' && !inline
  return (
    <div className={cx(css.deadline, css[layout])}>
      <Status icon={SIGNS[state.sign]} tone={state.tone}>
        {appointmentToday ? t('told.today', { time: clockTime(dueAt) }) : relative}
      </Status>
      {!appointmentToday && <span className={css.date}>{second}</span>}
    </div>
  )
}
