import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useOperation } from '../../api/hooks.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconPlus } from '../../ui/icons.ts'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { TabsNav } from '../../ui/page/TabsNav.tsx'
import css from './caseList.module.css'
import type { ColumnKey } from './columns.ts'
import type { FilterShown } from './useFiltersShown.ts'
import { placeOf, viewAddress, VIEWS } from './listAddress.ts'
import { ManageViewsDialog } from './ManageViewsDialog.tsx'
import { SaveViewDialog } from './SaveViewDialog.tsx'
import { MOST_VIEWS, withView } from './savedViews.ts'
import type { useListAddress } from './useListAddress.ts'
import { useSavedViews } from './useSavedViews.ts'

/** The house's views, then one's own; a tab is the present one when the address says what it says. */
export function ViewTabs({
  address: { question, columns: named },
  columns,
  filters,
}: {
  address: ReturnType<typeof useListAddress>
  columns: readonly ColumnKey[]
  filters: readonly FilterShown[]
}) {
  const { t } = useTranslation('caseList')
  const navigate = useNavigate()
  const toast = useToast()
  const own = useSavedViews()
  const [dialog, setDialog] = useState<'save' | 'manage' | null>(null)
  const counts = useOperation('cases.counts', {})
  const here = named && !question.q ? viewAddress(question, named) : null
  const current = own.views.find(({ address }) => address === here)
  const count = counts.data?.data.views
  const save = (name: string) => {
    const address = viewAddress(question, columns)
    own.change((stored) => withView(stored, { name, address }))
    setDialog(null)
    toast({ text: t('own.saved', { name }) })
    void navigate(address, { replace: true, state: { keepFocus: true } })
  }
  return (
    <>
      <TabsNav
        label={t('views.label')}
        tabs={[
          ...VIEWS.map((view) => ({
            to: placeOf(view),
            label: t(`views.${view}`),
            current: !current && question.view === view,
            ...(count ? { count: count[view] } : {}),
          })),
          ...own.views.map((view) => ({ to: view.address, label: view.name, current: view === current })),
        ]}
        extra={
          <>
            {!current && own.views.length < MOST_VIEWS && (
              <button type="button" className={css.tabAct} onClick={() => setDialog('save')}>
                <Icon of={IconPlus} />
                {t('own.saveThis')}
              </button>
            )}
            {own.views.length > 0 && (
              <button type="button" className={css.tabAct} onClick={() => setDialog('manage')}>
                {t('own.manage')}
              </button>
            )}
          </>
        }
      />
      {dialog === 'save' && (
        <SaveViewDialog
          question={question}
          filters={filters
            .filter(({ key }) => key !== 'q')
            .map(({ key, value }) => `${t(`filter.${key}`)}: ${value}`)}
          columns={columns}
          views={own.views}
          onSave={save}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'manage' && (
        <ManageViewsDialog
          views={own.views}
          onSave={(views) => {
            own.change(() => views)
            setDialog(null)
          }}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  )
}
