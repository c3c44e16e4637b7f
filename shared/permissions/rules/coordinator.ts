import { allow, type Rule } from '../ability.ts'
import type { UserActor } from '../actor.ts'
import { inTeam } from './team.ts'

const LEADING = [
  'update',
  'addPerson',
  'updatePerson',
  'invite',
  'removeParticipant',
  'escalate',
  'assignActions',
  'transition',
]

/** What may the coordinator do, and the deputy in the coordinator's place? */
export function coordinatorRules(actor: UserActor): Rule[] {
  const posts = [{ coordinatorMembershipId: actor.membershipId }, { deputyMembershipId: actor.membershipId }]
  return posts.flatMap((post) => [
    allow('coordinator', LEADING, 'Case', { ...post, ...inTeam(actor), isOpen: true }),
    allow('coordinator', 'readHistory', 'Case', { ...post, ...inTeam(actor) }),
  ])
}
