import { Menu, useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { LANGUAGES, setLanguage, type Language } from '../i18n/index.ts'
import { Icon } from '../ui/Icon.tsx'
import { IconAccessible, IconDevicesOff, IconKeyboard, IconLogout } from '../ui/icons.ts'
import text from '../ui/text.module.css'
import { MORE } from './nav.ts'
import type { ShellData } from './ShellData.ts'

const LANGUAGE_NAME = { pl: 'user.polish', en: 'user.english' } as const
const SCHEMES = { auto: 'user.schemeAuto', light: 'user.schemeLight', dark: 'user.schemeDark' } as const
const SCHEME_KEYS = ['auto', 'light', 'dark'] as const

/** Language, looks and signing out, as items of a menu; the same in the rail and behind the phone's “more”. */
export function SettingsItems({
  more = [],
  onSignOut,
  onSignOutEverywhere,
  onKeys,
}: Partial<Pick<ShellData, 'more' | 'onSignOut' | 'onSignOutEverywhere' | 'onKeys'>>) {
  const { t, i18n } = useTranslation('shell')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <>
      {more.map((key) => (
        <Menu.Item
          key={key}
          component={Link}
          to={MORE[key].to}
          leftSection={<Icon of={MORE[key].icon} size={18} />}
        >
          {t(`nav.${key}`)}
        </Menu.Item>
      ))}
      {more.length > 0 && <Menu.Divider />}
      <Menu.Label>{t('user.language')}</Menu.Label>
      <Menu.RadioGroup value={i18n.language} onChange={(value) => void setLanguage(value as Language)}>
        {LANGUAGES.map((language) => (
          <Menu.RadioItem key={language} value={language} lang={language}>
            {t(LANGUAGE_NAME[language])}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
      <Menu.Label>{t('user.scheme')}</Menu.Label>
      <Menu.RadioGroup
        value={colorScheme}
        onChange={(value) => setColorScheme(value as keyof typeof SCHEMES)}
      >
        {SCHEME_KEYS.map((scheme) => (
          <Menu.RadioItem key={scheme} value={scheme}>
            {t(SCHEMES[scheme])}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
      <Menu.Divider />
      {onKeys && (
        <Menu.Item className={text.desk ?? ''} leftSection={<Icon of={IconKeyboard} />} onClick={onKeys}>
          {t('user.keys')}
        </Menu.Item>
      )}
      <Menu.Item component={Link} to="/accessibility" leftSection={<Icon of={IconAccessible} />}>
        {t('user.accessibility')}
      </Menu.Item>
      {onSignOut && (
        <>
          <Menu.Divider />
          <Menu.Item leftSection={<Icon of={IconLogout} />} onClick={onSignOut}>
            {t('user.signOut')}
          </Menu.Item>
          {onSignOutEverywhere && (
            <Menu.Item leftSection={<Icon of={IconDevicesOff} />} onClick={onSignOutEverywhere}>
              {t('user.signOutEverywhere')}
            </Menu.Item>
          )}
        </>
      )}
    </>
  )
}
