import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { ISSUE_STATES } from '../../../shared/domain/vocabulary.ts'
import { isGone } from '../../api/problem.ts'
import { useLive } from '../../api/useLive.ts'
import { uniqueRows, usePages } from '../../api/usePages.ts'
import { FilterBar, ToggleChip } from '../../ui/lists/FilterChip.tsx'
import { useSteadyRows } from '../../ui/live/useSteadyRows.ts'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states/States.tsx'
import css from '../cases/case.module.css'
import { useSession } from '../session/SessionProvider.tsx'
import { IssueRow } from './IssueRow.tsx'
import { RegionTabs } from './RegionTabs.tsx'

/** Problems put to the region: its queue, or for whoever put them, how far they are. */
export function Page() {
  const { t } = useTranslation('issues')
  const { session } = useSession()
  const [params, setParams] = useSearchParams()
  const state = ISSUE_STATES.find((one) => one === params.get('state'))
  const list = usePages('issues.list', { limit: '50', ...(state ? { state } : {}) })
  useLive({ kind: 'inbox' }, list.cursor)
  const { rows, hold } = useSteadyRows(uniqueRows(list.pages.map(({ data }) => data)), list.question)
  if (list.error && isGone(list.error)) return <NoAccess />
  const isRegion = session.acting.role === 'ROPS_ADVISOR'
  const show = (next: string | null) => setParams(next ? { state: next } : {}, { replace: true })
  return (
    <>
      <PageHeader
        flush
        title={t('page.title')}
        subtitle={t(isRegion ? 'page.subtitleRegion' : 'page.subtitleOwn')}
      />
      <RegionTabs />
      <div className={css.content}>
        <FilterBar label={t('page.filters')}>
          <ToggleChip pressed={!state} onToggle={() => show(null)}>
            {t('page.all')}
          </ToggleChip>
          {ISSUE_STATES.map((one) => (
            <ToggleChip key={one} pressed={one === state} onToggle={() => show(one === state ? null : one)}>
              {t(`state.${one}`)}
            </ToggleChip>
          ))}
        </FilterBar>
        {list.error && (
          <ErrorState
            onRetry={list.retry}
            {...(list.error.problem ? { requestId: list.error.problem.requestId } : {})}
          />
        )}
        {list.pages.length === 0 && !list.error && <SkeletonRows rows={5} height={72} />}
        {list.pages.length > 0 && rows.length === 0 && (
          <EmptyState kind={state ? 'noMatch' : 'nothingYet'}>
            {state ? undefined : t('page.none')}
          </EmptyState>
        )}
        <ul className={css.list} {...hold}>
          {rows.map((issue) => (
            <IssueRow key={issue.id} issue={issue} />
          ))}
        </ul>
        {list.more && (
          <div className={css.below}>
            <Button onClick={list.more}>{t('page.more')}</Button>
          </div>
        )}
      </div>
    </>
  )
}
