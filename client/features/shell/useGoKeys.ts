import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { NAV, type NavKey } from '../../shell/nav.ts'
import { areLettersOn, GO_KEYS } from './keys.ts'

/** How long after `g` the second letter still counts. */
const PAUSE_MS = 1500
const TYPING = 'input, textarea, select, [contenteditable], [role="menu"], [role="listbox"], [role="dialog"]'

/** Letters that act outside fields: `g` and a place, `/` for the search, `?` for the list of all of them. */
export function useGoKeys(nav: readonly NavKey[], open: { search: () => void; keys: () => void }): void {
  const navigate = useNavigate()
  const act = useRef<(key: string) => boolean>(() => false)
  const went = useRef(-Infinity)
  useEffect(() => {
    act.current = (key) => {
      if (key === '/') return (open.search(), true)
      if (key === '?') return (open.keys(), true)
      const place = nav.find((name) => GO_KEYS[name] === key)
      if (!place || performance.now() - went.current > PAUSE_MS) return false
      void navigate(NAV[place].to)
      return true
    }
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented
      if (!isPlain || !areLettersOn()) return
      if (event.target instanceof Element && event.target.closest(TYPING)) return
      if (act.current(event.key)) event.preventDefault()
      went.current = event.key === 'g' ? performance.now() : -Infinity
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
