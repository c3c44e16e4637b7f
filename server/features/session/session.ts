import { hash, verify } from '@node-rs/argon2'
import type { SessionView } from '../../../shared/contracts/session.ts'
import { demoUsers, isInForce, noteVisit, raiseEpoch, userByEmail, userById } from '../../db/people.ts'
import { allInstitutions, institutionById } from '../../db/directory.ts'
import type { MembershipPart, UserDoc } from '../../db/models/user.ts'
import { defineCommand, defineQuery } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { waiting } from './waiting.query.ts'

// Verified against when nobody has the address, so that both answers take the same time.
let nobody: Promise<string> | undefined
const hashOfNobody = () => (nobody ??= hash('nobody has this password'))

const territoryNames = new Map<string, { teryt: string; name: string }>()

async function presentMembership(m: MembershipPart): Promise<SessionView['acting']> {
  let territory = territoryNames.get(m.institutionId)
  if (!territory) {
    const institution = await institutionById(m.institutionId)
    territory = { teryt: m.teryt, name: institution?.territoryName ?? '' }
    territoryNames.set(m.institutionId, territory)
  }
  const institution = {
    id: m.institutionId,
    name: m.institutionName,
    shortName: m.institutionShortName,
    sector: m.sector,
    territory,
  }
  return { id: m.id, role: m.role, title: m.title, institution }
}

async function presentSession(
  user: UserDoc,
  actingId: string | null,
  now: Date,
  demo: boolean,
): Promise<SessionView> {
  const posts = user.memberships.filter((m) => isInForce(m, now))
  const memberships = await Promise.all(posts.map(presentMembership))
  const acting = memberships.find((m) => m.id === actingId) ?? memberships[0]
  if (!acting) throw new AppError('forbidden', { reason: 'membership' })
  return {
    user: { id: user._id, name: user.name, email: user.email, locale: user.locale },
    acting,
    memberships,
    demo,
    now: now.toISOString(),
    previousVisitAt: user.previousVisitAt?.toISOString() ?? null,
  }
}

/** Checks a password; every wrong pair of address and password gets the one same answer. */
const signIn = defineCommand('session.signIn', async ({ input, db, now, demo }) => {
  const user = await userByEmail(input.email, db.session)
  const fits = await verify(user?.passwordHash ?? (await hashOfNobody()), input.password)
  if (!user || !fits || user.status !== 'active')
    throw new AppError('unauthenticated', { reason: 'credentials' })
  await noteVisit(user, now, db.session)
  const record = { _id: user._id, version: user.version }
  return {
    data: await presentSession(user, null, now, demo),
    changes: [{ event: 'session.started', type: 'session', before: null, after: record }],
  }
})

const current = defineQuery('session.current', async ({ actor, now, demo }) => {
  const user = await userById(actor.userId)
  if (!user) throw new AppError('unauthenticated')
  return { data: await presentSession(user, actor.membershipId, now, demo) }
})

const signOut = defineCommand('session.signOut', async ({ input, actor, db, session }) => {
  const everywhere = input.everywhere === true
  if (everywhere) await raiseEpoch(actor.userId, db.session)
  const ended = { _id: actor.userId, version: 0, userId: actor.userId, session, everywhere }
  return {
    data: { signedOut: true },
    changes: [{ event: 'session.ended', type: 'session', before: null, after: ended }],
  }
})

/** As many as a page of any list may have, and more than the demonstration: whoever chooses sees all at once. */
const ACCOUNTS = 100

const listAccounts = defineQuery('demo.listAccounts', async ({ now }) => {
  const users = await demoUsers(ACCOUNTS)
  const names = new Map<string, string>()
  for (const row of await allInstitutions()) names.set(row._id, row.territoryName)
  const rows = users.flatMap((user) =>
    user.memberships
      .filter((m) => isInForce(m, now))
      .map((post, nth) => ({
        nth,
        account: {
          email: user.email,
          password: user.demoPassword ?? '',
          name: user.name,
          title: post.title,
          role: post.role,
          institution: post.institutionName,
          sector: post.sector,
          gmina: names.get(post.institutionId) ?? '',
          membershipId: post.id,
        },
      })),
  )
  // Whoever takes the first row of a person, or of all, signs in to just that post.
  const data = rows.sort((a, b) => Math.min(a.nth, 1) - Math.min(b.nth, 1)).map(({ account }) => account)
  return { data, page: { limit: ACCOUNTS, next: null } }
})

export const sessionHandlers = [signIn, current, waiting, signOut, listAccounts]
