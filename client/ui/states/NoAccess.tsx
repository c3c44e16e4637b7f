import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { PageHeader } from '../page/PageHeader.tsx'
import text from '../text.module.css'

/**
 * One page for “does not exist” and “not for you”, in the same words: a difference would betray that the record
 * exists. `ask` is added only where the viewer's rights already let them know of it.
 */
export function NoAccess({ ask }: { ask?: ReactNode }) {
  const { t } = useTranslation('ui')
  return (
    <>
      <PageHeader title={t('noAccess.title')} />
      <p className={text.prose}>{t('noAccess.text')}</p>
      {ask}
      <p className={text.prose}>
        <Link to="/">{t('noAccess.home')}</Link>
      </p>
    </>
  )
}
