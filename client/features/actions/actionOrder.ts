import type { ActionView } from '../../../shared/contracts/actions.ts'
import { isOpenAction } from '../../../shared/domain/action.ts'

const endOf = ({ doneAt, updatedAt }: ActionView): string => doneAt ?? updatedAt

/** Open actions first, the nearest deadline on top; below them the ended ones, the newest end on top. */
export const inOrder = (actions: readonly ActionView[]): ActionView[] => [
  ...actions.filter(isOpenAction).sort((a, b) => a.dueAt.localeCompare(b.dueAt)),
  ...actions.filter((one) => !isOpenAction(one)).sort((a, b) => endOf(b).localeCompare(endOf(a))),
]
