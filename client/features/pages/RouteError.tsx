import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { ErrorState } from '../../ui/states/States.tsx'

/** A page that could not be loaded or broke: most often a new release took its script away. */
export function RouteError() {
  const { t } = useTranslation('pages')
  return (
    <>
      <PageHeader title={t('broken.title')} />
      <ErrorState onRetry={() => location.reload()}>{t('broken.text')}</ErrorState>
    </>
  )
}
