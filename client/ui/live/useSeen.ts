import { useEffect, type RefObject } from 'react'

/** How long a change must be in view before it counts as seen: about the time it takes to read a row. */
const READ_MS = 4000

/** Calls `onSeen` once the element has been in view, in a visible window, for long enough to be read. */
export function useSeen(
  ref: RefObject<Element | null>,
  active: boolean,
  onSeen: (() => void) | undefined,
): void {
  useEffect(() => {
    const element = ref.current
    if (!active || !element || !onSeen) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let inView = false
    const judge = () => {
      clearTimeout(timer)
      if (inView && document.visibilityState === 'visible') timer = setTimeout(onSeen, READ_MS)
    }
    const observer = new IntersectionObserver(
      (entries) => {
        inView = entries.at(-1)?.isIntersecting ?? false
        judge()
      },
      { threshold: 0.6 },
    )
    observer.observe(element)
    document.addEventListener('visibilitychange', judge)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
      document.removeEventListener('visibilitychange', judge)
    }
  }, [ref, active, onSeen])
}
