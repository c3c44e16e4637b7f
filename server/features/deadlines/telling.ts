import type { CaseDoc } from '../../db/models/case.ts'
import { openDeadlines, type DeadlineContext } from './deadlines.ts'

type Team = Pick<CaseDoc, '_id' | 'participants'>

const atWork = ({ participants }: Team): string[] =>
  participants.filter(({ status }) => status === 'active').map(({ membershipId }) => membershipId)

/**
 * Who leaves the team no longer reads deadlines that still run, though they were told of them: those go on, and
 * would tell how the case does. Settled ones never change again and stay as they were told. Whoever the ladder
 * tells by their office is told anew when their turn comes; to whom it spoke stays in the trail.
 */
export async function stopTelling(ctx: DeadlineContext, before: Team, next: Team): Promise<void> {
  const staying = new Set(atWork(next))
  const gone = new Set(atWork(before).filter((id) => !staying.has(id)))
  if (gone.size === 0) return
  for (const doc of await openDeadlines(ctx, { caseId: before._id })) {
    const told = doc.told.filter((id) => !gone.has(id))
    if (told.length < doc.told.length) await ctx.db.deadlines.change(doc, { told }, ctx.now)
  }
}
