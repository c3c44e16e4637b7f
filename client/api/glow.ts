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
let marks: ReadonlyMap<string, GlowMark> = new Map()
const listeners = new Set<() => void>()
const tell = () => {
  for (const listener of listeners) listener()
}

export function markChanged(change: Change): void {
  if (!change.by || change.by.self || change.kind === 'left') return
  const { name, title, sector } = change.by
  marks = new Map(marks).set(change.id, {
    name,
    title,
    sector: sectorGroup(sector as Sector),
    at: new Date(),
  })
  tell()
}

export function markSeen(id: string): void {
  if (!marks.has(id)) return
  const rest = new Map(marks)
  rest.delete(id)
  marks = rest
  tell()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Who has just changed this record, or undefined. */
export const useGlow = (id: string): GlowMark | undefined =>
  useSyncExternalStore(subscribe, () => marks.get(id))

/** Every mark by record id: for tables, whose rows cannot each hold a hook. */
export const useGlows = (): ReadonlyMap<string, GlowMark> => useSyncExternalStore(subscribe, () => marks)
