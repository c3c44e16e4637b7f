import { useSyncExternalStore } from 'react'

/** connecting = for the first time, or into another role; nothing was lost yet. */
export type ConnectionState = 'connecting' | 'live' | 'reconnecting' | 'offline'
interface Snapshot {
  state: ConnectionState
  /** When live was last seen, once it is gone. */
  since: Date | null
}

let snapshot: Snapshot = { state: 'connecting', since: null }
const listeners = new Set<() => void>()

export function setConnection(state: ConnectionState): void {
  if (state === snapshot.state) return
  const since = state === 'live' || state === 'connecting' ? null : (snapshot.since ?? new Date())
  snapshot = { state, since }
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** State of the live channel; everything on screen says the same. */
export const useConnection = (): Snapshot => useSyncExternalStore(subscribe, () => snapshot)
