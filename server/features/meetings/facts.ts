import type { Repositories } from '../../db/repositories.ts'

/** For gMinutes: a meeting held since then has approved minutes. */
export async function hasMinutesSince(db: Repositories, caseId: string, since: Date): Promise<boolean> {
  const filter = { caseId, state: 'HELD', at: { $gte: since }, 'minutes.lockedAt': { $ne: null } }
  return (await db.meetings.unscopedFind(filter, { limit: 1 })).length > 0
}
