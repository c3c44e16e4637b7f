import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { markSeen, useGlows } from '../../api/glow.ts'
import { useLive } from '../../api/useLive.ts'
import { uniqueRows, usePages } from '../../api/usePages.ts'
import { DataTable } from '../../ui/lists/DataTable.tsx'
import { FilterBar, ToggleChip } from '../../ui/lists/FilterChip.tsx'
import { useSteadyRows } from '../../ui/live/useSteadyRows.ts'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states/States.tsx'
import { useNow } from '../session/useNow.ts'
import { useOpenActions } from '../shell/ownWork.ts'
import { FinishDialog } from './FinishDialog.tsx'
import css from './myActions.module.css'
import { actionsInput, belongs, runningFirst, SHOWS, showOf, type Show } from './shownActions.ts'
import { useColumns } from './useColumns.tsx'
import { useProgress } from './useProgress.ts'

/** Which list, and how many are in the two that wait. */
function Which({ show, onShow }: { show: Show; onShow: (show: Show) => void }) {
  const { t } = useTranslation('myActions')
  const now = useNow()
  const { open } = useOpenActions()
  const counts = { open: open.length, overdue: open.filter((one) => belongs(one, 'overdue', now)).length }
  return (
    <FilterBar label={t('filters')}>
      {SHOWS.map((one) => (
        <ToggleChip key={one} pressed={one === show} onToggle={() => onShow(one)}>
          {one === 'done' ? t('show.done') : t('count', { label: t(`show.${one}`), count: counts[one] })}
        </ToggleChip>
      ))}
    </FilterBar>
  )
}

/** Everything one has taken on, in all cases. */
export function Page() {
  const { t } = useTranslation('myActions')
  const now = useNow()
  const [params, setParams] = useSearchParams()
  const show = showOf(params.get('show'))
  const list = usePages('actions.list', actionsInput(show))
  useLive({ kind: 'myActions' }, list.cursor)
  const progress = useProgress()
  const marks = useGlows()
  const all = uniqueRows(list.pages.map(({ data }) => data))
  const { rows, hold } = useSteadyRows(
    runningFirst(all.filter((action) => belongs(action, show, now))),
    `${list.question} ${show}`,
  )
  const columns = useColumns(
    (id) => list.pages.map(({ abilities }) => abilities[id]).find((found) => found),
    progress,
  )
  const wanted = all.find(({ id }) => id === progress.wanted?.id)
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <Which
        show={show}
        onShow={(next) => setParams(next === 'open' ? {} : { show: next }, { replace: true })}
      />
      {list.error && (
        <ErrorState
          onRetry={list.retry}
          {...(list.error.problem ? { requestId: list.error.problem.requestId } : {})}
        />
      )}
      {list.pages.length === 0 && !list.error && <SkeletonRows />}
      {list.pages.length > 0 && rows.length === 0 && (
        <EmptyState kind="nothingYet">{t(`none.${show}`)}</EmptyState>
      )}
      {rows.length > 0 && (
        <div {...hold}>
          <DataTable
            caption={t('caption', { which: t(`show.${show}`) })}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            glowOf={({ id }) => {
              const mark = marks.get(id)
              return mark && { sector: mark.sector, onSeen: () => markSeen(id) }
            }}
          />
        </div>
      )}
      {list.more && (
        <div className={css.more}>
          <Button onClick={list.more}>{t('more')}</Button>
        </div>
      )}
      {wanted && <FinishDialog action={wanted} progress={progress} />}
    </>
  )
}
