import { useCallback, useEffect, useRef, useState } from 'react'
import { useSession } from '../session/SessionProvider.tsx'
import { draftKey, draftsAt, dropDraft, openSlot, type FoundDraft } from './drafts.ts'

const SAVE_MS = 2000

export interface Draft<T> {
  value: T
  set: (next: T) => void
  savedAt: Date | null
  /** The newest draft left here earlier or by another window, until taken up or discarded. */
  found: { value: T; savedAt: Date } | null
  /** How many more wait behind it. */
  others: number
  /** Goes on with the found one; what was typed meanwhile is offered in its turn. */
  restore: () => void
  /** Forgets the found one. */
  discard: () => void
  /** Forgets what was typed here; after sending, or when it is not wanted. */
  drop: () => void
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/**
 * A value that is kept in this browser two seconds after the last keystroke and on leaving, valid or not, so
 * that a closed window costs nothing. Nothing found here is lost without a word from whoever wrote it: each
 * open form writes into a slot of its own. `toStore` leaves out what must not lie in a browser's storage.
 */
export function useDraft<T>(name: string, initial: T, toStore: (value: T) => unknown = (v) => v): Draft<T> {
  const { session } = useSession()
  const [place] = useState(() => draftKey(session.acting.id, name))
  const [slot, setSlot] = useState(() => openSlot(place))
  const [offers, setOffers] = useState(() => draftsAt<T>(place))
  const [value, setValue] = useState(initial)
  const [start] = useState(initial)
  const [store] = useState(() => toStore)
  const [savedAt, setSavedAt] = useState<Date | null>(null)
  const unsaved = useRef<{ value: T } | null>(null)

  const save = useCallback(() => {
    if (!unsaved.current) return
    const kept = store(unsaved.current.value)
    // What was taken back to where it began is nothing to come back to.
    const isChanged = !isSame(kept, store(start))
    const at = new Date()
    if (!isChanged) slot.drop()
    unsaved.current = null
    setSavedAt(isChanged && slot.write(kept, at) ? at : null)
  }, [slot, start, store])

  useEffect(() => {
    if (!unsaved.current) return
    const timer = setTimeout(save, SAVE_MS)
    return () => clearTimeout(timer)
  }, [value, save])
  useEffect(() => {
    window.addEventListener('pagehide', save)
    return () => {
      window.removeEventListener('pagehide', save)
      // Going to another page of the product is leaving, too.
      save()
    }
  }, [save])
  useEffect(() => {
    // Another window may have sent, dropped or written on what is on offer here.
    const follow = () => {
      const now = draftsAt<T>(place)
      setOffers((known) => known.flatMap(({ key }) => now.find((one) => one.key === key) ?? []))
    }
    window.addEventListener('storage', follow)
    return () => window.removeEventListener('storage', follow)
  }, [place])

  const [found = null, ...others] = offers.filter((one) => !isSame(one.value, store(value)))
  const set = useCallback((next: T) => {
    unsaved.current = { value: next }
    setValue(next)
  }, [])
  const drop = useCallback(() => {
    unsaved.current = null
    slot.drop()
    setSavedAt(null)
  }, [slot])
  const discard = () => {
    if (!found) return
    dropDraft(found.key)
    setOffers(offers.filter(({ key }) => key !== found.key))
  }
  const restore = () => {
    if (!found) return
    save()
    const taken: FoundDraft<T> = draftsAt<T>(place).find(({ key }) => key === found.key) ?? found
    // A slot of its own again: the window that wrote this draft may still be open and go on writing it.
    const next = openSlot(place)
    const isKept = next.write(taken.value, taken.savedAt)
    if (isKept) dropDraft(taken.key)
    setSlot(next)
    setValue(taken.value)
    setSavedAt(isKept ? taken.savedAt : null)
    // What this form held until now goes to the end, so that whoever looks through them comes past every one.
    const left = draftsAt<T>(place).filter(({ key }) => key !== next.key)
    const waiting = offers.flatMap(({ key }) => left.find((one) => one.key === key) ?? [])
    setOffers([...waiting, ...left.filter((one) => !waiting.includes(one))])
  }
  return { value, set, savedAt, found, others: others.length, restore, discard, drop }
}
