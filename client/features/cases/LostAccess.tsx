import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import text from '../../ui/text.module.css'

/** The case was open here and access to it has ended: said at once, with nothing of the case on the page. */
export function LostAccess() {
  const { t } = useTranslation('case')
  return (
    <>
      <PageHeader title={t('lost.title')} />
      <div role="alert">
        <p className={text.prose}>{t('lost.text')}</p>
      </div>
      <p className={text.prose}>
        <Link to="/cases">{t('lost.back')}</Link>
      </p>
    </>
  )
}
