import type { ActionView } from '../../../shared/contracts/actions.ts'
import { isOpenAction, isOverdue } from '../../../shared/domain/action.ts'

export const SHOWS = ['open', 'overdue', 'done'] as const
export type Show = (typeof SHOWS)[number]

export const showOf = (text: string | null): Show => SHOWS.find((known) => known === text) ?? 'open'

/** Whether a row belongs to the list; a live change may take it out of the one it was read for. */
export function belongs(action: ActionView, show: Show, now: Date): boolean {
  if (show === 'done') return !isOpenAction(action)
  return show === 'open' ? isOpenAction(action) : isOverdue({ ...action, dueAt: new Date(action.dueAt) }, now)
}

/** What stands still below what runs; else the order they came in. */
export const runningFirst = (actions: readonly ActionView[]): ActionView[] => [
  ...actions.filter(({ standstill }) => !standstill),
  ...actions.filter(({ standstill }) => standstill),
]

/** Input of actions.list. Late ones are asked as open ones: which are late changes with the clock. */
export const actionsInput = (show: Show) => ({
  mine: 'true' as const,
  open: show === 'done' ? ('false' as const) : ('true' as const),
  limit: '100',
})
