import type { Subject } from '../../contracts/operation.ts'
import { allow, type Rule } from '../ability.ts'
import type { CaseScope, UserActor } from '../actor.ts'
import { categoriesInForce, isActionOnly } from '../fieldPolicy.ts'
import { inTeam } from './team.ts'

/** What the work with a family leaves on paper besides notes and actions. */
const RECORDS: readonly Subject[] = ['Plan', 'Meeting', 'Evaluation']

const isCentre = (actor: UserActor) => actor.sector === 'OPS' || actor.sector === 'CUS'

/**
 * Whose case may one ask for its diagnosis, plan, meetings and evaluations, and who keeps them? The team
 * reads; its coordinator, the deputy and the owning centre's social workers in it write; what binds
 * everybody (an approval, the centre's signature) is the coordinator's.
 */
export function caseRecordRules(actor: UserActor): Rule[] {
  const mine = inTeam(actor)
  const own = { ownerInstitutionId: actor.institutionId }
  const posts = [{ coordinatorMembershipId: actor.membershipId }, { deputyMembershipId: actor.membershipId }]
  const rules = posts.map((post) =>
    allow('coordinator', ['keepRecords', 'approveRecords'], 'Case', { ...post, ...mine, isOpen: true }),
  )
  if (!isActionOnly(actor.sector)) rules.push(allow('team', ['readDiagnosis', 'readRecords'], 'Case', mine))
  if (isCentre(actor) && actor.role === 'SOCIAL_WORKER')
    rules.push(allow('centreTeam', 'keepRecords', 'Case', { ...own, ...mine, isOpen: true }))
  if (isCentre(actor) && actor.role === 'OPS_HEAD')
    rules.push(allow('head', ['readDiagnosis', 'readRecords'], 'Case', own))
  if (actor.role === 'PCPR_LEAD')
    rules.push(allow('powiatLead', 'readDiagnosis', 'Case', { decidingInstitutionId: actor.institutionId }))
  return rules
}

/**
 * Which of these records below a case does one read? They speak of the family in general, so whoever is given
 * nothing general of it, or no longer since a consent was taken back, reads none. How much of each one reads is
 * the field policy's matter.
 */
export function caseRecordScopeRules(actor: UserActor, scopes: readonly CaseScope[]): Rule[] {
  const of = (lens: CaseScope['lens']) => scopes.filter((s) => s.lens === lens).map((s) => s.caseId)
  const isGiven = ({ categories }: CaseScope) =>
    categoriesInForce(actor.sector, categories).includes('general')
  const team = scopes.filter((s) => s.lens === 'team' && isGiven(s)).map((s) => s.caseId)
  const readers: [string, string[]][] = [
    ['team', isActionOnly(actor.sector) ? [] : team],
    ['head', actor.role === 'OPS_HEAD' ? of('head') : []],
  ]
  const rules = readers.flatMap(([why, ids]) => {
    if (ids.length === 0) return []
    const cases = { caseId: { $in: ids } }
    return [
      allow(why, 'read', 'Diagnosis', cases),
      allow(why, 'read', 'CostCard', { ...cases, isRemoved: false }),
      ...RECORDS.map((subject) => allow(why, 'read', subject, cases)),
    ]
  })
  // Whoever decides on a raised case reads what stands now, not how it came about.
  const standing = { isApproved: true, isSuperseded: false }
  const raised = actor.role === 'PCPR_LEAD' ? of('escalation') : []
  if (raised.length > 0)
    rules.push(allow('powiatLead', 'read', 'Diagnosis', { caseId: { $in: raised }, ...standing }))
  return rules
}
