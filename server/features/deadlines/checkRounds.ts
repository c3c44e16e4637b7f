import { checkRound } from '../../../shared/workflow/recurring.ts'
import { loadModel } from '../../db/cooperationModels.ts'
import type { PartnershipDoc } from '../../db/models/partnership.ts'
import type { Repositories } from '../../db/repositories.ts'
import type { EffectDraft } from '../../kernel/define.ts'

/**
 * The check of the procedure comes round again: its timers belong to the partnership, not to a case. A round counts
 * from the last check, or from the day the partnership began to work; a round nobody answered is followed by the next.
 */

interface Turn {
  /** The check, or the beginning, that this chain of timers started from. */
  since: Date
  /** From when this round counts. */
  from: Date
}

/** The round that counts from `from` under the partnership's model; null where it provides for none. */
export const roundOf = async (db: Repositories, { modelCode, modelVersion }: PartnershipDoc, from: Date) =>
  checkRound(await loadModel(db, { code: modelCode, version: modelVersion }), from)

/** The timer that brings a round to mind, or says that its day has passed. */
export async function roundTimer(
  db: Repositories,
  doc: PartnershipDoc,
  key: 'remind' | 'due',
  { since, from }: Turn,
): Promise<EffectDraft[]> {
  const round = await roundOf(db, doc, from)
  if (!round) return []
  const input = { partnershipId: doc._id, key, since: since.toISOString(), from: from.toISOString() }
  const payload = { operation: 'fidelity.remind', input }
  return [{ kind: 'timer', lane: doc._id, dueAt: key === 'due' ? round.dueAt : round.remindAt, payload }]
}

/** The timer of the first round after `since`: of a partnership that begins, or has just been checked. */
export const startRounds = (db: Repositories, doc: PartnershipDoc, since: Date): Promise<EffectDraft[]> =>
  roundTimer(db, doc, 'remind', { since, from: since })

/** From when the round under way counts; null while the partnership is not at work. */
export async function roundSince(db: Repositories, doc: PartnershipDoc): Promise<Date | null> {
  if (doc.state !== 'ACTIVE' || !doc.activatedAt) return null
  const newest = { sort: { createdAt: -1 }, limit: 1 } as const
  const [last] = await db.fidelityChecks.unscopedFindPart({ partnershipId: doc._id }, ['createdAt'], newest)
  return last && last.createdAt > doc.activatedAt ? last.createdAt : doc.activatedAt
}

/** When the next check is due; null where none is. */
export async function nextCheckAt(db: Repositories, doc: PartnershipDoc): Promise<Date | null> {
  const since = await roundSince(db, doc)
  return since && ((await roundOf(db, doc, since))?.dueAt ?? null)
}
