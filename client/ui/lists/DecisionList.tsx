import type { ReactNode } from 'react'
import type { SectorGroup } from '../../../shared/domain/vocabulary.ts'
import { cx } from '../cx.ts'
import { LiveGlow, type Glow } from '../live/LiveGlow.tsx'
import { PersonAvatar } from '../people/Person.tsx'
import { SectorIcon } from '../people/Sector.tsx'
import css from './DecisionList.module.css'

export interface DecisionRowProps {
  /** Whose it is: a sector's square, or a person's initials when one person did it. */
  sector: SectorGroup
  person?: string
  title: ReactNode
  detail?: ReactNode
  /** By when: usually a Deadline. */
  end?: ReactNode
  /** One button that opens the decision. */
  action?: ReactNode
  /** On phones the row's own link is enough and the button goes. */
  actionDeskOnly?: boolean
  /** A missed statutory deadline: the red bar left of the row. */
  late?: boolean
  glow?: Glow
}

/** What / whose case / by when / one button, in four fixed columns, so that eyes run down and not about. */
export function DecisionRow({
  sector,
  person,
  title,
  detail,
  end,
  action,
  actionDeskOnly = false,
  late = false,
  glow,
}: DecisionRowProps) {
  return (
    <LiveGlow as="li" glow={glow} className={cx(css.row, late && css.late)}>
      <span className={css.sign}>
        {person ? <PersonAvatar name={person} sector={sector} /> : <SectorIcon sector={sector} />}
      </span>
      <div>
        <div className={css.title}>{title}</div>
        {detail && <div className={css.detail}>{detail}</div>}
      </div>
      <div className={css.end}>{end}</div>
      <div className={cx(css.action, actionDeskOnly && css.deskOnly)}>{action}</div>
    </LiveGlow>
  )
}

/** The list around decision rows. */
export const DecisionList = ({ children }: { children: ReactNode }) => (
  <ul className={css.list}>{children}</ul>
)
