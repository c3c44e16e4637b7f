import { Menu, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, NavLink } from 'react-router'
import { Icon } from '../ui/Icon.tsx'
import { IconCheck, IconDots, IconSearch } from '../ui/icons.ts'
import { SectorIcon } from '../ui/people/Sector.tsx'
import { cx } from '../ui/cx.ts'
import text from '../ui/text.module.css'
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
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown aria-label={t('nav.moreTitle')}>
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
              <Menu.Item
                key={choice.id}
                leftSection={<SectorIcon sector={choice.sector} silent />}
                rightSection={choice.id === data.acting.id ? <Icon of={IconCheck} /> : null}
                onClick={() => data.onActAs(choice.id)}
              >
                {choice.institution}, {choice.role}
              </Menu.Item>
            ))}
          <SettingsItems {...data} />
        </Menu.Dropdown>
      </Menu>
    </nav>
  )
}
