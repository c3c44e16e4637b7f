import { useCallback, useEffect, useRef, useState } from 'react'
import { useSession } from '../session/SessionProvider.tsx'
import { draftKey, dropDraft, readDraft, writeDraft } from './drafts.ts'

const SAVE_MS = 2000

export interface Draft<T> {
  value: T
  set: (next: T) => void
  savedAt: Date | null
  /** A draft left here earlier, until taken up or dropped. */
  found: { value: T; savedAt: Date } | null
  restore: () => void
  /** Forgets what is stored; after sending, or when the draft is not wanted. */
  drop: () => void
}

/**
 * A value that is kept in this browser two seconds after the last keystroke, valid or not, so that a closed
 * window costs nothing. `toStore` leaves out what must not lie in a browser's storage.
 */
export function useDraft<T>(name: string, initial: T, toStore: (value: T) => unknown = (v) => v): Draft<T> {
  const { session } = useSession()
  const key = draftKey(session.acting.id, name)
  const [value, setValue] = useState(initial)
  const [isTouched, setTouched] = useState(false)
  const [savedAt, setSavedAt] = useState<Date | null>(null)
  const [found, setFound] = useState(() => {
    const stored = readDraft<T>(key)
    return stored && { value: stored.value, savedAt: new Date(stored.savedAt) }
  })
  const store = useRef(toStore)

  useEffect(() => {
    if (!isTouched) return
    const save = () => {
      const at = new Date()
      writeDraft(key, store.current(value), at)
      setSavedAt(at)
    }
    const timer = setTimeout(save, SAVE_MS)
    window.addEventListener('pagehide', save)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pagehide', save)
    }
  }, [key, value, isTouched])

  const set = useCallback((next: T) => {
    setTouched(true)
    setValue(next)
  }, [])
  const drop = useCallback(() => {
    dropDraft(key)
    setTouched(false)
    setFound(null)
    setSavedAt(null)
  }, [key])
  const restore = useCallback(() => {
    if (found) setValue(found.value)
    setTouched(true)
    setFound(null)
  }, [found])
  return { value, set, savedAt, found, restore, drop }
}
