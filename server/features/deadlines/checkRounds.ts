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
  /** Which chain of timers it belongs to; once another has begun, this one has nothing more to say. */
  chain: string
  /** From when this round counts. */
  from: Date
}

/** A time would not do for a name: two checks in one millisecond would both go on. */
const chainFrom = ({ roundTurn = 0 }: PartnershipDoc, beginning: string): string =>
  roundTurn === 0 ? beginning : `${beginning}.${roundTurn}`

/** The round that counts from `from` under the partnership's model; null where it provides for none. */
export const roundOf = async (db: Repositories, { modelCode, modelVersion }: PartnershipDoc, from: Date) =>
  checkRound(await loadModel(db, { code: modelCode, version: modelVersion }), from)

/** The timer that brings a round to mind, or says that its day has passed. */
export async function roundTimer(
  db: Repositories,
  doc: PartnershipDoc,
  key: 'remind' | 'due',
  { chain, from }: Turn,
): Promise<EffectDraft[]> {
  const round = await roundOf(db, doc, from)
  if (!round) return []
  const input = { partnershipId: doc._id, key, chain, from: from.toISOString() }
  const payload = { operation: 'fidelity.remind', input }
  return [{ kind: 'timer', lane: doc._id, dueAt: key === 'due' ? round.dueAt : round.remindAt, payload }]
}

/** The timer of the first round of a partnership that begins to work, or has just been checked (`checkId`). */
export const startRounds = (
  db: Repositories,
  doc: PartnershipDoc,
  now: Date,
  checkId?: string,
): Promise<EffectDraft[]> =>
  roundTimer(db, doc, 'remind', { chain: chainFrom(doc, checkId ?? now.toISOString()), from: now })

/** The chain under way and from when its first round counts; null while the partnership is not at work. */
export async function chainOf(db: Repositories, doc: PartnershipDoc): Promise<Turn | null> {
  const { state, activatedAt } = doc
  if (state !== 'ACTIVE' || !activatedAt) return null
  const newest = { sort: { createdAt: -1, _id: -1 }, limit: 1 } as const
  const [last] = await db.fidelityChecks.unscopedFindPart({ partnershipId: doc._id }, ['createdAt'], newest)
  return last && last.createdAt > activatedAt
    ? { chain: chainFrom(doc, last._id), from: last.createdAt }
    : { chain: chainFrom(doc, activatedAt.toISOString()), from: activatedAt }
}

/** Does a change of model to `next` make the checks come round that did not before? */
export async function beginsRounds(
  db: Repositories,
  doc: PartnershipDoc,
  next: Pick<PartnershipDoc, 'modelCode' | 'modelVersion'>,
): Promise<boolean> {
  if (await roundOf(db, doc, doc.createdAt)) return false
  return (await roundOf(db, { ...doc, ...next }, doc.createdAt)) !== null
}

/** The timer of the round under way; of rounds that passed while there were none nobody is told any more. */
export async function resumeRounds(db: Repositories, doc: PartnershipDoc, now: Date): Promise<EffectDraft[]> {
  const turn = await chainOf(db, doc)
  if (!turn) return []
  let { from } = turn
  for (let round = await roundOf(db, doc, from); round && round.dueAt <= now;) {
    from = round.dueAt
    round = await roundOf(db, doc, from)
  }
  return roundTimer(db, doc, 'remind', { ...turn, from })
}

/** When the next check is due; null where none is. */
export async function nextCheckAt(db: Repositories, doc: PartnershipDoc): Promise<Date | null> {
  const turn = await chainOf(db, doc)
  return turn && ((await roundOf(db, doc, turn.from))?.dueAt ?? null)
}
