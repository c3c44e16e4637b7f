import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { uniqueRows, usePages } from '../../api/usePages.ts'
import { FilterBar, ToggleChip } from '../../ui/lists/FilterChip.tsx'
import { useSteadyRows } from '../../ui/live/useSteadyRows.ts'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states/States.tsx'
import { NoticeRow } from './NoticeRow.tsx'
import css from './notices.module.css'
import { useMarkRead } from './useMarkRead.ts'

/** All notices, newest first. */
export function Page() {
  const { t } = useTranslation('notices')
  const [params, setParams] = useSearchParams()
  const onlyUnread = params.get('show') === 'unread'
  const list = usePages('notifications.list', onlyUnread ? { unread: 'true', limit: '30' } : { limit: '30' })
  const read = useMarkRead()
  const { rows, hold } = useSteadyRows(uniqueRows(list.pages.map(({ data }) => data.items)), list.question)
  const unread = list.pages[0]?.data.unread ?? 0
  const show = (next: boolean) => setParams(next ? { show: 'unread' } : {}, { replace: true })
  return (
    <div className={css.page}>
      <PageHeader
        title={t('title')}
        action={unread > 0 && <Button onClick={read.all}>{t('markAll')}</Button>}
      />
      <FilterBar label={t('filters')}>
        <ToggleChip pressed={!onlyUnread} onToggle={() => show(false)}>
          {t('showAll')}
        </ToggleChip>
        <ToggleChip pressed={onlyUnread} onToggle={() => show(true)}>
          {t('showUnread', { count: unread })}
        </ToggleChip>
      </FilterBar>
      {list.error && (
        <ErrorState
          onRetry={list.retry}
          {...(list.error.problem ? { requestId: list.error.problem.requestId } : {})}
        />
      )}
      {list.pages.length === 0 && !list.error && <SkeletonRows />}
      {list.pages.length > 0 && rows.length === 0 && (
        <EmptyState kind={onlyUnread ? 'noMatch' : 'nothingYet'}>
          {t(onlyUnread ? 'noneUnread' : 'none')}
        </EmptyState>
      )}
      <ul className={css.list} {...hold}>
        {rows.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} onOpen={() => read.one(notice)} />
        ))}
      </ul>
      {list.more && (
        <div className={css.more}>
          <Button onClick={list.more}>{t('more')}</Button>
        </div>
      )}
    </div>
  )
}
