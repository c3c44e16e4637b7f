import FullCalendar from '@fullcalendar/react'
import dayGrid from '@fullcalendar/react/daygrid'
import pl from '@fullcalendar/react/locales/pl'
import '@fullcalendar/react/skeleton.css'
import classic from '@fullcalendar/react/themes/classic'
import '@fullcalendar/react/themes/classic/theme.css'
import timeGrid from '@fullcalendar/react/timegrid'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { holidayOn } from '../../../shared/domain/holidays.ts'
import { isWorkingDay, warsawDate, warsawTime, type IsoDate } from '../../../shared/domain/workingDays.ts'
import { cx } from '../../ui/cx.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconAlertTriangle } from '../../ui/icons.ts'
import text from '../../ui/text.module.css'
import { clockTime, weekdayDate } from '../../ui/time/dates.ts'
import css from './calendar.module.css'
import type { CalendarEntry } from './entries.ts'
import { ENTRY_ICONS, useEntryWords } from './useEntryWords.ts'

/** Usual hours; a meeting outside them makes the day longer. */
const [OPENS, CLOSES] = [7, 18]
const LAST_HOUR = 24

const offDay = ({ date }: { date: Date }): string | undefined =>
  isWorkingDay(warsawDate(date)) ? undefined : css.off

function hoursFor(entries: readonly CalendarEntry[]): { first: number; last: number } {
  const hour = (at: Date) => Number(warsawTime(at).slice(0, 2))
  const meetings = entries.flatMap(({ at, end }) => (end ? [{ at, end }] : []))
  return {
    first: Math.min(OPENS, ...meetings.map(({ at }) => hour(at))),
    last: Math.min(LAST_HOUR, Math.max(CLOSES, ...meetings.map(({ end }) => hour(end) + 1))),
  }
}

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00:00`

function Words({ entry, withTime }: { entry: CalendarEntry; withTime: boolean }) {
  const { t } = useTranslation('calendar')
  const { what, whose } = useEntryWords([entry])
  return (
    <span className={css.words}>
      <Icon of={entry.tone === 'amber' ? IconAlertTriangle : ENTRY_ICONS[entry.kind]} size={14} />
      <span>
        {withTime && entry.end && `${clockTime(entry.at)} `}
        <b>{whose(entry)}</b> {what(entry)}
        {entry.tone === 'amber' && <span className={text.sr}> {t('late')}</span>}
      </span>
    </span>
  )
}

/** Week or month as a grid: deadlines on the whole day, meetings at their hours, days off hatched. */
export function CalendarGrid({
  view,
  date,
  now,
  entries,
}: {
  view: 'week' | 'month'
  date: IsoDate
  now: Date
  entries: readonly CalendarEntry[]
}) {
  const { t, i18n } = useTranslation('calendar')
  const { t: ui } = useTranslation('ui')
  const { what, whose } = useEntryWords(entries)
  const navigate = useNavigate()
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const { first, last } = hoursFor(entries)
  return (
    <div className={css.grid} data-view={view}>
      <FullCalendar
        key={`${view} ${date} ${i18n.language}`}
        plugins={[dayGrid, timeGrid, classic]}
        locales={[pl]}
        locale={i18n.language}
        timeZone="Europe/Warsaw"
        firstDay={1}
        initialView={view === 'week' ? 'timeGridWeek' : 'dayGridMonth'}
        initialDate={date}
        now={now.toISOString()}
        nowIndicator
        headerToolbar={false}
        height="auto"
        slotMinTime={clock(first)}
        slotMaxTime={clock(last)}
        slotHeaderFormat={{ hour: 'numeric', minute: '2-digit', hour12: false }}
        allDayText={t('allDay')}
        eventDisplay="block"
        displayEventTime={false}
        dayCellClass={offDay}
        dayLaneClass={offDay}
        dayHeaderClass={offDay}
        dayHeaderContent={(info) => {
          if (view === 'month') return info.weekdayText
          const day = warsawDate(info.date)
          const holiday = holidayOn(day)
          return (
            <span className={css.header}>
              {weekdayDate(ui, day)}
              {holiday && <span className={css.holiday}>{ui(`holiday.${holiday}`)}</span>}
            </span>
          )
        }}
        events={entries.map((entry) => ({
          id: entry.id,
          title: `${whose(entry)} ${what(entry)}`,
          allDay: entry.end === null,
          start: entry.end === null ? entry.date : entry.at.toISOString(),
          ...(entry.end ? { end: entry.end.toISOString() } : {}),
          ...(entry.href ? { url: entry.href } : {}),
          className: cx(css.event, css[entry.tone], entry.end !== null && css.meeting) ?? '',
        }))}
        eventContent={({ event }) => {
          const entry = byId.get(event.id)
          return entry && <Words entry={entry} withTime />
        }}
        eventClick={({ event, jsEvent }) => {
          if (!event.url) return
          jsEvent.preventDefault()
          void navigate(event.url)
        }}
      />
    </div>
  )
}
