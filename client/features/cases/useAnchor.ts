import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

/** A place within a page that an address may end with: it is brought into view and gets the focus. */
export function useAnchor(name: string) {
  const { hash, key } = useLocation()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (hash !== `#${name}` || !place.current) return
    place.current.scrollIntoView({ block: 'start' })
    place.current.focus({ preventScroll: true })
  }, [hash, key, name])
  return place
}
