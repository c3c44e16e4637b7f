import { createContext, use, type ReactNode } from 'react'
import type { SectorGroup } from '../../shared/domain/vocabulary.ts'
import type { MoreKey, NavKey } from './nav.ts'

/** One of the institutions and roles a person may act for. */
export interface ActingChoice {
  /** Membership id, sent as X-Membership. */
  id: string
  institution: string
  sector: SectorGroup
  /** The role in words. */
  role: string
  /** What waits there, in words. */
  waiting?: string
}

/** connecting for the first time; live; reconnecting with changes waiting; offline with drafts kept. */
export interface Connection {
  state: 'connecting' | 'live' | 'reconnecting' | 'offline'
  /** Changes waiting to be shown, or drafts waiting to be sent. */
  waiting?: number
  /** When the connection was lost, in words; shown while offline. */
  since?: string
}

/** Everything the frame around the pages shows. Whoever loads it provides it; the shell itself asks nobody. */
export interface ShellData {
  user: { name: string; title: string }
  acting: ActingChoice
  choices: readonly ActingChoice[]
  /** How much waits for an answer at the other choices together. */
  elsewhere: number
  nav: readonly NavKey[]
  /** Places behind the account menu. */
  more?: readonly MoreKey[]
  badges: Partial<Record<NavKey, number>>
  unread: number
  connection: Connection
  /** The demonstration ribbon is shown. */
  demo: boolean
  /** What stands at its end: the demonstration's clock. */
  ribbon?: ReactNode
  onActAs: (id: string) => void
  /** Opens the search; without it the field is not shown. */
  onSearch?: () => void
  /** Opens the list of keyboard shortcuts. */
  onKeys?: () => void
  onSignOut: () => void
  onSignOutEverywhere?: () => void
  /** The bell with what it opens; without it the bell is a plain link. */
  bell?: ReactNode
}

/** Absent before sign-in: pages then stand in the plain frame. */
export const ShellContext = createContext<ShellData | null>(null)
export const useShellData = (): ShellData | null => use(ShellContext)

/** Badges say at most “99+”. */
export const badge = (count: number): string => (count > 99 ? '99+' : String(count))
