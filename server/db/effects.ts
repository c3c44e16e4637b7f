import { EffectModel, type EffectDoc } from './models/records.ts'
import { trusted } from './trusted.ts'

/** Two days of trying at ever longer intervals; then an effect is laid aside for a person to look at. */
const MAX_ATTEMPTS = 200
const LONGEST_WAIT_S = 15 * 60
const LEASE_MS = 60_000
/** So many cases are worked on by others at once before a worker looks again later. */
const MOST_LANES = 50

/**
 * Counted in real time whatever clock the effects go by: a demonstration's clock that jumps must not take an
 * effect out of the hands of whoever is carrying it out.
 */
export interface Lease {
  from: Date
  ms?: number
}

/**
 * Claims the most overdue effect, or one whose holder died with its lease; null when nothing is due.
 * The claim is one conditional write, so two workers never hold the same effect; a unique index keeps them
 * from holding two of the same lane, so what happens to one case happens in order.
 */
export async function claimEffect(
  now: Date,
  worker: string,
  lease: Lease = { from: now },
): Promise<EffectDoc | null> {
  const busy: string[] = []
  while (busy.length <= MOST_LANES) {
    try {
      return await claimOutside(busy, now, worker, lease)
    } catch (error) {
      const lane = laneInUse(error)
      if (lane === null) throw error
      busy.push(lane)
    }
  }
  return null
}

async function claimOutside(
  busy: readonly string[],
  now: Date,
  worker: string,
  { from, ms = LEASE_MS }: Lease,
): Promise<EffectDoc | null> {
  const due = { state: 'waiting', dueAt: { $lte: now } }
  const orphaned = { state: 'leased', leaseUntil: { $lte: from } }
  const free = busy.length > 0 ? { lane: { $nin: [...busy] } } : {}
  const row = await EffectModel.findOneAndUpdate(
    trusted({ $or: [due, orphaned], ...free }) as never,
    {
      $set: { state: 'leased', leasedBy: worker, leaseUntil: new Date(from.getTime() + ms) },
      $inc: { attempts: 1 },
    },
    { sort: { dueAt: 1, _id: 1 }, returnDocument: 'after' },
  ).lean()
  return row as EffectDoc | null
}

/** The lane that another worker is in, when that is what refused the claim. */
function laneInUse(error: unknown): string | null {
  const { code, keyValue } = error as { code?: unknown; keyValue?: { lane?: unknown } }
  return code === 11000 && typeof keyValue?.lane === 'string' ? keyValue.lane : null
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
