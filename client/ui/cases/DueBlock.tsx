import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../Icon.tsx'
import { IconStairsUp } from '../icons.ts'
import { weekdayDateTime } from '../time/dates.ts'
import { DayClockStrip } from '../time/DayClock.tsx'
import { deadlineState, type DeadlineKind } from '../time/deadline.ts'
import css from './DueBlock.module.css'

export interface DueBlockProps {
  title: ReactNode
  /** “najbliższy termin” when left out. */
  subtitle?: ReactNode
  from: Date
  dueAt: Date
  now: Date
  kind: DeadlineKind
  /** What happens when it passes, with a way to ask why. */
  consequence?: ReactNode
}

/** The next deadline of a case: what, how far, the clock, and what follows. */
export function DueBlock({ title, subtitle, from, dueAt, now, kind, consequence }: DueBlockProps) {
  const { t } = useTranslation('ui')
  const { tone, when, days } = deadlineState(dueAt, now, kind)
  const relative =
    when === 'today'
      ? t('deadline.today')
      : when === 'dayOff'
        ? t('deadline.dayOff')
        : when === 'ahead'
          ? t('deadline.inLong', { count: days })
          : days === 0
            ? t('deadline.justPast')
            : t('deadline.pastLong', { count: days })
  return (
    <div className={css.due}>
      <div>
        <div className={css.big}>{title}</div>
        <div className={css.meta}>{subtitle ?? t('deadline.next')}</div>
      </div>
      <div>
        <div className={css.big} data-tone={tone}>
          {relative}
        </div>
        <div className={css.date}>{weekdayDateTime(t, dueAt, true)}</div>
      </div>
      <div className={css.strip}>
        <DayClockStrip from={from} to={dueAt} now={now} late={tone === 'red'} />
      </div>
      {consequence && (
        <div className={css.consequence}>
          <Icon of={IconStairsUp} size={18} />
          <span>{consequence}</span>
        </div>
      )}
    </div>
  )
}
