import { allow, type Rule } from '../ability.ts'
import type { UserActor } from '../actor.ts'

/** What may those who decide on a raised case see? The powiat's lead the case, the others a summary without names. */
export function deciderRules(actor: UserActor): Rule[] {
  const asked = { decidingInstitutionId: actor.institutionId }
  // The model names the roles; what waits for nobody's decision is not put to the region any more.
  const forwards = { forwarders: actor.role, state: 'OPEN' }
  if (actor.role === 'PCPR_LEAD')
    return [
      allow('escalation', ['read', 'readFamily', 'seeEscalations'], 'Case', asked),
      allow('powiatLead', 'read', 'Escalation', { ...asked, toLevel: 'powiat' }),
      allow('powiatLead', 'decide', 'Escalation', { ...asked, toLevel: 'powiat', state: 'OPEN' }),
      allow('powiatLead', 'forward', 'Escalation', { ...asked, ...forwards, toLevel: 'powiat' }),
    ]
  if (actor.role === 'PARTNERSHIP_LEADER')
    return [
      allow('partnershipLeader', 'read', 'Escalation', { ...asked, toLevel: 'partnership' }),
      allow('partnershipLeader', 'decide', 'Escalation', { ...asked, toLevel: 'partnership', state: 'OPEN' }),
      allow('partnershipLeader', 'forward', 'Escalation', { ...asked, ...forwards, toLevel: 'partnership' }),
    ]
  if (actor.role === 'OPS_HEAD')
    return [allow('head', 'forward', 'Escalation', { 'owner.id': actor.institutionId, ...forwards })]
  if (actor.role === 'PGD_MEMBER')
    return [
      allow('decisionGroup', 'read', 'Escalation', {
        powiatTeryt: actor.teryt.slice(0, 4),
        toLevel: 'powiat',
      }),
    ]
  return []
}
