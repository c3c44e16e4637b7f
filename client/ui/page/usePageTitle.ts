import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

/** Names the browser tab after the page; it is also what screen readers hear first after a change of route. */
export function usePageTitle(title: string): void {
  const { t } = useTranslation('shell')
  useEffect(() => {
    document.title = t('pageTitle', { title })
  }, [t, title])
}
