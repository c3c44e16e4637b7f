import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { Icon } from '../ui/Icon.tsx'
import { cx } from '../ui/cx.ts'
import text from '../ui/text.module.css'
import { NAV } from './nav.ts'
import css from './Rail.module.css'
import { badge, type ShellData } from './ShellData.ts'
import { UserMenu } from './UserMenu.tsx'

/** The places, with how many wait in each, and oneself at the foot. */
export function Rail({ data }: { data: ShellData }) {
  const { t } = useTranslation('shell')
  return (
    <div className={css.rail}>
      <nav aria-label={t('nav.main')} className={css.places}>
        {data.nav.map((key) => {
          const count = data.badges[key] ?? 0
          return (
            <NavLink key={key} to={NAV[key].to} end={key === 'home'} className={cx(css.place)}>
              <Icon of={NAV[key].icon} size={18} />
              <span className={css.name}>{t(`nav.${key}`)}</span>
              {count > 0 && (
                <span className={css.count}>
                  <span className={text.sr}>{t('nav.pending')}</span>
                  {badge(count)}
                </span>
              )}
            </NavLink>
          )
        })}
      </nav>
      <UserMenu data={data} />
    </div>
  )
}
