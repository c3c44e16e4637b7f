import type { ReactNode } from 'react'
import type { SectorGroup } from '../../../shared/domain/vocabulary.ts'

export interface ToastMessage {
  text: ReactNode
  /** Whose change it tells of. */
  person?: { name: string; sector: SectorGroup }
  /** At most one act. */
  action?: { label: string; onClick: () => void }
}

export interface QueuedToast extends ToastMessage {
  id: number
}

/** A later message pushes out those still waiting but not the one being read: nobody reads a backlog. */
export const enqueue = (queue: readonly QueuedToast[], next: QueuedToast): QueuedToast[] => [
  ...queue.slice(0, 1),
  next,
]

/** Takes away a message that was read, closed or timed out. */
export const dequeue = (queue: readonly QueuedToast[], id: number): QueuedToast[] =>
  queue.filter((toast) => toast.id !== id)
