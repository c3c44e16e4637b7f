import { modelOfCase } from '../../db/cooperationModels.ts'
import type { ActionDoc } from '../../db/models/action.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { Repositories } from '../../db/repositories.ts'
import { meetDeadline, NO_WAKE, startTaskClock, together, type Wake } from '../deadlines/index.ts'

interface Ctx {
  db: Repositories
  now: Date
}

/** The clock of a task, by the model of its case. */
export const startTask = async (ctx: Ctx, caseDoc: CaseDoc, action: ActionDoc): Promise<Wake> =>
  startTaskClock(ctx, await modelOfCase(ctx.db, caseDoc), caseDoc, action)

/** Another day or another owner is another clock; a task that is over has none. */
export async function keepTask(
  ctx: Ctx,
  caseDoc: CaseDoc,
  before: ActionDoc,
  after: ActionDoc,
): Promise<Wake> {
  const which = { subjectId: after._id, kinds: ['action'] as const }
  if (!after.isOpen)
    return before.isOpen ? meetDeadline(ctx, which, after.status === 'DONE' ? 'MET' : 'ENDED') : NO_WAKE
  const isSame =
    before.isOpen &&
    before.dueAt.getTime() === after.dueAt.getTime() &&
    before.ownerMembershipId === after.ownerMembershipId
  if (isSame) return NO_WAKE
  return together(await meetDeadline(ctx, which, 'ENDED'), await startTask(ctx, caseDoc, after))
}
