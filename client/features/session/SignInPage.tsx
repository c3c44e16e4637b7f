import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useOperation } from '../../api/hooks.ts'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import text from '../../ui/text.module.css'
import { DemoAccounts } from './DemoAccounts.tsx'
import { SignInForm } from './SignInForm.tsx'
import css from './signIn.module.css'

/** The way in; a demonstration adds its people as cards. */
export function Page() {
  const { t } = useTranslation('session')
  const demo = useOperation('demo.listAccounts', {})
  return (
    <div className={css.page}>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <SignInForm />
      {demo.data && <DemoAccounts accounts={demo.data.data} />}
      <p className={`${text.small} ${css.foot}`}>
        <Link to="/accessibility">{t('accessibility')}</Link>
      </p>
    </div>
  )
}
