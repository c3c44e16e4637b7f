import { allow, type Rule } from '../ability.ts'
import type { UserActor } from '../actor.ts'

/** What may those who decide on a raised case see? The powiat's lead the case, the others a summary without names. */
export function deciderRules(actor: UserActor): Rule[] {
  const asked = { decidingInstitutionId: actor.institutionId }
  if (actor.role === 'PCPR_LEAD')
    return [
      allow('escalation', ['read', 'readFamily', 'seeEscalations'], 'Case', asked),
      allow('powiatLead', 'read', 'Escalation', { ...asked, toLevel: 'powiat' }),
      allow('powiatLead', 'decide', 'Escalation', { ...asked, toLevel: 'powiat', state: 'OPEN' }),
    ]
  if (actor.role === 'PARTNERSHIP_LEADER')
    return [
      allow('partnershipLeader', 'read', 'Escalation', { ...asked, toLevel: 'partnership' }),
      allow('partnershipLeader', 'decide', 'Escalation', { ...asked, toLevel: 'partnership', state: 'OPEN' }),
    ]
  if (actor.role === 'PGD_MEMBER')
    return [
      allow('decisionGroup', 'read', 'Escalation', {
        powiatTeryt: actor.teryt.slice(0, 4),
        toLevel: 'powiat',
      }),
    ]
  return []
}
