import type { ReactNode } from 'react'
import { Link, NavLink } from 'react-router'
import { cx } from '../cx.ts'
import css from './TabsNav.module.css'

export interface TabLink {
  to: string
  label: string
  count?: number
  /** Match the address exactly: for the tab whose address is the beginning of the others'. */
  end?: boolean
  /** Whether this is the present tab, for tabs that differ in more than the path. */
  current?: boolean
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
      {tabs.map(({ to, label: name, count, end = false, current }) => {
        const words = (
          <>
            {name}
            {count !== undefined && <span className={css.count}>{count}</span>}
          </>
        )
        return current === undefined ? (
          <NavLink key={to} to={to} end={end} className={cx(css.tab)}>
            {words}
          </NavLink>
        ) : (
          <Link key={to} to={to} aria-current={current ? 'page' : undefined} className={css.tab}>
            {words}
          </Link>
        )
      })}
      {extra}
    </nav>
  )
}
