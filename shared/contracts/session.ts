import { z } from 'zod'
import { zId } from './fields.ts'
import { operations } from './operation.ts'
import { ROLES, SECTORS } from '../domain/vocabulary.ts'

export const zMembership = z.strictObject({
  id: zId,
  role: z.enum(ROLES),
  title: z.string(),
  institution: z.strictObject({
    id: zId,
    name: z.string(),
    shortName: z.string(),
    sector: z.enum(SECTORS),
    territory: z.strictObject({ teryt: z.string(), name: z.string() }),
  }),
})
export type MembershipView = z.infer<typeof zMembership>

export const zSession = z.strictObject({
  user: z.strictObject({ id: zId, name: z.string(), email: z.string(), locale: z.enum(['pl', 'en']) }),
  /** The role this request acts in; X-Membership picks another of `memberships`. */
  acting: zMembership,
  memberships: z.array(zMembership),
  demo: z.boolean(),
  /** Server time, so that screens count deadlines by the server's clock. */
  now: z.iso.datetime(),
  previousVisitAt: z.iso.datetime().nullable(),
})
export type SessionView = z.infer<typeof zSession>

/** What waits at one of the caller's own posts; counted by the rights of that post. */
export const zPostWaiting = z.strictObject({
  membershipId: zId,
  /** Questions raised to a level at which this post decides. */
  decisions: z.int(),
  /** Signals to accept, or cases to qualify. */
  cases: z.int(),
  /** Invitations to the institution that may still be answered. */
  invitations: z.int(),
  /** Offers to take over a case's coordination. */
  offers: z.int(),
  /** Unread notices. */
  unread: z.int(),
})
export type PostWaiting = z.infer<typeof zPostWaiting>

/** One post of somebody; an account stands once for each, main posts before all others. */
export const zDemoAccount = z.strictObject({
  email: z.string(),
  password: z.string(),
  name: z.string(),
  title: z.string(),
  role: z.enum(ROLES),
  institution: z.string(),
  sector: z.enum(SECTORS),
  gmina: z.string(),
  /** To act in this post, send it as X-Membership; without it the main post acts. */
  membershipId: zId,
})
export type DemoAccount = z.infer<typeof zDemoAccount>

export const sessionOperations = operations({
  'session.signIn': {
    kind: 'command',
    method: 'POST',
    path: '/session',
    summary: 'Sign in with e-mail and password; sets the session cookie.',
    access: 'public',
    subject: 'Session',
    action: 'create',
    input: z.strictObject({ email: z.string().min(3).max(254), password: z.string().min(1).max(256) }),
    output: zSession,
    events: ['session.started'],
    errors: ['rate_limited', 'unauthenticated'],
  },
  'session.current': {
    kind: 'query',
    method: 'GET',
    path: '/session',
    summary: 'Who is signed in, in which role, with which other roles.',
    access: 'member',
    subject: 'Session',
    action: 'read',
    input: z.strictObject({}),
    output: zSession,
  },
  'session.waiting': {
    kind: 'query',
    method: 'GET',
    path: '/session/waiting',
    summary: 'How much waits at each of the caller’s own posts, also at those they do not act in now.',
    access: 'member',
    subject: 'Session',
    action: 'read',
    input: z.strictObject({}),
    output: z.array(zPostWaiting),
    list: true,
  },
  'session.signOut': {
    kind: 'command',
    method: 'DELETE',
    path: '/session',
    summary: 'Sign out here, or everywhere; open live connections end at once.',
    access: 'member',
    subject: 'Session',
    action: 'delete',
    input: z.strictObject({ everywhere: z.boolean().optional() }),
    output: z.strictObject({ signedOut: z.literal(true) }),
    events: ['session.ended'],
  },
  'demo.listAccounts': {
    kind: 'query',
    method: 'GET',
    path: '/demo/accounts',
    summary: 'Accounts of the demonstration, with their passwords, once for each post.',
    access: 'public',
    subject: 'Demo',
    action: 'read',
    input: z.strictObject({}),
    output: z.array(zDemoAccount),
    list: true,
    demoOnly: true,
  },
})
