import type { Repositories } from '../../db/repositories.ts'

/** For gEval: which sides have evaluated this round of work, that is since the case came to be evaluated. */
export async function evaluatedSince(
  db: Repositories,
  caseId: string,
  since: Date | null,
): Promise<{ family: boolean; team: boolean }> {
  if (!since) return { family: false, team: false }
  const rows = await db.evaluations.unscopedFind({ caseId, createdAt: { $gte: since } })
  return { family: rows.some(({ by }) => by === 'family'), team: rows.some(({ by }) => by === 'team') }
}
