import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeadlineState, DeadlineView } from '../../../shared/contracts/deadlines.ts'
import { useOperation } from '../../api/hooks.ts'
import { IconAlertTriangle, IconCircleCheck, IconClock } from '../../ui/icons.ts'
import type { IconShape } from '../../ui/Icon.tsx'
import { DataTable } from '../../ui/lists/DataTable.tsx'
import { Section } from '../../ui/page/Section.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states/States.tsx'
import { Status, type Tone } from '../../ui/Status.tsx'
import text from '../../ui/text.module.css'
import { Deadline } from '../../ui/time/Deadline.tsx'
import { useAnchor } from '../cases/useAnchor.ts'
import { useCase } from '../cases/caseContext.ts'
import { useNow } from '../session/useNow.ts'
import css from './deadlines.module.css'
import { useTrailWords } from './useTrailWords.ts'
import { WhyEscalated } from './WhyEscalated.tsx'

const SIGN: Record<DeadlineState, [IconShape, Tone]> = {
  RUNNING: [IconClock, 'plain'],
  PAUSED: [IconClock, 'plain'],
  MISSED: [IconAlertTriangle, 'amber'],
  MET: [IconCircleCheck, 'plain'],
  ENDED: [IconCircleCheck, 'plain'],
}
const isCurrent = ({ state }: DeadlineView) => state !== 'MET' && state !== 'ENDED'

/** Every deadline of the case that the viewer may see, each with why it is there and what it did. */
export function CaseDeadlines() {
  const { t } = useTranslation('deadlines')
  const { view } = useCase()
  const now = useNow()
  const place = useAnchor('deadlines')
  const [all, setAll] = useState(false)
  const reply = useOperation('deadlines.list', { caseId: view.id, limit: '100' })
  const found = reply.data?.data ?? []
  const words = useTrailWords(found)
  const rows = all ? found : found.filter(isCurrent)
  const hasOld = found.some((one) => !isCurrent(one))
  return (
    <div ref={place} id="deadlines" tabIndex={-1} className={css.place}>
      <Section
        title={t('list.title')}
        end={
          hasOld && (
            <button type="button" className={text.link} onClick={() => setAll(!all)}>
              {t(all ? 'list.fresh' : 'list.old')}
            </button>
          )
        }
      >
        {reply.isPending && <SkeletonRows rows={3} />}
        {reply.isError && !reply.data && <ErrorState onRetry={() => void reply.refetch()} />}
        {reply.data && rows.length === 0 && <EmptyState kind="nothingYet">{t('list.none')}</EmptyState>}
        {rows.length > 0 && (
          <DataTable
            caption={t('list.title')}
            rows={rows}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'what',
                header: t('list.what'),
                cell: (row) => (
                  <>
                    <div className={css.about}>{words.about(row)}</div>
                    <WhyEscalated id={row.id} escalated={row.missedAt !== null} about={words.about(row)} />
                  </>
                ),
              },
              { key: 'who', header: t('list.who'), cell: words.owner },
              {
                key: 'when',
                header: t('list.when'),
                phone: 'left',
                cell: (row) =>
                  row.state === 'RUNNING' || row.state === 'MISSED' ? (
                    <Deadline dueAt={new Date(row.dueAt)} now={now} kind="target" layout="cell" />
                  ) : (
                    words.at(row.dueAt)
                  ),
              },
              {
                key: 'state',
                header: t('list.state'),
                phone: 'right',
                cell: ({ state, missedAt }) => {
                  const [icon, tone] = SIGN[state]
                  return (
                    <Status icon={icon} tone={tone}>
                      {state === 'MET' && missedAt ? t('metLate') : t(`state.${state}`)}
                    </Status>
                  )
                },
              },
            ]}
          />
        )}
      </Section>
    </div>
  )
}
