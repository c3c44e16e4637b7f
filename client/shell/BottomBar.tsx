import { Menu, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, NavLink } from 'react-router'
import { Icon } from '../ui/Icon.tsx'
import { IconDots, IconSearch } from '../ui/icons.ts'
import { cx } from '../ui/cx.ts'
import text from '../ui/text.module.css'
import { ActingItem } from './ActingItem.tsx'
import css from './BottomBar.module.css'
import { NAV, PHONE_PLACES } from './nav.ts'
import { SettingsItems } from './SettingsItems.tsx'
import { badge, type ShellData } from './ShellData.ts'

/** The phone's five: four places and everything else, the change of institution included. */
export function BottomBar({ data }: { data: ShellData }) {
  const { t } = useTranslation('shell')
  const bar = data.nav.slice(0, PHONE_PLACES)
  const rest = data.nav.slice(PHONE_PLACES)
  return (
    <nav className={css.bar} aria-label={t('nav.bottom')}>
      {bar.map((key) => {
        const count = data.badges[key] ?? 0
        return (
          <NavLink key={key} to={NAV[key].to} end={key === 'home'} className={cx(css.item)}>
            <Icon of={NAV[key].icon} size={22} />
            {key === 'home' || key === 'issues' || key === 'oversight'
              ? t(`nav.${key}Short`)
              : t(`nav.${key}`)}
            {count > 0 && (
              <em>
                <span className={text.sr}>{t('nav.pending')}</span>
                {badge(count)}
              </em>
            )}
          </NavLink>
        )
      })}
      <Menu position="top-end" width={260}>
        <Menu.Target>
          <UnstyledButton className={cx(css.item)}>
            <Icon of={IconDots} size={22} />
            {t('nav.more')}
            {data.elsewhere > 0 && (
              <em>
                <span className={text.sr}>. {t('acting.elsewhere', { count: data.elsewhere })}</span>
                <span aria-hidden>{badge(data.elsewhere)}</span>
              </em>
            )}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown className={cx(css.more)} aria-label={t('nav.moreTitle')}>
          {data.onSearch && (
            <Menu.Item leftSection={<Icon of={IconSearch} size={18} />} onClick={data.onSearch}>
              {t('search')}
            </Menu.Item>
          )}
          {rest.map((key) => (
            <Menu.Item
              key={key}
              component={Link}
              to={NAV[key].to}
              leftSection={<Icon of={NAV[key].icon} size={18} />}
            >
              {t(`nav.${key}`)}
            </Menu.Item>
          ))}
          {data.choices.length > 1 && <Menu.Label>{t('acting.choose')}</Menu.Label>}
          {data.choices.length > 1 &&
            data.choices.map((choice) => (
              <ActingItem
                key={choice.id}
                choice={choice}
                isActing={choice.id === data.acting.id}
                onPick={() => data.onActAs(choice.id)}
              />
            ))}
          <SettingsItems {...data} />
        </Menu.Dropdown>
      </Menu>
    </nav>
  )
}
