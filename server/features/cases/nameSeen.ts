import type { UserActor } from '../../../shared/permissions/actor.ts'
import { isActionOnly } from '../../../shared/permissions/fieldPolicy.ts'

/**
 * Cases whose family name this actor is shown: searching by name must find no others, or the search
 * would answer what the screen hides.
 */
export function nameSeenBy(actor: UserActor): Record<string, unknown> {
  const own = { ownerInstitutionId: actor.institutionId }
  const asked = { decidingInstitutionId: actor.institutionId }
  const team = { participants: { $elemMatch: { membershipId: actor.membershipId, status: 'active' } } }
  return { $or: isActionOnly(actor.sector) ? [{ _id: '' }] : [own, asked, team] }
}
