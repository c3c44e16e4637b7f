import { modelOfCase } from '../../db/cooperationModels.ts'
import type { ActionDoc, StandstillPart } from '../../db/models/action.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { Repositories } from '../../db/repositories.ts'
import {
  meetDeadline,
  NO_WAKE,
  pauseTaskClock,
  startTaskClock,
  suspendedSince,
  together,
  type Wake,
} from '../deadlines/index.ts'

interface Ctx {
  db: Repositories
  now: Date
}

/** The clock of a task, by the model of its case. */
export const startTask = async (ctx: Ctx, caseDoc: CaseDoc, action: ActionDoc): Promise<Wake> =>
  startTaskClock(ctx, await modelOfCase(ctx.db, caseDoc), caseDoc, action)

type Agreed = Pick<ActionDoc, 'isOpen' | 'dueAt' | 'standstill'>

const isSameDay = (before: Agreed, after: Agreed): boolean => before.dueAt.getTime() === after.dueAt.getTime()

/** Whether the time of a task stands still after a change of it. A day agreed during a standstill is meant: it runs. */
export function standstillAfter(
  { paused, stateEnteredAt }: CaseDoc,
  before: Agreed,
  after: Agreed,
): StandstillPart | null {
  if (!after.isOpen || !isSameDay(before, after)) return null
  if (before.isOpen) return before.standstill ?? null
  return paused ? suspendedSince(after.dueAt, stateEnteredAt) : null
}

/**
 * Another day or another owner is another clock; a task that is over has none. One that stands still goes on to
 * do so under another owner: suspended with what was left of it, left over from a closed case without a clock.
 */
export async function keepTask(
  ctx: Ctx,
  caseDoc: CaseDoc,
  before: ActionDoc,
  after: ActionDoc,
): Promise<Wake> {
  const which = { subjectId: after._id, kinds: ['action'] as const }
  if (!after.isOpen)
    return before.isOpen ? meetDeadline(ctx, which, after.status === 'DONE' ? 'MET' : 'ENDED') : NO_WAKE
  const isSameOwner = before.ownerMembershipId === after.ownerMembershipId
  if (before.isOpen && isSameDay(before, after) && isSameOwner) return NO_WAKE
  const ended = await meetDeadline(ctx, which, 'ENDED')
  if (after.standstill?.why === 'closed') return ended
  const started = await startTask(ctx, caseDoc, after)
  if (!after.standstill) return together(ended, started)
  await pauseTaskClock(ctx, after._id, after.standstill.since)
  return ended
}
