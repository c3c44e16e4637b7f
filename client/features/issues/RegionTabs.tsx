import { useTranslation } from 'react-i18next'
import { TabsNav } from '../../ui/page/TabsNav.tsx'

/** What goes to the region: problems, and requests for supervision. */
export function RegionTabs() {
  const { t } = useTranslation('issues')
  return (
    <TabsNav
      label={t('tabs.label')}
      tabs={[
        { to: '/issues', label: t('tabs.issues'), end: true },
        { to: '/supervisions', label: t('tabs.supervisions'), end: true },
      ]}
    />
  )
}
