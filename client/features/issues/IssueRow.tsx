import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { IssueView } from '../../../shared/contracts/issues.ts'
import { markSeen, useGlow } from '../../api/glow.ts'
import { LiveGlow } from '../../ui/live/LiveGlow.tsx'
import { StatusTag } from '../../ui/Status.tsx'
import { toldTime } from '../../ui/time/dates.ts'
import { Deadline } from '../../ui/time/Deadline.tsx'
import css from '../cases/case.module.css'
import { useNow } from '../session/useNow.ts'

/** One problem in a list: area and powiat, how far it is, until when. */
export function IssueRow({ issue }: { issue: IssueView }) {
  const { t } = useTranslation('issues')
  const { t: ui } = useTranslation('ui')
  const now = useNow()
  const glow = useGlow(issue.id)
  const waits = issue.state === 'NEW' || issue.state === 'TRIAGED'
  return (
    <LiveGlow
      as="li"
      className={css.row}
      glow={glow && { sector: glow.sector, onSeen: () => markSeen(issue.id) }}
    >
      <div className={css.named}>
        <Link to={`/issues/${issue.id}`}>
          {t('page.row', { area: t(`area.${issue.area}`), powiat: issue.powiat.name })}
        </Link>
      </div>
      <div className={css.head}>
        <StatusTag>{t(`state.${issue.state}`)}</StatusTag>
        <span>{t('page.at', { time: toldTime(ui, new Date(issue.at), now) })}</span>
        {waits && <Deadline dueAt={new Date(issue.dueAt)} now={now} kind="target" layout="inline" />}
      </div>
      <p className={css.text}>
        {issue.description.length > 200 ? `${issue.description.slice(0, 200).trimEnd()}…` : issue.description}
      </p>
    </LiveGlow>
  )
}
