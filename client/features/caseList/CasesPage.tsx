import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CaseRow } from '../../../shared/contracts/cases.ts'
import { useLive } from '../../api/useLive.ts'
import { uniqueRows, usePages } from '../../api/usePages.ts'
import { Wide } from '../../shell/Wide.tsx'
import { ListWithPanel } from '../../ui/overlays/SidePanel.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states/States.tsx'
import text from '../../ui/text.module.css'
import { useSession } from '../session/SessionProvider.tsx'
import { CaseTable } from './CaseTable.tsx'
import css from './caseList.module.css'
import type { ColumnKey } from './columns.ts'
import { readColumns, writeColumns } from './columnStore.ts'
import { Filters } from './Filters.tsx'
import { listInput, listTopic } from './listAddress.ts'
import { NewCaseButton } from './NewCaseButton.tsx'
import { OtherViews } from './OtherViews.tsx'
import { Preview } from './Preview.tsx'
import { useFiltersShown } from './useFiltersShown.ts'
import { useListAddress } from './useListAddress.ts'
import { ViewTabs } from './ViewTabs.tsx'

/** Saved views as tabs, filters as chips, the table, and a look at one row. */
export function Page() {
  const { t } = useTranslation('caseList')
  const { session } = useSession()
  const address = useListAddress()
  const { question, panel, set } = address
  const [usual, setUsual] = useState(() => readColumns(session.user.id))
  const columns = address.columns ?? usual
  const list = usePages('cases.list', listInput(question))
  useLive(listTopic(question), list.cursor)

  const rows = uniqueRows(list.pages.map(({ data }) => data))
  const filters = useFiltersShown(question, rows.find(() => question.teryt !== null)?.gmina.name)
  const isFiltered =
    question.state !== null || question.urgent || question.teryt !== null || question.q !== null
  const chooseColumns = (keys: readonly ColumnKey[]) => {
    // Columns of a saved view belong to its address; elsewhere they are the person's own habit.
    if (address.columns) return set({ columns: keys.join(',') || 'none' })
    setUsual(keys)
    writeColumns(session.user.id, keys)
  }
  const openPanel = (row: CaseRow) => set({ panel: row.id === panel ? null : row.id })
  return (
    <Wide>
      <PageHeader flush title={t('title')} aside={<OtherViews />} action={<NewCaseButton />} />
      <ViewTabs key={session.acting.id} address={address} columns={columns} filters={filters} />
      <Filters address={address} filters={filters} columns={columns} onColumns={chooseColumns} />
      {list.error && (
        <ErrorState
          onRetry={list.retry}
          {...(list.error.problem ? { requestId: list.error.problem.requestId } : {})}
        />
      )}
      {list.pages.length === 0 && !list.error && <SkeletonRows rows={10} />}
      {list.pages.length > 0 && rows.length === 0 && (
        <EmptyState
          kind={isFiltered ? 'noMatch' : 'nothingYet'}
          action={
            isFiltered ? (
              <button type="button" className={text.link} onClick={address.clear}>
                {t('clear')}
              </button>
            ) : (
              question.view !== 'all' && <Link to="/cases/all">{t('seeAll')}</Link>
            )
          }
        >
          {isFiltered ? undefined : t(`none.${question.view}`)}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <ListWithPanel
          list={
            <>
              <CaseTable
                caption={t('caption', { view: t(`views.${question.view}`) })}
                rows={rows}
                question={list.question}
                columns={columns}
                panel={panel}
                sort={question.sort}
                onPreview={openPanel}
              />
              <div className={css.more}>
                <span role="status">{t('shown', { count: rows.length })}</span>
                {list.more && (
                  <Button size="sm" onClick={list.more}>
                    {t('more')}
                  </Button>
                )}
              </div>
            </>
          }
          panel={panel && <Preview key={panel} id={panel} onClose={() => set({ panel: null })} />}
        />
      )}
    </Wide>
  )
}
