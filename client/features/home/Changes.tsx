import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CaseRow } from '../../../shared/contracts/cases.ts'
import { DecisionRow } from '../../ui/lists/DecisionList.tsx'
import { GlowNote } from '../../ui/live/LiveGlow.tsx'
import text from '../../ui/text.module.css'
import { toldTime } from '../../ui/time/dates.ts'
import { useCaseName } from '../caseList/useCaseName.ts'
import { noticeTarget } from '../notifications/noticeTarget.ts'
import { useMarkRead } from '../notifications/useMarkRead.ts'
import { useSession } from '../session/SessionProvider.tsx'
import { changeGroups, type ChangeGroup } from './changeGroups.ts'
import { HomeSection, useRowGlow } from './Rows.tsx'
import type { Home } from './useHome.ts'

function ChangeRow({ group, row, now }: { group: ChangeGroup; row: CaseRow | undefined; now: Date }) {
  const { t } = useTranslation('home')
  const { t: kinds } = useTranslation('notices')
  const { t: ui } = useTranslation('ui')
  const caseName = useCaseName()
  const [newest, ...others] = group.notices
  const { mark, glow } = useRowGlow(newest.id)
  const read = useMarkRead()
  const markAll = () => read.some(group.notices.map(({ id }) => id))
  const to = noticeTarget(newest)
  const name = row ? caseName(row) : newest.caseNumber ? caseName({ number: newest.caseNumber }) : null
  const words = kinds(`kind.${newest.kind}`)
  return (
    <DecisionRow
      sector={mark?.sector ?? 'ops'}
      {...(mark ? { person: mark.name } : {})}
      title={
        <>
          {to ? (
            <Link className={text.quiet} to={to} onClick={markAll}>
              {name ? `${name}: ` : ''}
              {words}
            </Link>
          ) : (
            words
          )}
        </>
      }
      detail={
        mark ? (
          <>
            <GlowNote sector={mark.sector}>
              {mark.name}, {mark.title}
            </GlowNote>
            , {toldTime(ui, new Date(newest.at), now)}
          </>
        ) : (
          toldTime(ui, new Date(newest.at), now)
        )
      }
      end={
        others.length > 0 &&
        (group.caseId ? (
          <Link to={`/cases/${group.caseId}/timeline`} onClick={markAll}>
            {t('changes.others', { count: others.length })}
          </Link>
        ) : (
          t('changes.others', { count: others.length })
        ))
      }
      action={
        to && (
          <Button size="sm" variant="subtle" component={Link} to={to} onClick={markAll}>
            {t('changes.show')}
            <span className={text.sr}>: {name ?? words}</span>
          </Button>
        )
      }
      actionDeskOnly
      {...(glow ? { glow } : {})}
    />
  )
}

/** What happened while one was away, case by case, and what happens now. Reading empties it. */
export function Changes({ home, now }: { home: Home; now: Date }) {
  const { t } = useTranslation('home')
  const { t: ui } = useTranslation('ui')
  const { previousVisitAt } = useSession().session
  const read = useMarkRead()
  const groups = changeGroups(home.notices, previousVisitAt)
  const ids = groups.flatMap(({ notices }) => notices.map(({ id }) => id))
  return (
    <HomeSection
      title={
        previousVisitAt
          ? t('changes.since', { time: toldTime(ui, new Date(previousVisitAt), now) })
          : t('changes.title')
      }
      rows={groups.map((group) => (
        <ChangeRow
          key={group.key}
          group={group}
          row={home.mine.find(({ id }) => id === group.caseId)}
          now={now}
        />
      ))}
      href="/notifications?show=unread"
      countLabel={t('changes.count', { count: ids.length })}
      end={
        <button type="button" className={text.link} onClick={() => read.some(ids)}>
          {t('changes.markRead')}
        </button>
      }
    />
  )
}
