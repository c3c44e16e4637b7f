import { allow, type Rule } from '../ability.ts'
import type { CaseScope, UserActor } from '../actor.ts'
import { inTeam } from './team.ts'

const isCentre = (actor: UserActor) => actor.sector === 'OPS' || actor.sector === 'CUS'

/** What may social workers and family assistants of the owning centre do? */
export function centreStaffRules(actor: UserActor): Rule[] {
  if (!isCentre(actor)) return []
  const own = { ownerInstitutionId: actor.institutionId }
  const open = allow('opensForOwnCentre', 'open', 'Case', own)
  const similar = allow('searchBeforeCreate', 'findSimilar', 'Person')
  if (actor.role === 'FAMILY_ASSISTANT')
    return [
      open,
      similar,
      allow('centreTeam', 'assignActions', 'Case', { ...own, ...inTeam(actor), isOpen: true }),
    ]
  if (actor.role !== 'SOCIAL_WORKER') return []
  return [
    open,
    similar,
    allow('queue', ['read', 'readFamily', 'transition'], 'Case', { ...own, state: 'SIGNAL' }),
    allow('centreTeam', ['update', 'addPerson', 'updatePerson', 'assignActions'], 'Case', {
      ...own,
      ...inTeam(actor),
      isOpen: true,
    }),
  ]
}

/** What may the head of the owning centre see and do? Never notes. */
export function centreHeadRules(actor: UserActor): Rule[] {
  if (!isCentre(actor) || actor.role !== 'OPS_HEAD') return []
  const own = { ownerInstitutionId: actor.institutionId }
  return [
    allow('head', ['read', 'readFamily', 'seeInvitations', 'seeEscalations'], 'Case', own),
    // Which steps a head takes, also which way up, is said by the roles of the case's model.
    allow('head', ['transition', 'escalate'], 'Case', { ...own, isOpen: true }),
    allow('head', ['read', 'setLimits'], 'Caseload'),
  ]
}

/** Below a case of the own centre the head sees how the team comes together, never its notes. */
export function centreHeadScopeRules(actor: UserActor, scopes: readonly CaseScope[]): Rule[] {
  const headed = scopes.filter((s) => s.lens === 'head').map((s) => s.caseId)
  if (headed.length === 0 || actor.role !== 'OPS_HEAD') return []
  const cases = { caseId: { $in: headed } }
  return [allow('head', 'read', 'Invitation', cases), allow('head', 'read', 'Escalation', cases)]
}
