import type { RequestHandler } from 'express'
import session from 'express-session'
import passport from 'passport'
import { Strategy as LocalStrategy } from 'passport-local'
import { createHash } from 'node:crypto'
import { userById } from '../db/people.ts'
import { specOf } from '../../shared/contracts/operations.ts'
import type { UserDoc } from '../db/models/user.ts'
import type { Env } from '../env.ts'
import { inputOf } from './input.ts'
import { openSessionStore, SESSION_SECONDS, userReadWith, type StoredUser } from './sessionStore.ts'

declare global {
  // Passport's own way of naming what deserializeUser gives.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace Express {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type
    interface User extends UserDoc {}
  }
}

/** `__Host-` binds the cookie to this very host; browsers accept that prefix only over https. */
export const cookieName = (env: Env): string => (env.NODE_ENV === 'production' ? '__Host-ws' : 'ws_session')

/** Session and user of each request; Socket.IO runs the same chain on its handshakes. */
export function sessionChain(env: Env): RequestHandler[] {
  const secure = env.NODE_ENV === 'production'
  return [
    session({
      name: cookieName(env),
      secret: env.SESSION_SECRET,
      store: openSessionStore(),
      resave: false,
      saveUninitialized: false,
      cookie: { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: SESSION_SECONDS * 1000 },
    }),
    passport.initialize() as RequestHandler,
    passport.session() as RequestHandler,
  ]
}

/** A session carries the person and the epoch it was made in; a raised epoch ends it. */
export function configurePassport(
  verify: (input: Record<string, unknown>, ip: string | null, requestId: string) => Promise<UserDoc>,
): void {
  passport.serializeUser((user, done) => done(null, { id: user._id, epoch: user.epoch }))
  passport.deserializeUser((stored: StoredUser, done) => {
    const read = userReadWith(stored)
    const found = read === undefined ? userById(stored.id) : Promise.resolve(read)
    found.then(
      (user) => done(null, user && user.status === 'active' && user.epoch === stored.epoch ? user : false),
      (error: unknown) => done(error),
    )
  })
  passport.use(
    new LocalStrategy(
      { usernameField: 'email', passwordField: 'password', passReqToCallback: true },
      // Passport has seen the two fields it knows; the operation judges all that was sent.
      (req, _email, _password, done) => {
        const id = String(req.res?.getHeader('x-request-id') ?? '')
        const check = async () => verify(inputOf(specOf('session.signIn'), req), req.ip ?? null, id)
        check().then(
          (user) => done(null, user),
          (error: unknown) => done(error),
        )
      },
    ),
  )
}

/** Names a session in events without naming its id. */
export const sessionRef = (sessionId: string): string =>
  createHash('sha256').update(sessionId).digest('base64url').slice(0, 22)
