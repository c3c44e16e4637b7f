import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useTranslation } from 'react-i18next'
import { Icon } from '../Icon.tsx'
import { IconChevronRight } from '../icons.ts'
import text from '../text.module.css'
import css from './PageHeader.module.css'
import { usePageTitle } from './usePageTitle.ts'

export interface Crumb {
  label: string
  href?: string
}

export interface PageHeaderProps {
  title: string
  /** What the browser tab says, when the heading alone would be unclear there. */
  tabTitle?: string
  subtitle?: ReactNode
  /** The path above the title; the last one is the page itself and no link. */
  crumbs?: readonly Crumb[]
  /** One primary action, chosen by stage and role; everything else belongs in a menu beside it. */
  action?: ReactNode
  /** Quiet things left of the action: the facepile, a change of view. */
  aside?: ReactNode
  /** Phones give the action a line of its own instead of the title's right side. */
  actionBelow?: boolean
  /** No space below: more of the header follows. */
  flush?: boolean
}

/** Page = title, one primary action, content. Sets the browser tab's title too. */
export function PageHeader({
  title,
  tabTitle,
  subtitle,
  crumbs,
  action,
  aside,
  actionBelow = false,
  flush = false,
}: PageHeaderProps) {
  const { t } = useTranslation('ui')
  usePageTitle(tabTitle ?? title)
  return (
    <>
      {crumbs && (
        <nav className={css.crumbs} aria-label={t('page.crumbs')}>
          {crumbs.map(({ label, href }, index) => (
            <span key={label} className={css.crumb}>
              {index > 0 && <Icon of={IconChevronRight} size={14} />}
              {href ? (
                <Link className={text.quiet} to={href}>
                  {label}
                </Link>
              ) : (
                <span aria-current="page">{label}</span>
              )}
            </span>
          ))}
        </nav>
      )}
      <div className={css.header} data-below={actionBelow || undefined} data-flush={flush || undefined}>
        <div className={css.words}>
          <h1>{title}</h1>
          {subtitle && <p className={css.subtitle}>{subtitle}</p>}
        </div>
        {(aside ?? action) && (
          <div className={css.actions}>
            {aside}
            {action}
          </div>
        )}
      </div>
    </>
  )
}
