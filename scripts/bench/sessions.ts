import { createHmac, randomBytes } from 'node:crypto'
import { connection } from '../../server/db/connect.ts'
import { cookieName } from '../../server/http/session.ts'
import type { Env } from '../../server/env.ts'
import type { BenchPerson } from './data.ts'

/**
 * Signed-in sessions written straight into the store: two thousand password checks would measure the
 * hash function. Returns each person's cookie header.
 */
export async function makeSessions(people: readonly BenchPerson[], env: Env): Promise<string[]> {
  const expires = new Date(Date.now() + 3_600_000)
  const cookie = { originalMaxAge: 3_600_000, expires, httpOnly: true, path: '/', sameSite: 'lax' }
  const rows = people.map((person) => ({
    _id: randomBytes(18).toString('hex'),
    expires,
    lastModified: new Date(),
    session: { cookie, passport: { user: { id: person.userId, epoch: 0 } } },
  }))
  await connection()
    .collection('sessions')
    .insertMany(rows as never)
  return rows.map(({ _id }) => {
    const signature = createHmac('sha256', env.SESSION_SECRET).update(_id).digest('base64').replace(/=+$/, '')
    return `${cookieName(env)}=${encodeURIComponent(`s:${_id}.${signature}`)}`
  })
}
