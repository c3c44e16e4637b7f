import { EffectModel, type EffectDoc } from './models/records.ts'
import { trusted } from './trusted.ts'

/** Two days of trying at ever longer intervals; then an effect is laid aside for a person to look at. */
const MAX_ATTEMPTS = 200
const LONGEST_WAIT_S = 15 * 60
const LEASE_MS = 60_000

/**
 * Claims the most overdue effect, or one whose holder died with its lease; null when nothing is due.
 * The claim is one conditional write, so two workers never hold the same effect.
 */
export async function claimEffect(now: Date, worker: string): Promise<EffectDoc | null> {
  const due = { state: 'waiting', dueAt: { $lte: now } }
  const orphaned = { state: 'leased', leaseUntil: { $lte: now } }
  const row = await EffectModel.findOneAndUpdate(
    trusted({ $or: [due, orphaned] }) as never,
    {
      $set: { state: 'leased', leasedBy: worker, leaseUntil: new Date(now.getTime() + LEASE_MS) },
      $inc: { attempts: 1 },
    },
    { sort: { dueAt: 1, _id: 1 }, returnDocument: 'after' },
  ).lean()
  return row as EffectDoc | null
}

const held = (effect: EffectDoc, worker: string) =>
  ({ _id: effect._id, state: 'leased', leasedBy: worker }) as never

export async function effectDone(effect: EffectDoc, worker: string, now: Date): Promise<void> {
  await EffectModel.updateOne(held(effect, worker), {
    $set: { state: 'done', doneAt: now, leaseUntil: null },
  })
}

/** Tries again later, each time twice as late up to a quarter of an hour; keeps the kind of the error, not its words. */
export async function effectFailed(
  effect: EffectDoc,
  worker: string,
  now: Date,
  error: string,
): Promise<void> {
  const again = new Date(now.getTime() + 1000 * Math.min(2 ** effect.attempts, LONGEST_WAIT_S))
  const state = effect.attempts >= MAX_ATTEMPTS ? 'dead' : 'waiting'
  await EffectModel.updateOne(held(effect, worker), {
    $set: { state, dueAt: again, leaseUntil: null, lastError: error },
  })
}
