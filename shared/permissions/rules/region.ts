import { allow, type Rule } from '../ability.ts'
import type { CaseScope, UserActor } from '../actor.ts'
import { isActionOnly } from '../fieldPolicy.ts'

const FORWARDS = ['OPS_HEAD', 'PCPR_LEAD', 'PARTNERSHIP_LEADER']

/** Who puts problems to the region, asks it for help, and who answers there? Nobody learns who the family is. */
export function regionRules(actor: UserActor): Rule[] {
  const me = actor.membershipId
  const rules = [
    allow('opener', 'read', 'Issue', { openedByMembershipId: me }),
    allow('requester', 'read', 'Supervision', { requestedByMembershipId: me }),
  ]
  if (FORWARDS.includes(actor.role)) rules.push(allow('forwarder', 'open', 'Issue'))
  if (actor.role === 'OPS_HEAD' || actor.role === 'PARTNERSHIP_LEADER')
    rules.push(
      allow('partnershipLeader', 'read', 'FidelityCheck', { leaderInstitutionId: actor.institutionId }),
    )
  if (actor.role !== 'ROPS_ADVISOR') return rules
  const own = { voivodeshipTeryt: actor.teryt.slice(0, 2) }
  return [
    ...rules,
    allow('region', ['read', 'answer'], 'Issue', own),
    allow('region', ['read', 'answer'], 'Supervision', own),
    allow('region', ['read', 'check'], 'FidelityCheck', own),
  ]
}

/** The team, the head and the powiat that was asked see what was put to the region from their case. */
export function regionScopeRules(actor: UserActor, scopes: readonly CaseScope[]): Rule[] {
  if (isActionOnly(actor.sector)) return []
  const seeing = scopes.filter((s) => ['team', 'head', 'escalation'].includes(s.lens)).map((s) => s.caseId)
  return seeing.length > 0 ? [allow('issueTeam', 'read', 'Issue', { caseId: { $in: seeing } })] : []
}
