import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { OfflineBanner } from '../ui/states/States.tsx'
import css from './AppShell.module.css'
import { BottomBar } from './BottomBar.tsx'
import { Rail } from './Rail.tsx'
import type { ShellData } from './ShellData.ts'
import { TopBar } from './TopBar.tsx'
import { useMainFocus } from './useMainFocus.ts'

/** The frame around every page of a signed-in person. */
export function AppShell({ data, children }: { data: ShellData; children: ReactNode }) {
  const { t } = useTranslation('shell')
  const main = useMainFocus()
  const { connection, demo } = data
  return (
    <div className={css.app} data-demo={demo || undefined}>
      <a className={css.skip} href="#main">
        {t('skip')}
      </a>
      {demo && (
        <aside className={css.ribbon} aria-label={t('ribbonLabel')}>
          <span className={css.ribbonText}>{t('ribbon')}</span>
          {data.ribbon}
        </aside>
      )}
      <TopBar data={data} />
      <Rail data={data} />
      <main id="main" ref={main} tabIndex={-1} className={css.main}>
        {connection.state === 'offline' && connection.since && (
          <div className={css.banner}>
            <OfflineBanner since={connection.since} drafts={connection.waiting ?? 0} />
          </div>
        )}
        {children}
      </main>
      <BottomBar data={data} />
    </div>
  )
}
