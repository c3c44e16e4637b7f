import type { PostWaiting } from '../../../shared/contracts/session.ts'
import { awaitedAt } from '../../../shared/domain/awaited.ts'
import { abilityFor } from '../../../shared/permissions/abilityCache.ts'
import type { UserActor } from '../../../shared/permissions/actor.ts'
import { actorOf, isInForce, userById } from '../../db/people.ts'
import type { Repositories } from '../../db/repositories.ts'
import { defineQuery } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'

/** One post, by its own rights: what its home page would list as waiting for an answer. */
async function waitingAt(actor: UserActor, db: Repositories, now: Date): Promise<PostWaiting> {
  const ability = abilityFor(actor)
  const { membershipId, institutionId } = actor
  const state = awaitedAt(actor.role)
  const own = { ownerInstitutionId: institutionId, isOpen: true }
  const [decisions, cases, invitations, offers, unread] = await Promise.all([
    db.escalations.count(ability, { state: 'OPEN' }, 'decide'),
    state ? db.cases.count(ability, { ...own, state }) : 0,
    db.invitations.count(ability, { institutionId, state: 'SENT', dueAt: { $gt: now } }, 'answer'),
    db.cases.count(ability, { 'handover.toMembershipId': membershipId, isOpen: true }, 'answerHandover'),
    db.notifications.count(ability, { readAt: null }),
  ])
  return { membershipId, decisions, cases, invitations, offers, unread }
}

/** More posts than anybody holds. */
const POSTS = 50

/** Late is the same whichever post one acts in, so what waits elsewhere is counted too; only counted. */
export const waiting = defineQuery('session.waiting', async ({ actor, db, now }) => {
  const user = await userById(actor.userId)
  if (!user) throw new AppError('unauthenticated')
  const actors = user.memberships
    .filter((m) => isInForce(m, now))
    .flatMap(({ id }) => actorOf(user, now, id) ?? [])
    .slice(0, POSTS)
  const data = await Promise.all(actors.map((one) => waitingAt(one, db, now)))
  return { data, page: { limit: POSTS, next: null } }
})
