import { Button, Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../ui/Icon.tsx'
import { IconLanguage } from '../ui/icons.ts'
import css from './AppShell.module.css'
import { Brand } from './Brand.tsx'
import { SettingsItems } from './SettingsItems.tsx'
import bar from './TopBar.module.css'
import { useMainFocus } from './useMainFocus.ts'

/** The frame before sign-in: the name, language and looks, nothing that needs to know who is there. */
export function PlainFrame({ demo = false, children }: { demo?: boolean; children: ReactNode }) {
  const { t, i18n } = useTranslation('shell')
  const main = useMainFocus()
  return (
    <div className={css.plain} data-demo={demo || undefined}>
      <a className={css.skip} href="#main">
        {t('skip')}
      </a>
      {demo && (
        <aside className={css.ribbon} aria-label={t('ribbonLabel')}>
          <span className={css.ribbonText}>{t('ribbon')}</span>
        </aside>
      )}
      <header className={bar.top}>
        <Brand />
        <div className={css.plainEnd}>
          <Menu position="bottom-end" width={200}>
            <Menu.Target>
              <Button
                variant="subtle"
                leftSection={<Icon of={IconLanguage} size={18} />}
                lang={i18n.language}
              >
                {t(i18n.language === 'en' ? 'user.english' : 'user.polish')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <SettingsItems />
            </Menu.Dropdown>
          </Menu>
        </div>
      </header>
      <main id="main" ref={main} tabIndex={-1} className={css.main}>
        {children}
      </main>
    </div>
  )
}
