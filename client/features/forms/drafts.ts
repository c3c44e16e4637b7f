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

/** Storage may be full or forbidden; then the draft lives as long as the page, and false is returned. */
export function writeDraft(key: string, value: unknown, at: Date): boolean {
  try {
    localStorage.setItem(key, JSON.stringify({ value, savedAt: at.toISOString() }))
    return true
  } catch {
    return false
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

/** Another value since everything was last dropped; beside the drafts, so that all windows of this browser know. */
const MARK = 'ws-drafts-mark'
const mark = (): string | null => {
  try {
    return localStorage.getItem(MARK)
  } catch {
    return null
  }
}
function newMark(): string {
  const value = crypto.randomUUID()
  try {
    localStorage.setItem(MARK, value)
  } catch {
    // Then nothing can be written either.
  }
  return value
}

export interface DraftSlot {
  key: string
  /** Says whether it lies there now. */
  write: (value: unknown, at: Date) => boolean
  drop: () => void
}

/**
 * A place of its own for one open form. What lies there from earlier, or from another window, is never written
 * over; and once everything was dropped, a form that closes only then, here or in another window, leaves nothing
 * behind either.
 */
export function openSlot(place: string): DraftSlot {
  const key = `${place}#${crypto.randomUUID()}`
  const opened = mark() ?? newMark()
  return {
    key,
    write: (value, at) => mark() === opened && writeDraft(key, value, at),
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
  sweep()
  newMark()
}

function sweep(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key)
  } catch {
    // Storage is forbidden here, so nothing lies in it.
  }
}

/** As a browser tells its other windows of it. */
interface Written {
  key: string | null
  oldValue: string | null
  newValue: string | null
}

/**
 * Windows learn of each other's writing with a delay: what this one still wrote after another had dropped
 * everything goes when it hears of that. Says whether that is what it heard.
 */
export function hearsOfSweep({ key, oldValue, newValue }: Written): boolean {
  // The first mark of a browser drops nothing.
  if (key !== MARK || oldValue === null || newValue === null) return false
  // Told late, after the next person has begun, it is not their drafts that were meant.
  if (newValue === mark()) sweep()
  return true
}
