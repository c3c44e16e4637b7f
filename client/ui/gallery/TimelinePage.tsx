import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useState } from 'react'
import { FilterBar, ToggleChip } from '../lists/FilterChip.tsx'
import { TimelineDay, TimelineEntry, TimelineSince } from '../lists/Timeline.tsx'
import { GlowNote } from '../live/LiveGlow.tsx'
import text from '../text.module.css'
import { longDay } from '../time/dates.ts'
import { CaseHeader } from './CaseHeader.tsx'

const FILTERS = ['Wszystko', 'Etapy i terminy', 'Notatki', 'Dokumenty', 'Ustalenia']

/** The timeline tab: days, entries, and the line of what is new. */
export function TimelinePage() {
  const { t } = useTranslation('ui')
  const [filter, setFilter] = useState('Wszystko')
  return (
    <>
      <CaseHeader primary="Dodaj wpis" due={false} />
      <FilterBar label="Filtry osi czasu">
        {FILTERS.map((name) => (
          <ToggleChip key={name} pressed={filter === name} onToggle={() => setFilter(name)}>
            {name}
          </ToggleChip>
        ))}
      </FilterBar>
      <TimelineDay title={`Dziś, ${longDay(t, '2026-11-10')}`}>
        <TimelineEntry
          time="9:11"
          dateTime="2026-11-10T08:11Z"
          sector="edu"
          person="Beata Wilk"
          glow={{ sector: 'edu' }}
          kind="Zrobione:"
          detail={
            <>
              <GlowNote sector="edu">Beata Wilk, szkoła</GlowNote>, przed chwilą
            </>
          }
        >
          obiady dla Kacpra opłacone do końca semestru
        </TimelineEntry>
        <TimelineEntry
          time="8:12"
          dateTime="2026-11-10T07:12Z"
          sector="mie"
          person="Paweł Gruszczyński"
          kind="Dokument:"
          detail="Paweł Gruszczyński, zasoby mieszkaniowe. Kategoria: mieszkanie. Widzą: MGOPS, mieszkalnictwo"
        >
          <Link to="/cases/2026-014/documents">Ugoda ratalna, podpisana.pdf</Link>
        </TimelineEntry>
      </TimelineDay>
      <TimelineDay title={`Wczoraj, ${longDay(t, '2026-11-09')}`}>
        <TimelineEntry
          time="16:05"
          dateTime="2026-11-09T15:05Z"
          sector="sad"
          person="Dorota Ćwiklińska"
          kind="Wniosek o dostęp:"
          detail="Dorota Ćwiklińska, kuratorka"
        >
          mieszkanie, na potrzeby wniosku do sądu
        </TimelineEntry>
        <TimelineSince>Gdy Cię nie było od 15:42: 3 zmiany powyżej</TimelineSince>
        <TimelineEntry
          time="15:30"
          dateTime="2026-11-09T14:30Z"
          sector="edu"
          kind="Minął termin:"
          attention
          detail={
            <>
              Zaproszenie z 2.11, 5 dni roboczych.{' '}
              <button type="button" className={text.link}>
                Dlaczego to się stało?
              </button>
            </>
          }
        >
          poradnia w Nakle nie odpowiedziała na zaproszenie
        </TimelineEntry>
      </TimelineDay>
    </>
  )
}
