import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { isGone } from '../../api/problem.ts'
import { useLive } from '../../api/useLive.ts'
import { uniqueRows, usePages } from '../../api/usePages.ts'
import { FilterBar, ToggleChip } from '../../ui/lists/FilterChip.tsx'
import { useSteadyRows } from '../../ui/live/useSteadyRows.ts'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { Section } from '../../ui/page/Section.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states/States.tsx'
import css from '../cases/case.module.css'
import { useSession } from '../session/SessionProvider.tsx'
import { TransferCard } from './TransferCard.tsx'

const STATES = ['REQUESTED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'] as const

/** Families on their way to another centre or to this one, for the heads of both. */
export function Page() {
  const { t } = useTranslation('transfers')
  const { session } = useSession()
  const [params, setParams] = useSearchParams()
  const state = STATES.find((one) => one === params.get('state'))
  const list = usePages('transfers.list', { limit: '50', ...(state ? { state } : {}) })
  useLive({ kind: 'inbox' }, list.cursor)
  const { rows, hold } = useSteadyRows(uniqueRows(list.pages.map(({ data }) => data)), list.question)
  if (session.acting.role !== 'OPS_HEAD' || (list.error && isGone(list.error))) return <NoAccess />
  const own = session.acting.institution.id
  const abilitiesOf = (id: string) => list.pages.find(({ abilities }) => abilities[id])?.abilities[id] ?? {}
  const show = (next: string | null) => setParams(next ? { state: next } : {}, { replace: true })
  const part = (isIncoming: boolean) => rows.filter(({ to }) => (to.id === own) === isIncoming)
  return (
    <>
      <PageHeader
        title={t('page.title')}
        subtitle={t('page.subtitle')}
        crumbs={[{ label: t('page.crumb'), href: '/cases' }, { label: t('page.title') }]}
      />
      <FilterBar label={t('page.filters')}>
        <ToggleChip pressed={!state} onToggle={() => show(null)}>
          {t('page.all')}
        </ToggleChip>
        {STATES.map((one) => (
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
      {list.pages.length === 0 && !list.error && <SkeletonRows rows={4} height={120} />}
      {list.pages.length > 0 && rows.length === 0 && (
        <EmptyState kind={state ? 'noMatch' : 'nothingYet'}>{state ? undefined : t('page.none')}</EmptyState>
      )}
      {[true, false].map(
        (isIncoming) =>
          part(isIncoming).length > 0 && (
            <Section key={String(isIncoming)} title={t(isIncoming ? 'page.incoming' : 'page.outgoing')}>
              <ul className={css.list} {...hold}>
                {part(isIncoming).map((transfer) => (
                  <TransferCard
                    key={transfer.id}
                    transfer={transfer}
                    abilities={abilitiesOf(transfer.id)}
                    isIncoming={isIncoming}
                  />
                ))}
              </ul>
            </Section>
          ),
      )}
      {list.more && (
        <div className={css.below}>
          <Button onClick={list.more}>{t('page.more')}</Button>
        </div>
      )}
    </>
  )
}
