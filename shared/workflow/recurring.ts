import { before } from './clocks.ts'
import { dueAfter } from './deadlines.ts'
import type { CooperationModel } from './model.ts'

/** One turn of what comes round again: when it is to be done, and when it is brought to mind. */
interface Round {
  remindAt: Date
  dueAt: Date
}

/**
 * When the procedure is to be checked next, counted from `since` (the last check, or the day the partnership began to
 * work), by the model's own row; null where the model provides for no recurring check.
 */
export function checkRound(model: CooperationModel, since: Date): Round | null {
  const recurs = model.transitions.find(({ effects }) => effects.includes('recordFidelity'))?.recurs
  if (!recurs) return null
  const dueAt = dueAfter(model, since, { n: recurs.n, unit: recurs.unit })
  return { dueAt, remindAt: before(dueAt, recurs.remind) }
}
