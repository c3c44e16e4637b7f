import type { ReactNode } from 'react'
import { NavLink } from 'react-router'
import { cx } from '../cx.ts'
import css from './TabsNav.module.css'

export interface TabLink {
  to: string
  label: string
  count?: number
  /** Match the address exactly: for the tab whose address is the beginning of the others'. */
  end?: boolean
}

/** Parts of a page as links with addresses of their own, so that each can be sent to a colleague. */
export function TabsNav({
  label,
  tabs,
  extra,
}: {
  label: string
  tabs: readonly TabLink[]
  extra?: ReactNode
}) {
  return (
    <nav className={css.tabs} aria-label={label}>
      {tabs.map(({ to, label: name, count, end = false }) => (
        <NavLink key={to} to={to} end={end} className={cx(css.tab)}>
          {name}
          {count !== undefined && <span className={css.count}>{count}</span>}
        </NavLink>
      ))}
      {extra}
    </nav>
  )
}
