import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

/**
 * Puts the focus on `<main>` after a change of page, so that keyboard and screen reader start where the eye does.
 * Not on the first page, where the browser is right, and not when a link asks to keep it:
 * `<Link state={{ keepFocus: true }}>`, for a side panel opened from a list.
 */
export function useMainFocus() {
  const main = useRef<HTMLElement>(null)
  const { pathname, state } = useLocation() as { pathname: string; state: { keepFocus?: boolean } | null }
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    if (!state?.keepFocus) main.current?.focus({ preventScroll: true })
  }, [pathname, state])
  return main
}
