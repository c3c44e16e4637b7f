import { allow, type Rule } from '../ability.ts'
import type { CaseScope, UserActor } from '../actor.ts'
import { isActionOnly } from '../fieldPolicy.ts'
import { inTeam } from './team.ts'

const isCentre = (actor: UserActor) => actor.sector === 'OPS' || actor.sector === 'CUS'

/** Taking a consent back is possible for as long as the record of it is kept, also after the case is closed. */
const keeping = (why: string, of: Record<string, unknown>): Rule[] => [
  allow(why, 'manageBases', 'Case', { ...of, isOpen: true }),
  allow(why, 'withdrawConsent', 'Case', of),
]

/** Who keeps legal bases, consents and information notices of a family, and who may ask for them? */
export function basisRules(actor: UserActor): Rule[] {
  const mine = inTeam(actor)
  const own = { ownerInstitutionId: actor.institutionId }
  const rules = [
    ...keeping('coordinator', { coordinatorMembershipId: actor.membershipId, ...mine }),
    ...keeping('coordinator', { deputyMembershipId: actor.membershipId, ...mine }),
  ]
  if (isCentre(actor) && actor.role === 'SOCIAL_WORKER')
    rules.push(...keeping('centreTeam', { ...own, ...mine }))
  if (isCentre(actor) && actor.role === 'OPS_HEAD') rules.push(allow('head', 'readBases', 'Case', own))
  if (!isActionOnly(actor.sector)) rules.push(allow('team', 'readBases', 'Case', mine))
  return rules
}

/** Which of them are shown: all to the centre that leads the case, to other members those that name their own sector. */
export function basisScopeRules(actor: UserActor, scopes: readonly CaseScope[]): Rule[] {
  const below = (
    is: (scope: CaseScope) => boolean,
    rules: (cases: { caseId: { $in: string[] } }) => Rule[],
  ) => {
    const ids = scopes.filter(is).map(({ caseId }) => caseId)
    return ids.length > 0 ? rules({ caseId: { $in: ids } }) : []
  }
  const all = (why: string) => (cases: { caseId: { $in: string[] } }) => [
    allow(why, 'read', 'LegalBasis', cases),
    allow(why, 'read', 'InfoNotice', cases),
  ]
  const ofSector = (cases: { caseId: { $in: string[] } }) => [
    allow('basisForSector', 'read', 'LegalBasis', { ...cases, recipients: actor.sector }),
  ]
  const keeps = ({ isOwn }: CaseScope) => isOwn && isCentre(actor)
  return [
    ...below((scope) => scope.lens === 'team' && keeps(scope), all('basisOfCentre')),
    ...below(({ lens }) => lens === 'head', all('head')),
    ...(isActionOnly(actor.sector) ? [] : below((scope) => scope.lens === 'team' && !keeps(scope), ofSector)),
  ]
}
