import type { UserActor } from '../../../shared/permissions/actor.ts'
import { isActionOnly } from '../../../shared/permissions/fieldPolicy.ts'

/**
 * Cases whose family name this actor is shown: searching by name must find no others, or the search
 * would answer what the screen hides.
 */
export function nameSeenBy(actor: UserActor): Record<string, unknown> {
  const team = { participants: { $elemMatch: { membershipId: actor.membershipId, status: 'active' } } }
  if (isActionOnly(actor.sector)) return { _id: '' }
  const own = { ownerInstitutionId: actor.institutionId }
  if (actor.role === 'OPS_HEAD') return { $or: [own, team] }
  if (actor.role === 'SOCIAL_WORKER') return { $or: [{ ...own, state: 'SIGNAL' }, team] }
  if (actor.role === 'PCPR_LEAD') return { $or: [{ decidingInstitutionId: actor.institutionId }, team] }
  return team
}
