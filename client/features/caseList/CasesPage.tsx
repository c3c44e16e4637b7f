import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CaseRow } from '../../../shared/contracts/cases.ts'
import { useOperation } from '../../api/hooks.ts'
import { useLive } from '../../api/useLive.ts'
import { uniqueRows, usePages } from '../../api/usePages.ts'
import { Wide } from '../../shell/Wide.tsx'
import { ListWithPanel } from '../../ui/overlays/SidePanel.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { TabsNav } from '../../ui/page/TabsNav.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states/States.tsx'
import text from '../../ui/text.module.css'
import { useSession } from '../session/SessionProvider.tsx'
import { CaseTable } from './CaseTable.tsx'
import css from './caseList.module.css'
import { readColumns, writeColumns, type ColumnKey } from './columns.ts'
import { Filters } from './Filters.tsx'
import { listInput, listTopic, VIEWS } from './listAddress.ts'
import { NewCaseButton } from './NewCaseButton.tsx'
import { Preview } from './Preview.tsx'
import { useListAddress } from './useListAddress.ts'

/** Saved views as tabs, filters as chips, the table, and a look at one row. */
export function Page() {
  const { t } = useTranslation('caseList')
  const { session } = useSession()
  const address = useListAddress()
  const { question, panel, set } = address
  const [columns, setColumns] = useState(() => readColumns(session.user.id))
  const list = usePages('cases.list', listInput(question))
  const counts = useOperation('cases.counts', {})
  useLive(listTopic(question), list.cursor)

  const rows = uniqueRows(list.pages.map(({ data }) => data))
  const views = counts.data?.data.views
  const isFiltered =
    question.state !== null || question.urgent || question.teryt !== null || question.q !== null
  const chooseColumns = (keys: readonly ColumnKey[]) => {
    setColumns(keys)
    writeColumns(session.user.id, keys)
  }
  const openPanel = (row: CaseRow) => set({ panel: row.id === panel ? null : row.id })
  return (
    <Wide>
      <PageHeader flush title={t('title')} action={<NewCaseButton />} />
      <TabsNav
        label={t('views.label')}
        tabs={VIEWS.map((view) => ({
          to: view === 'mine' ? '/cases' : `/cases/${view}`,
          label: t(`views.${view}`),
          end: true,
          ...(views ? { count: views[view] } : {}),
        }))}
      />
      <Filters
        address={address}
        gminaName={rows.find(() => question.teryt !== null)?.gmina}
        columns={columns}
        onColumns={chooseColumns}
      />
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
