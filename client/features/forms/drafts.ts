/** Drafts live in this browser only, one per acting role and place, until sent, dropped or out of reach. */
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

/** Whatever was being written about a case goes when access to it ends. */
export function dropDraftsOf(caseId: string): void {
  for (const key of Object.keys(localStorage))
    if (key.startsWith(PREFIX) && key.includes(caseId)) localStorage.removeItem(key)
}

/** Signing out leaves nothing half-written behind. */
export function dropAllDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key)
}
