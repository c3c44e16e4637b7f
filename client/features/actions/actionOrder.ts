import type { ActionView } from '../../../shared/contracts/actions.ts'
import { isOpenAction } from '../../../shared/domain/action.ts'

const endOf = ({ doneAt, updatedAt }: ActionView): string => doneAt ?? updatedAt

const stands = ({ standstill }: ActionView): number => (standstill ? 1 : 0)

/**
 * Open actions first, the nearest deadline on top and what stands still below what runs; then the ended ones, the
 * newest end on top.
 */
export const inOrder = (actions: readonly ActionView[]): ActionView[] => [
  ...actions.filter(isOpenAction).sort((a, b) => stands(a) - stands(b) || a.dueAt.localeCompare(b.dueAt)),
  ...actions.filter((one) => !isOpenAction(one)).sort((a, b) => endOf(b).localeCompare(endOf(a))),
]
