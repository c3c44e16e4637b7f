import { EffectModel, type EffectDoc } from './models/records.ts'
import { trusted } from './trusted.ts'

/** Two days of trying at ever longer intervals; then an effect is laid aside for a person to look at. */
const MAX_ATTEMPTS = 200
const LONGEST_WAIT_S = 15 * 60
/** About an hour: for so long what is due later in a lane waits behind a failed effect, then goes past it. */
const ATTEMPTS_IN_ORDER = 12
const LEASE_MS = 60_000
/** So often others were quicker before a worker looks again later. */
const MOST_TRIES = 50

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
  let busy: string[] = []
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    try {
      return await claimOutside(busy, now, worker, lease)
    } catch (error) {
      const lane = laneInUse(error)
      if (lane === null) throw error
      busy = [...(await closedLanes()), lane]
    }
  }
  return null
}

/** Lanes in which somebody is at work, or a failed effect waits for its next try. */
const closedLanes = async (): Promise<string[]> =>
  (await EffectModel.distinct('lane', { state: 'leased' })).filter((lane) => lane !== null)

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

/**
 * Tries again later, each time twice as late up to a quarter of an hour; keeps the kind of the error, not its words.
 * Until then nobody holds the effect and its lane stays closed, so nothing of the same case overtakes it; one that
 * fails for an hour is let past. `at` is real time, as leases are. True = it was laid aside for good.
 */
export async function effectFailed(
  effect: EffectDoc,
  worker: string,
  at: Date,
  error: string,
): Promise<boolean> {
  const isOver = effect.attempts >= MAX_ATTEMPTS
  const again = new Date(at.getTime() + 1000 * Math.min(2 ** effect.attempts, LONGEST_WAIT_S))
  const lane = effect.attempts < ATTEMPTS_IN_ORDER ? effect.lane : null
  const { modifiedCount } = await EffectModel.updateOne(held(effect, worker), {
    $set: isOver
      ? { state: 'dead', leaseUntil: null, lastError: error }
      : { leasedBy: null, leaseUntil: again, lane, lastError: error },
  })
  return isOver && modifiedCount > 0
}

/** Tried for an hour without success, or laid aside: a person should look at them. */
const inTrouble = () =>
  trusted({
    $or: [{ state: 'dead' }, { state: 'leased', leasedBy: null, attempts: { $gte: ATTEMPTS_IN_ORDER } }],
  }) as never

/** The first thousand in trouble, in the order in which they were due. */
export const troubledEffects = (): Promise<EffectDoc[]> =>
  EffectModel.find(inTrouble()).sort({ dueAt: 1, _id: 1 }).limit(1000).lean<EffectDoc[]>()

/** How many are in trouble. */
export const countTroubled = (): Promise<number> => EffectModel.collection.countDocuments(inTrouble())

/** Effects laid aside are tried again from the start, now that what was wrong is mended; how many. */
export async function reviveEffects(): Promise<number> {
  const { modifiedCount } = await EffectModel.updateMany(
    { state: 'dead' },
    { $set: { state: 'waiting', attempts: 0 } },
  )
  return modifiedCount
}
