import { allow, type Rule } from '../ability.ts'
import type { UserActor } from '../actor.ts'

/** Roles that work with families; administrators, data-protection officers and regional advisers do not. */
const WORKS_WITH_FAMILIES = [
  'SOCIAL_WORKER',
  'FAMILY_ASSISTANT',
  'OPS_HEAD',
  'MEMBER',
  'DIRECTOR',
  'PCPR_LEAD',
]
const SPEAKS_FOR_INSTITUTION = ['OPS_HEAD', 'MEMBER', 'DIRECTOR', 'PCPR_LEAD', 'PARTNERSHIP_LEADER']

/** Who says when an office is open. */
const HEADS = ['OPS_HEAD', 'DIRECTOR', 'PCPR_LEAD']

/** What may anyone do as staff of an institution: signals, invitations that reached it, its partnership? */
export function institutionRules(actor: UserActor): Rule[] {
  const mine = actor.institutionId
  const rules = [
    allow('public', 'read', 'Territory'),
    allow('directory', 'read', 'Institution'),
    allow('self', ['read', 'delete'], 'Session'),
    allow('self', ['read', 'markRead'], 'Notification', { membershipId: actor.membershipId }),
    allow('self', ['read', 'open', 'close'], 'CalendarFeed'),
    allow('partnershipMember', 'read', 'Partnership', { 'members.institutionId': mine }),
    allow('partnershipLeader', 'read', 'Partnership', { leaderInstitutionId: mine }),
  ]
  if (WORKS_WITH_FAMILIES.includes(actor.role))
    rules.push(
      allow('signal', 'signal', 'Case'),
      allow('receipt', 'read', 'Case', { initiatorInstitutionId: mine }),
      allow('invited', ['read', 'answer'], 'Invitation', { institutionId: mine }),
    )
  if (actor.role === 'PARTNERSHIP_LEADER')
    rules.push(
      allow('signal', 'signal', 'Case'),
      allow('receipt', 'read', 'Case', { initiatorInstitutionId: mine }),
    )
  // Of the own institution: the feature keeps to that, as with the limits of a caseload.
  if (HEADS.includes(actor.role)) rules.push(allow('headOfInstitution', 'setHours', 'Institution'))
  if (SPEAKS_FOR_INSTITUTION.includes(actor.role))
    rules.push(allow('signatory', ['accede', 'leave'], 'Partnership', { 'members.institutionId': mine }))
  if (actor.role === 'OPS_HEAD' || actor.role === 'PARTNERSHIP_LEADER')
    rules.push(
      allow('partnershipLeader', ['propose', 'invite', 'activate', 'changeModel', 'end'], 'Partnership', {
        leaderInstitutionId: mine,
      }),
    )
  return rules
}
