import MongoStore from 'connect-mongo'
import type { SessionData, Store } from 'express-session'
import { connection } from '../db/connect.ts'
import type { UserDoc } from '../db/models/user.ts'
import { sessionById, SESSIONS } from '../db/sessions.ts'

export const SESSION_SECONDS = 12 * 3600

export interface StoredUser {
  id: string
  epoch: number
}

/** Who a session speaks for, as read together with it; a request's session is read once and then forgotten. */
const readWith = new WeakMap<StoredUser, UserDoc | null>()

/** The person read with this session; undefined when the session was not read from the store just now. */
export const userReadWith = (stored: StoredUser): UserDoc | null | undefined => readWith.get(stored)

/**
 * Sessions in MongoDB. One ends twelve hours after signing in, like its cookie: being used makes it no
 * longer, so the store cannot be touched.
 */
export function openSessionStore(): Store {
  const store = MongoStore.create({
    client: connection().getClient() as never,
    dbName: connection().name,
    collectionName: SESSIONS,
    ttl: SESSION_SECONDS,
    stringify: false,
  })
  const get: Store['get'] = (id, done) => {
    read(id).then(
      (session) => done(null, session),
      (error: unknown) => done(error),
    )
  }
  return Object.assign(store as Store, { get, touch: undefined as never })
}

async function read(id: string): Promise<SessionData | null> {
  const found = await sessionById(id)
  if (!found) return null
  const { session } = found.row
  const stored = session.passport?.user
  if (stored) readWith.set(stored, found.user)
  return session as unknown as SessionData
}
