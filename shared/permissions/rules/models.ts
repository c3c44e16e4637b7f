import { allow, type Rule } from '../ability.ts'
import type { UserActor } from '../actor.ts'
import { inTeam } from './team.ts'

/** Those whose work a model arranges; administrators and data-protection officers have no say in it. */
const WORKS_BY_MODELS = [
  'SOCIAL_WORKER',
  'FAMILY_ASSISTANT',
  'OPS_HEAD',
  'MEMBER',
  'DIRECTOR',
  'PARTNERSHIP_LEADER',
  'PCPR_LEAD',
  'PGD_MEMBER',
]

/** Who reads, writes, discusses and publishes cooperation models? */
export function modelRules(actor: UserActor): Rule[] {
  const voivodeship = actor.teryt.slice(0, 2)
  const rules = [allow('public', 'read', 'Model', { status: { $in: ['published', 'retired'] } })]
  if (actor.role === 'ROPS_ADVISOR')
    return [
      ...rules,
      allow('region', ['read', 'create', 'manage', 'preview'], 'Model', { voivodeship }),
      allow('region', 'preview', 'Model', { status: 'published' }),
    ]
  // Of institutions of the voivodeship only those in a partnership are asked; the feature checks that.
  rules.push(
    allow('consulted', 'read', 'Model', { status: { $in: ['consultation', 'recommended'] }, voivodeship }),
  )
  if (WORKS_BY_MODELS.includes(actor.role))
    rules.push(allow('consulted', 'remark', 'Model', { status: 'consultation', voivodeship }))
  if (['OPS_HEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT'].includes(actor.role))
    rules.push(allow('ownCases', 'preview', 'Model', { status: 'published' }))
  return rules
}

/** Who takes running cases over to another version? Whoever leads them, and the head of their centre. */
export function migrationRules(actor: UserActor): Rule[] {
  const posts = [{ coordinatorMembershipId: actor.membershipId }, { deputyMembershipId: actor.membershipId }]
  const own = { ownerInstitutionId: actor.institutionId, isOpen: true }
  return [
    ...posts.map((post) =>
      allow('coordinator', 'migrate', 'Case', { ...post, ...inTeam(actor), isOpen: true }),
    ),
    ...(actor.role === 'OPS_HEAD' && (actor.sector === 'OPS' || actor.sector === 'CUS')
      ? [allow('head', 'migrate', 'Case', own)]
      : []),
  ]
}
