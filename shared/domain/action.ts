import type { ActionStatus } from './vocabulary.ts'

/** The task's machine. Who may touch a task at all is a matter of rights; only reopening is decided here. */

const NEXT: Record<ActionStatus, readonly ActionStatus[]> = {
  // Straight to an end as well: a phone call that is done was never “being done”.
  TODO: ['DOING', 'DONE', 'FAILED', 'CANCELLED'],
  DOING: ['TODO', 'DONE', 'FAILED', 'CANCELLED'],
  DONE: ['DOING'],
  FAILED: ['DOING'],
  CANCELLED: [],
}

interface ActionActor {
  isOwner: boolean
  isCoordinator: boolean
}
type ActionOutcome =
  | { ok: true; status: ActionStatus }
  | { ok: false; reason: 'same' | 'notAllowed' | 'ownerOrCoordinator' }

/** Statuses that can follow, regardless of who asks. */
export const nextActionStatuses = (status: ActionStatus): readonly ActionStatus[] => NEXT[status]

/** Moves a task to `to`. Reopening what was reported done or failed is for its owner or the coordinator. */
export function actionStep(from: ActionStatus, to: ActionStatus, actor: ActionActor): ActionOutcome {
  if (from === to) return { ok: false, reason: 'same' }
  if (!NEXT[from].includes(to)) return { ok: false, reason: 'notAllowed' }
  const isReopening = from === 'DONE' || from === 'FAILED'
  if (isReopening && !actor.isOwner && !actor.isCoordinator)
    return { ok: false, reason: 'ownerOrCoordinator' }
  return { ok: true, status: to }
}

/** Work that is still to be done or being done; every other status is an end. */
export const isOpenAction = ({ status }: { status: ActionStatus }): boolean =>
  status === 'TODO' || status === 'DOING'

/** Why the time of an open task does not run: its case is suspended, or was closed before the task was done. */
export const STANDSTILLS = ['suspended', 'closed'] as const
export type StandstillReason = (typeof STANDSTILLS)[number]

interface Timed {
  status: ActionStatus
  dueAt: Date
  /** Set while its time does not run; then it is neither late nor near. */
  standstill?: object | null | undefined
}

/** Still open, its time runs and its moment has come. */
export const isOverdue = (action: Timed, now: Date): boolean =>
  isOpenAction(action) && !action.standstill && action.dueAt.getTime() <= now.getTime()
