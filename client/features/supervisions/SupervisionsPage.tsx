import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { SupervisionView } from '../../../shared/contracts/supervisions.ts'
import { isGone } from '../../api/problem.ts'
import { useLive } from '../../api/useLive.ts'
import { uniqueRows, usePages } from '../../api/usePages.ts'
import { IconCircleCheck, IconClock } from '../../ui/icons.ts'
import { useSteadyRows } from '../../ui/live/useSteadyRows.ts'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states/States.tsx'
import { Status } from '../../ui/Status.tsx'
import text from '../../ui/text.module.css'
import { toldTime } from '../../ui/time/dates.ts'
import { may } from '../cases/caseContext.ts'
import css from '../cases/case.module.css'
import { RegionTabs } from '../issues/RegionTabs.tsx'
import { useNow } from '../session/useNow.ts'
import { useSession } from '../session/SessionProvider.tsx'
import { AnswerDialog } from './AnswerDialog.tsx'

/** Requests for supervision: the region's, or one's own. */
export function Page() {
  const { t } = useTranslation('supervisions')
  const { session } = useSession()
  const list = usePages('supervisions.list', { limit: '50' })
  useLive({ kind: 'inbox' }, list.cursor)
  const [answered, setAnswered] = useState<SupervisionView | null>(null)
  const { rows, hold } = useSteadyRows(uniqueRows(list.pages.map(({ data }) => data)), list.question)
  if (list.error && isGone(list.error)) return <NoAccess />
  const isRegion = session.acting.role === 'ROPS_ADVISOR'
  const mayAnswer = (id: string) => list.pages.some(({ abilities }) => may(abilities[id], 'answer'))
  return (
    <>
      <PageHeader flush title={t('title')} subtitle={t(isRegion ? 'subtitleRegion' : 'subtitleOwn')} />
      <RegionTabs />
      <div className={css.content}>
        {list.error && (
          <ErrorState
            onRetry={list.retry}
            {...(list.error.problem ? { requestId: list.error.problem.requestId } : {})}
          />
        )}
        {list.pages.length === 0 && !list.error && <SkeletonRows rows={4} height={96} />}
        {list.pages.length > 0 && rows.length === 0 && <EmptyState kind="nothingYet">{t('none')}</EmptyState>}
        <ul className={css.list} {...hold}>
          {rows.map((one) => (
            <Row
              key={one.id}
              supervision={one}
              onAnswer={mayAnswer(one.id) ? () => setAnswered(one) : null}
            />
          ))}
        </ul>
        {list.more && (
          <div className={css.below}>
            <Button onClick={list.more}>{t('more')}</Button>
          </div>
        )}
      </div>
      {answered && <AnswerDialog supervision={answered} onClose={() => setAnswered(null)} />}
    </>
  )
}

function Row({ supervision, onAnswer }: { supervision: SupervisionView; onAnswer: (() => void) | null }) {
  const { t } = useTranslation('supervisions')
  const { t: ui } = useTranslation('ui')
  const now = useNow()
  const { answer, caseId, state } = supervision
  const told = (at: string) => toldTime(ui, new Date(at), now)
  return (
    <li className={css.row}>
      <div className={css.head}>
        <b>{t('request', { time: told(supervision.at) })}</b>
        <Status icon={state === 'ANSWERED' ? IconCircleCheck : IconClock}>
          {t(state === 'ANSWERED' ? 'answered' : 'waits')}
        </Status>
        {caseId && <Link to={`/cases/${caseId}`}>{t('toCase')}</Link>}
      </div>
      <p className={css.text}>{supervision.brief}</p>
      {answer && (
        <div className={css.correction}>
          <div className={text.medium}>{t('answer')}</div>
          <p className={css.text}>{answer.text}</p>
          <p className={`${text.small} ${text.ink3}`}>
            {t('by', { name: answer.by, time: told(answer.at), hours: t('hours', { count: answer.hours }) })}
          </p>
        </div>
      )}
      {onAnswer && (
        <div className={css.acts}>
          <Button size="sm" onClick={onAnswer}>
            {t('act')}
          </Button>
        </div>
      )}
    </li>
  )
}
