import type { TFunction } from 'i18next'
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { cx } from '../cx.ts'
import { IconAlertOctagon, IconAlertTriangle } from '../icons.ts'
import { Status } from '../Status.tsx'
import { addWorkingDays, warsawDate } from '../../../shared/domain/workingDays.ts'
import { axisColumns, axisWidths, deadlinesOf, type AxisColumn, type AxisItem } from './axisColumns.ts'
import { clockTime, dayMonth, dayRange, weekdayDate } from './dates.ts'
import { deadlineState } from './deadline.ts'
import css from './DeadlineAxis.module.css'

export type { AxisItem } from './axisColumns.ts'

/** “śr 11.11, święto”, “so–nd 14–15.11”. */
function offName(
  t: TFunction<'ui'>,
  { first, last, holiday }: Extract<AxisColumn, { kind: 'off' }>['span'],
): string {
  if (holiday) return t('axis.holiday', { date: weekdayDate(t, first) })
  if (first === last) return weekdayDate(t, first)
  const days = `${weekdayDate(t, first).split(' ')[0] ?? ''}–${weekdayDate(t, last).split(' ')[0] ?? ''}`
  return `${days} ${dayRange(first, last)}`
}

function Pin({ item, now }: { item: AxisItem; now: Date }) {
  const { tone } = deadlineState(item.dueAt, now, item.kind)
  const { t } = useTranslation('ui')
  return (
    <Link className={css.pin} data-tone={tone} to={item.href}>
      <b>{item.who}</b>
      <span>
        {item.withTime ? t('axis.whatAt', { what: item.what, time: clockTime(item.dueAt) }) : item.what}
      </span>
    </Link>
  )
}

/** The strip of deadlines on Home: late, today, then the working days ahead. Every fact here is also in a list. */
export function DeadlineAxis({
  items,
  now,
  workingDays = 8,
  calendar,
}: {
  items: readonly AxisItem[]
  now: Date
  workingDays?: number
  /** A link to the calendar view, when there is one. */
  calendar?: ReactNode
}) {
  const { t } = useTranslation('ui')
  const id = useId()
  const columns = axisColumns(items, now, workingDays)
  const until = warsawDate(addWorkingDays(now, workingDays))
  const shown = columns.reduce((sum, column) => sum + deadlinesOf(column.items), 0)
  return (
    <section className={css.axis} aria-labelledby={id}>
      <div className={css.caption}>
        <h2 id={id}>{t('axis.title', { date: dayMonth(t, until) })}</h2>
        <span className={css.summary}>
          {t('axis.workingDays', { count: workingDays })}, {t('axis.deadlines', { count: shown })}
        </span>
        <Status icon={IconAlertOctagon} tone="red">
          {t('axis.statutory')}
        </Status>
        <Status icon={IconAlertTriangle} tone="amber">
          {t('axis.attention')}
        </Status>
        {calendar}
      </div>
      <div className={css.scroll}>
        <ol style={{ gridTemplateColumns: axisWidths(columns) }}>
          {columns.map((column) => (
            <li
              key={column.kind === 'late' ? 'late' : column.kind === 'off' ? column.span.first : column.date}
              className={cx(css.column, css[column.kind])}
            >
              {column.kind === 'off' ? (
                <span className={css.vertical}>{offName(t, column.span)}</span>
              ) : (
                <div className={css.head}>
                  <span>
                    {column.kind === 'late'
                      ? t('axis.late')
                      : column.kind === 'today'
                        ? t('axis.today', { date: weekdayDate(t, column.date) })
                        : weekdayDate(t, column.date)}
                  </span>
                  {column.kind === 'late' && <span>{deadlinesOf(column.items)}</span>}
                </div>
              )}
              {column.items.map((item) => (
                <Pin key={item.id} item={item} now={now} />
              ))}
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}
