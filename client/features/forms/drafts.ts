/** Drafts live in this browser only, by acting role and place, until sent, dropped or out of reach. */
const PREFIX = 'ws-draft:'
export const draftKey = (membershipId: string, name: string): string => `${PREFIX}${membershipId}:${name}`

interface Stored<T> {
  value: T
  savedAt: string
}

export function readDraft<T>(key: string): Stored<T> | null {
  try {
    const text = localStorage.getItem(key)
    return text ? (JSON.parse(text) as Stored<T>) : null
  } catch {
    return null
  }
}

/** Storage may be full or forbidden; then the draft lives as long as the page. */
export function writeDraft(key: string, value: unknown, at: Date): void {
  try {
    localStorage.setItem(key, JSON.stringify({ value, savedAt: at.toISOString() }))
  } catch {
    return
  }
}

export const dropDraft = (key: string): void => localStorage.removeItem(key)

export interface FoundDraft<T> {
  key: string
  value: T
  savedAt: Date
}

/** Everything left at a place, the newest first: each form that was open there has left its own. */
export function draftsAt<T>(place: string): FoundDraft<T>[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(`${place}#`))
    .flatMap((key) => {
      const stored = readDraft<T>(key)
      return stored ? [{ key, value: stored.value, savedAt: new Date(stored.savedAt) }] : []
    })
    .sort((a, b) => b.savedAt.getTime() - a.savedAt.getTime())
}

/** Counts how often everything was dropped; beside the drafts, so that all windows of this browser know. */
const SWEEPS = 'ws-drafts-swept'
const sweeps = (): string | null => {
  try {
    return localStorage.getItem(SWEEPS)
  } catch {
    return null
  }
}

export interface DraftSlot {
  key: string
  write: (value: unknown, at: Date) => void
  drop: () => void
}

/**
 * A place of its own for one open form. What lies there from earlier, or from another window, is never written
 * over; and once everything was dropped, a form that closes only then, here or in another window, leaves nothing
 * behind either.
 */
export function openSlot(place: string): DraftSlot {
  const key = `${place}#${crypto.randomUUID()}`
  const openedAfter = sweeps()
  return {
    key,
    write: (value, at) => {
      if (sweeps() === openedAfter) writeDraft(key, value, at)
    },
    drop: () => dropDraft(key),
  }
}

/** Whatever was being written about a case goes when access to it ends. */
export function dropDraftsOf(caseId: string): void {
  for (const key of Object.keys(localStorage))
    if (key.startsWith(PREFIX) && key.includes(caseId)) localStorage.removeItem(key)
}

/** Signing out leaves nothing half-written behind. */
export function dropAllDrafts(): void {
  localStorage.setItem(SWEEPS, String(Number(sweeps()) + 1))
  sweep()
}

function sweep(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key)
}

/**
 * Windows learn of each other's writing with a delay: what this one still wrote after another had dropped
 * everything goes when it hears of that. Returns what ends it.
 */
export function followSweeps(): () => void {
  const follow = ({ key }: StorageEvent) => {
    if (key === SWEEPS) sweep()
  }
  window.addEventListener('storage', follow)
  return () => window.removeEventListener('storage', follow)
}
