import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { OverrideView } from '../../../shared/contracts/overrides.ts'
import { useOperation } from '../../api/hooks.ts'
import { isGone } from '../../api/problem.ts'
import { useLive } from '../../api/useLive.ts'
import { FilterBar, ToggleChip } from '../../ui/lists/FilterChip.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states/States.tsx'
import css from '../cases/case.module.css'
import { useSession } from '../session/SessionProvider.tsx'
import { OverrideCard } from './OverrideCard.tsx'
import { ReviewDialog } from './ReviewDialog.tsx'

/** Conditions passed over in the centre, for its head: what was missing, why, and whether it was justified. */
export function Page() {
  const { t } = useTranslation('overrides')
  const { session } = useSession()
  const [params, setParams] = useSearchParams()
  const isAll = params.get('show') === 'all'
  const isHead = session.acting.role === 'OPS_HEAD'
  const reply = useOperation('overrides.list', isAll ? {} : { open: 'true' }, {
    enabled: isHead,
    keepPrevious: true,
  })
  useLive(isHead ? { kind: 'cases' } : null, reply.data?.cursor)
  const [reviewed, setReviewed] = useState<OverrideView | null>(null)
  if (!isHead || (reply.isError && isGone(reply.error))) return <NoAccess />
  const rows = reply.data?.data ?? []
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        crumbs={[{ label: t('crumb'), href: '/cases' }, { label: t('title') }]}
      />
      <FilterBar label={t('filters')}>
        <ToggleChip pressed={!isAll} onToggle={() => setParams({}, { replace: true })}>
          {t('open')}
        </ToggleChip>
        <ToggleChip pressed={isAll} onToggle={() => setParams({ show: 'all' }, { replace: true })}>
          {t('all')}
        </ToggleChip>
      </FilterBar>
      {reply.isError && !reply.data && (
        <ErrorState
          onRetry={() => void reply.refetch()}
          {...(reply.error.problem ? { requestId: reply.error.problem.requestId } : {})}
        />
      )}
      {reply.isPending && <SkeletonRows rows={4} height={120} />}
      {reply.data && rows.length === 0 && (
        <EmptyState kind="nothingYet">{t(isAll ? 'none' : 'noneOpen')}</EmptyState>
      )}
      <ul className={css.list}>
        {rows.map((one) => (
          <OverrideCard key={one.id} override={one} onReview={() => setReviewed(one)} />
        ))}
      </ul>
      {reviewed && <ReviewDialog override={reviewed} onClose={() => setReviewed(null)} />}
    </>
  )
}
