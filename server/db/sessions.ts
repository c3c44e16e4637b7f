import { systemClock } from '../kernel/clock.ts'
import { connection } from './connect.ts'
import { UserModel, type UserDoc } from './models/user.ts'

export const SESSIONS = 'sessions'

/** A browser session as the session library's store keeps it. */
export interface SessionRow {
  _id: string
  expires: Date
  session: Record<string, unknown> & { passport?: { user?: { id: string; epoch: number } } }
}

const rows = () => connection().collection<SessionRow>(SESSIONS)

/**
 * A session in force together with the person it speaks for, in one round trip, since every request needs
 * both. Sessions live by the machine's clock, as the library that sets their end does.
 */
export async function sessionById(id: string): Promise<{ row: SessionRow; user: UserDoc | null } | null> {
  const people = { from: UserModel.collection.collectionName, localField: 'session.passport.user.id' }
  const [found] = await rows()
    .aggregate<SessionRow & { people: UserDoc[] }>([
      { $match: { _id: id } },
      // The empty pipeline keeps the database from compiling this look-up anew for every request (MongoDB 6).
      { $lookup: { ...people, foreignField: '_id', pipeline: [], as: 'people' } },
    ])
    .toArray()
  if (!found || found.expires <= systemClock.now()) return null
  const { people: users, ...row } = found
  return { row, user: users[0] ?? null }
}

/** Those of the given sessions that have neither ended nor run out. */
export async function sessionsInForce(ids: readonly string[]): Promise<Set<string>> {
  const found = await rows()
    .find({ _id: { $in: [...ids] }, expires: { $gt: systemClock.now() } }, { projection: { _id: 1 } })
    .toArray()
  return new Set(found.map((row) => row._id))
}
