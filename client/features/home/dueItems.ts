import type { ActionView } from '../../../shared/contracts/actions.ts'
import type { CaseRow } from '../../../shared/contracts/cases.ts'
import { addWorkingDays, warsawDate } from '../../../shared/domain/workingDays.ts'

/** Something of one's own with an end: a task, or the stage of a case. */
export type DueItem =
  | { kind: 'action'; id: string; dueAt: Date; action: ActionView }
  | { kind: 'stage'; id: string; dueAt: Date; row: CaseRow }

/**
 * Own open tasks whose time runs and the stages of own cases, the earliest end first. A closed case is still looked after: it has a
 * deadline until its real end, where there is none.
 */
export function dueItems(actions: readonly ActionView[], cases: readonly CaseRow[]): DueItem[] {
  const running = actions.filter(({ standstill }) => !standstill)
  const items: DueItem[] = [
    ...running.map((action): DueItem => ({
      kind: 'action',
      id: action.id,
      dueAt: new Date(action.dueAt),
      action,
    })),
    ...cases.flatMap((row): DueItem[] =>
      row.stateDueAt ? [{ kind: 'stage', id: row.id, dueAt: new Date(row.stateDueAt), row }] : [],
    ),
  ]
  return items.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
}

export const isLate = ({ dueAt }: { dueAt: Date }, now: Date): boolean => dueAt.getTime() <= now.getTime()

/** Not late, and due by the end of the next working day: what today is for. */
export function isNear(item: { dueAt: Date }, now: Date): boolean {
  return !isLate(item, now) && warsawDate(item.dueAt) <= warsawDate(addWorkingDays(now, 1))
}
