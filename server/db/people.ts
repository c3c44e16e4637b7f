import type { UserActor } from '../../shared/permissions/actor.ts'
import type { Role } from '../../shared/domain/vocabulary.ts'
import type { ClientSession } from 'mongoose'
import { UserModel, type MembershipPart, type UserDoc } from './models/user.ts'
import { trusted } from './trusted.ts'

/** People and their posts. Names and posts of officials are no secret; passwords never leave this folder's callers. */

/** Asked with every request, so straight from the driver. */
export const userById = async (id: string): Promise<UserDoc | null> =>
  (await UserModel.collection.findOne({ _id: id as never })) as unknown as UserDoc | null

/**
 * Holds a person for the rest of the transaction: of two commands at once that do so, the database lets one go first
 * and repeats the other, which then reads what the first has written.
 */
export async function holdPerson(id: string, session: ClientSession | null): Promise<void> {
  const options = session ? { session } : {}
  await UserModel.collection.updateOne({ _id: id as never }, { $inc: { turn: 1 } } as never, options)
}

export const userByEmail = async (
  email: string,
  session: ClientSession | null = null,
): Promise<UserDoc | null> =>
  (await UserModel.findOne({ email: email.trim().toLowerCase() }).session(session).lean()) as UserDoc | null

export const demoUsers = async (limit: number): Promise<UserDoc[]> =>
  (await UserModel.find(trusted({ demoPassword: { $type: 'string' } }) as never)
    .sort({ _id: 1 })
    .limit(limit)
    .lean()) as unknown as UserDoc[]

export const isInForce = (m: MembershipPart, now: Date): boolean =>
  m.active && m.from <= now && (m.to === null || m.to > now)

/** The post a request acts in: the one asked for, else the first in force; null when there is none. */
export function actorOf(user: UserDoc, now: Date, membershipId?: string): UserActor | null {
  if (user.status !== 'active') return null
  const posts = user.memberships.filter((m) => isInForce(m, now))
  const post = membershipId === undefined ? posts[0] : posts.find((m) => m.id === membershipId)
  if (!post) return null
  return {
    kind: 'user',
    userId: user._id,
    membershipId: post.id,
    institutionId: post.institutionId,
    institutionName: post.institutionName,
    institutionShortName: post.institutionShortName,
    role: post.role,
    sector: post.sector,
    teryt: post.teryt,
    name: user.name,
    title: post.title,
  }
}

/** Someone on the way out: in a post in force if there is one, else in any, for nobody may be kept signed in. */
export function leavingActorOf(user: UserDoc, now: Date): UserActor | null {
  const past = user.memberships[0]
  const inForce = actorOf(user, now)
  if (inForce || !past) return inForce
  return actorOf({ ...user, memberships: [{ ...past, active: true, from: now, to: null }] }, now)
}

export interface Post {
  membershipId: string
  userId: string
  name: string
  title: string
  role: Role
  institutionId: string
  institutionName: string
  institutionShortName: string
  sector: MembershipPart['sector']
  /** Territorial code of the institution's seat. */
  teryt: string
}

const toPosts = (users: UserDoc[], keep: (m: MembershipPart) => boolean): Post[] =>
  users.flatMap((user) =>
    user.memberships.filter(keep).map((m) => ({
      membershipId: m.id,
      userId: user._id,
      name: user.name,
      title: m.title,
      role: m.role,
      institutionId: m.institutionId,
      institutionName: m.institutionName,
      institutionShortName: m.institutionShortName,
      sector: m.sector,
      teryt: m.teryt,
    })),
  )

/** Posts in force of one institution. */
export async function postsOf(
  institutionId: string,
  now: Date,
  session: ClientSession | null = null,
): Promise<Post[]> {
  const users = await UserModel.find({ 'memberships.institutionId': institutionId, status: 'active' })
    .session(session)
    .sort({ name: 1 })
    .lean()
  return toPosts(users as unknown as UserDoc[], (m) => m.institutionId === institutionId && isInForce(m, now))
}

/** Those of these posts that are in force, each once, in the order asked for. */
export async function postsByIds(
  membershipIds: readonly string[],
  now: Date,
  session: ClientSession | null = null,
): Promise<Post[]> {
  const ids = new Set(membershipIds)
  if (ids.size === 0) return []
  const filter = trusted({ 'memberships.id': { $in: [...ids] }, status: 'active' })
  const users = await UserModel.find(filter as never)
    .session(session)
    .lean()
  const posts = toPosts(users as unknown as UserDoc[], (m) => ids.has(m.id) && isInForce(m, now))
  return [...ids].flatMap((id) => posts.find((post) => post.membershipId === id) ?? [])
}

/** One post in force, or null. */
export const postById = async (
  membershipId: string,
  now: Date,
  session: ClientSession | null = null,
): Promise<Post | null> => (await postsByIds([membershipId], now, session))[0] ?? null

/** Ends every older session of the person. */
export const raiseEpoch = async (userId: string, session: ClientSession | null): Promise<void> => {
  await UserModel.updateOne({ _id: userId }, { $inc: { epoch: 1, version: 1 } }, {
    session: session ?? undefined,
  } as never)
}

/** Remembers this visit, so that the start page can say what changed since the one before. */
export const noteVisit = async (user: UserDoc, now: Date, session: ClientSession | null): Promise<void> => {
  await UserModel.updateOne(
    { _id: user._id },
    { $set: { previousVisitAt: user.lastVisitAt, lastVisitAt: now, updatedAt: now } },
    { session: session ?? undefined } as never,
  )
}
