import { Menu, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PersonAvatar } from '../ui/people/Person.tsx'
import text from '../ui/text.module.css'
import css from './Rail.module.css'
import type { ShellData } from './ShellData.ts'
import { SettingsItems } from './SettingsItems.tsx'

/** Oneself: name and title; language, looks and the way out under it. */
export function UserMenu({ data }: { data: ShellData }) {
  const { t } = useTranslation('shell')
  const { user, acting } = data
  return (
    <Menu position="top-start" width={240}>
      <Menu.Target>
        <UnstyledButton className={css.me}>
          <PersonAvatar name={user.name} sector={acting.sector} />
          <span className={css.myName}>
            <b>{user.name}</b>
            <span>{user.title}</span>
          </span>
          <span className={text.sr}>. {t('user.menu')}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <SettingsItems {...data} />
      </Menu.Dropdown>
    </Menu>
  )
}
