import { useState } from 'react'
import { useSession } from '../session/SessionProvider.tsx'
import { isView, type SavedView } from './savedViews.ts'

// One list for each acting role: each sees other cases.
const storeOf = (membershipId: string): string => `ws-case-views:${membershipId}`

function readViews(membershipId: string): readonly SavedView[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storeOf(membershipId)) ?? '[]')
    return Array.isArray(stored) ? stored.filter(isView) : []
  } catch {
    // Whatever lies there is not ours to read.
    return []
  }
}

/** Storage may be full or forbidden; then nothing is kept, and the list goes on working. */
function writeViews(membershipId: string, views: readonly SavedView[]): void {
  try {
    localStorage.setItem(storeOf(membershipId), JSON.stringify(views))
  } catch {
    return
  }
}

/** The acting person's own views, kept in this browser. */
export function useSavedViews() {
  const { session } = useSession()
  const { id } = session.acting
  const [views, setViews] = useState(() => readViews(id))
  return {
    views,
    /** Changes what is stored, which another window may have changed since. */
    change: (to: (stored: readonly SavedView[]) => readonly SavedView[]) => {
      const next = to(readViews(id))
      setViews(next)
      writeViews(id, next)
    },
  }
}
