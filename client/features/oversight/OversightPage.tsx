import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { OverseenView } from '../../../shared/contracts/oversight.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { isGone } from '../../api/problem.ts'
import { uniqueRows, usePages } from '../../api/usePages.ts'
import { DataTable } from '../../ui/lists/DataTable.tsx'
import { FilterBar, ToggleChip } from '../../ui/lists/FilterChip.tsx'
import type { Column } from '../../ui/lists/tableTypes.ts'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states/States.tsx'
import text from '../../ui/text.module.css'
import { shortDate } from '../../ui/time/dates.ts'
import { useSession } from '../session/SessionProvider.tsx'
import { useStageWord } from './useStageWord.ts'

/** The officer's way to the cases of the own centre: which there are, and how far they are covered. */
export function Page() {
  const { session } = useSession()
  return session.acting.role === 'DPO' ? <Cases /> : <NoAccess />
}

function Cases() {
  const { t } = useTranslation('oversight')
  const { t: term } = useTranslation('vocabulary')
  const stage = useStageWord()
  const [params, setParams] = useSearchParams()
  const isAll = params.get('show') === 'all'
  const list = usePages('oversight.cases', { limit: '50', ...(isAll ? {} : { open: 'true' }) })
  if (list.error && isGone(list.error)) return <NoAccess />
  const rows = uniqueRows(list.pages.map(({ data }) => data))
  const part = (n: number, of: number) => (
    <span className={n < of ? text.amber : undefined}>{t('of', { n, of })}</span>
  )
  const columns: Column<OverseenView>[] = [
    {
      key: 'number',
      header: t('number'),
      cell: ({ id, number }) => <Link to={`/oversight/${id}`}>{number ?? t('noNumber')}</Link>,
    },
    { key: 'stage', header: t('stage'), phone: 'left', cell: stage },
    { key: 'level', header: t('level'), phone: 'right', cell: ({ level }) => term(`level.${level}`) },
    {
      key: 'began',
      header: t('began'),
      nowrap: true,
      phone: 'hide',
      cell: ({ createdAt }) => shortDate(warsawDate(new Date(createdAt)), true),
    },
    {
      key: 'bases',
      header: t('bases'),
      phone: 'named',
      cell: ({ withBasis, persons }) => part(withBasis, persons),
    },
    {
      key: 'notices',
      header: t('notices'),
      phone: 'named',
      cell: ({ withNotice, persons }) => part(withNotice, persons),
    },
  ]
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <FilterBar label={t('filters')}>
        <ToggleChip pressed={!isAll} onToggle={() => setParams({}, { replace: true })}>
          {t('open')}
        </ToggleChip>
        <ToggleChip pressed={isAll} onToggle={() => setParams({ show: 'all' }, { replace: true })}>
          {t('all')}
        </ToggleChip>
      </FilterBar>
      {list.error && (
        <ErrorState
          onRetry={list.retry}
          {...(list.error.problem ? { requestId: list.error.problem.requestId } : {})}
        />
      )}
      {list.pages.length === 0 && !list.error && <SkeletonRows rows={6} />}
      {list.pages.length > 0 && rows.length === 0 && (
        <EmptyState kind="nothingYet">{t(isAll ? 'none' : 'noneOpen')}</EmptyState>
      )}
      {rows.length > 0 && (
        <DataTable caption={t('title')} rows={rows} rowKey={({ id }) => id} columns={columns} />
      )}
      {list.more && (
        <Button loading={list.isLoadingMore} onClick={list.more}>
          {t('more')}
        </Button>
      )}
    </>
  )
}
