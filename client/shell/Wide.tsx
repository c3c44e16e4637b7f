import type { ReactNode } from 'react'
import css from './AppShell.module.css'

/** Wraps a page of tables or diagrams that wants the window's full width. */
export const Wide = ({ children }: { children: ReactNode }) => <div className={css.wide}>{children}</div>
