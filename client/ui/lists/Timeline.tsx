import type { ReactNode } from 'react'
import type { SectorGroup } from '../../../shared/domain/vocabulary.ts'
import { LiveGlow, type Glow } from '../live/LiveGlow.tsx'
import { PersonAvatar } from '../people/Person.tsx'
import { SectorIcon } from '../people/Sector.tsx'
import css from './Timeline.module.css'

/** “Dziś, wtorek 10 listopada” over that day's entries, newest first. */
export function TimelineDay({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className={css.day}>{title}</h2>
      <ul className={css.entries}>{children}</ul>
    </section>
  )
}

export interface TimelineEntryProps {
  /** “9:11”, with the machine form beside it. */
  time: string
  dateTime: string
  sector: SectorGroup
  /** Who did it; without a person the sector's square stands for its institution. */
  person?: string
  /** What kind of entry: “Notatka:”, “Minął termin:”. */
  kind?: ReactNode
  attention?: boolean
  children: ReactNode
  detail?: ReactNode
  glow?: Glow
}

/** One thing that happened. A record the viewer may not see has no entry at all: no line, no gap. */
export function TimelineEntry({
  time,
  dateTime,
  sector,
  person,
  kind,
  attention = false,
  children,
  detail,
  glow,
}: TimelineEntryProps) {
  return (
    <LiveGlow as="li" glow={glow} className={css.entry}>
      <time dateTime={dateTime}>{time}</time>
      <span className={css.node}>
        {person ? <PersonAvatar name={person} sector={sector} /> : <SectorIcon sector={sector} />}
      </span>
      <div className={css.words}>
        <div>
          {kind && <b className={attention ? css.attention : css.kind}>{kind} </b>}
          {children}
        </div>
        {detail && <div className={css.detail}>{detail}</div>}
      </div>
    </LiveGlow>
  )
}

/** The line between what is new since the last visit and what was there already. */
export const TimelineSince = ({ children }: { children: ReactNode }) => (
  <li className={css.since}>
    <span>{children}</span>
  </li>
)
