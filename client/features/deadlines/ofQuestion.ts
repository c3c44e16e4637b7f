import type { DeadlineView } from '../../../shared/contracts/deadlines.ts'
import type { EscalationView } from '../../../shared/contracts/escalations.ts'

type Known = Pick<DeadlineView, 'kind' | 'startedAt' | 'dueAt'>

/**
 * The deadline of a question among those of a day. A summary does not say which case it is about, but question and
 * clock begin in one step, so their moments are the same. Null where two would fit: a wrong answer is worse.
 */
export function ofQuestion<T extends Known>(
  deadlines: readonly T[],
  { openedAt, dueAt }: Pick<EscalationView, 'openedAt' | 'dueAt'>,
): T | null {
  const [found, ...others] = deadlines.filter(
    (one) => one.kind === 'escalation' && one.startedAt === openedAt && one.dueAt === dueAt,
  )
  return found && others.length === 0 ? found : null
}
