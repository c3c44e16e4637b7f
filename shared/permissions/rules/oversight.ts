import { allow, type Rule } from '../ability.ts'
import type { UserActor } from '../actor.ts'

/** What may data-protection officers and regional advisers see? Evidence, legal bases and territory, never case content. */
export function oversightRules(actor: UserActor): Rule[] {
  if (actor.role === 'DPO')
    return [
      allow('dataProtection', ['oversee', 'readHistory', 'readBases'], 'Case', {
        ownerInstitutionId: actor.institutionId,
      }),
    ]
  if (actor.role === 'ROPS_ADVISOR')
    return [allow('region', 'read', 'Partnership', { voivodeshipTeryt: actor.teryt.slice(0, 2) })]
  return []
}
