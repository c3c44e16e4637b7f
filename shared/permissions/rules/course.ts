import { allow, type Rule } from '../ability.ts'
import type { CaseScope, UserActor } from '../actor.ts'
import { isActionOnly } from '../fieldPolicy.ts'
import { CATEGORIES } from '../../domain/vocabulary.ts'
import { inTeam } from './team.ts'

const isCentre = (actor: UserActor) => actor.sector === 'OPS' || actor.sector === 'CUS'
const LEADS = ['SOCIAL_WORKER', 'FAMILY_ASSISTANT']
/** After the end of work somebody still looks after the family, and may open the case again. */
const LOOKED_AFTER = { state: { $in: ['CLOSED', 'FOLLOWUP'] } }

/** Who hands a case over, takes it over, hands it to another centre, or looks at what was passed over? */
export function courseRules(actor: UserActor): Rule[] {
  if (!isCentre(actor)) return []
  const me = actor.membershipId
  const own = { ownerInstitutionId: actor.institutionId }
  const offeredByMe = allow('offerer', 'answerHandover', 'Case', { 'handover.by.membershipId': me })
  if (actor.role === 'OPS_HEAD')
    return [
      allow('head', ['handOver', 'transfer'], 'Case', { ...own, isOpen: true }),
      allow('head', 'reviewOverrides', 'Case', own),
      allow('head', 'transition', 'Case', { ...own, ...LOOKED_AFTER }),
      offeredByMe,
      allow('sendingHead', ['read', 'withdraw'], 'Transfer', { fromInstitutionId: actor.institutionId }),
      allow('receivingHead', ['read', 'answer'], 'Transfer', { toInstitutionId: actor.institutionId }),
    ]
  if (!LEADS.includes(actor.role)) return []
  return [
    allow('coordinator', 'handOver', 'Case', { coordinatorMembershipId: me, ...inTeam(actor), isOpen: true }),
    allow('deputy', ['handOver', 'takeOver'], 'Case', {
      deputyMembershipId: me,
      ...inTeam(actor),
      isOpen: true,
    }),
    allow('centreTeam', 'transition', 'Case', { ...own, ...inTeam(actor), ...LOOKED_AFTER }),
    allow('offered', 'answerHandover', 'Case', { 'handover.toMembershipId': me, isOpen: true }),
    offeredByMe,
  ]
}

const KEEPS_OWN_RECORDS = ['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'OPS_HEAD', 'MEMBER', 'DIRECTOR', 'PCPR_LEAD']

/** What does an institution keep whose part in the team has ended? Its own notes, to read and no more. */
export function formerRules(actor: UserActor): Rule[] {
  if (isActionOnly(actor.sector) || !KEEPS_OWN_RECORDS.includes(actor.role)) return []
  return [allow('former', ['read', 'readNotes'], 'Case', { formerInstitutions: actor.institutionId })]
}

export function formerScopeRules(actor: UserActor, scopes: readonly CaseScope[]): Rule[] {
  const former = scopes.filter((s) => s.lens === 'former').map((s) => s.caseId)
  if (former.length === 0) return []
  const cases = { caseId: { $in: former } }
  return [
    allow('noteAuthor', 'read', 'Note', { ...cases, authorMembershipId: actor.membershipId }),
    allow('noteOfInstitution', 'read', 'Note', {
      ...cases,
      institutionId: actor.institutionId,
      visibility: { $in: ['institution', 'team'] },
      category: { $in: CATEGORIES.filter((c) => c !== 'health' || actor.sector === 'HEALTH') },
    }),
  ]
}
