import { useSyncExternalStore } from 'react'
import type { Change } from '../../shared/contracts/events.ts'
import { sectorGroup, type Sector, type SectorGroup } from '../../shared/domain/vocabulary.ts'

export interface GlowMark {
  sector: SectorGroup
  name: string
  title: string
  at: Date
}

/** Records that somebody else has just changed, until they were seen. */
const marks = new Map<string, GlowMark>()
const listeners = new Set<() => void>()
const tell = () => {
  for (const listener of listeners) listener()
}

export function markChanged(change: Change): void {
  if (!change.by || change.by.self || change.kind === 'left') return
  const { name, title, sector } = change.by
  marks.set(change.id, { name, title, sector: sectorGroup(sector as Sector), at: new Date() })
  tell()
}

export function markSeen(id: string): void {
  if (marks.delete(id)) tell()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Who has just changed this record, or undefined. */
export const useGlow = (id: string): GlowMark | undefined =>
  useSyncExternalStore(subscribe, () => marks.get(id))
