import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { holidayOn } from '../../../shared/domain/holidays.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconAlertTriangle } from '../../ui/icons.ts'
import text from '../../ui/text.module.css'
import { clockTime, fullDay } from '../../ui/time/dates.ts'
import css from './calendar.module.css'
import type { CalendarEntry } from './entries.ts'
import { ENTRY_ICONS, useEntryWords } from './useEntryWords.ts'

function Entry({ entry }: { entry: CalendarEntry }) {
  const { t } = useTranslation('calendar')
  const { what, whose } = useEntryWords([entry])
  const { at, end, href, tone } = entry
  return (
    <li className={css.row} data-kind={end ? 'meeting' : 'deadline'} data-tone={tone}>
      <span className={css.time}>
        {end ? `${clockTime(at)}–${clockTime(end)}` : t('until', { time: clockTime(at) })}
      </span>
      <Icon of={tone === 'amber' ? IconAlertTriangle : ENTRY_ICONS[entry.kind]} size={18} />
      <span className={css.what}>
        {href ? <Link to={href}>{what(entry)}</Link> : what(entry)}
        <span className={css.whose}>
          {whose(entry)}
          {tone === 'amber' && ` ${t('late')}`}
        </span>
      </span>
    </li>
  )
}

/** Days with something on them, one under the other; the whole calendar of a phone. */
export function CalendarList({ entries, today }: { entries: readonly CalendarEntry[]; today: string }) {
  const { t } = useTranslation('calendar')
  const { t: ui } = useTranslation('ui')
  const days = [...new Set(entries.map(({ date }) => date))]
  return (
    <>
      {days.map((date) => {
        const holiday = holidayOn(date)
        return (
          <section key={date} className={css.day} aria-labelledby={`day-${date}`}>
            <h2 id={`day-${date}`}>
              {date === today ? t('todayIs', { date: fullDay(ui, date) }) : fullDay(ui, date)}
              {holiday && <span className={text.ink3}> {ui(`holiday.${holiday}`)}</span>}
            </h2>
            <ul className={css.rows}>
              {entries
                .filter((entry) => entry.date === date)
                .map((entry) => (
                  <Entry key={entry.id} entry={entry} />
                ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}
