import type { DeadlineKind } from '../../domain/vocabulary.ts'
import { allow, type Rule } from '../ability.ts'
import type { CaseScope, UserActor } from '../actor.ts'
import { categoriesInForce, isActionOnly } from '../fieldPolicy.ts'

/** Deadlines of the case itself; those of tasks follow the tasks. */
const OF_THE_CASE: readonly DeadlineKind[] = [
  'stage',
  'planLimit',
  'invitation',
  'escalation',
  'transfer',
  'handover',
  'proposal',
  'issue',
]
const HEADS = ['OPS_HEAD', 'DIRECTOR', 'PCPR_LEAD', 'PARTNERSHIP_LEADER']
const DECIDERS = ['PARTNERSHIP_LEADER', 'PCPR_LEAD']

/** Which deadlines may anyone see outside a case, and whose absences? */
export function deadlineRules(actor: UserActor): Rule[] {
  const mine = actor.institutionId
  const rules = [
    // Told by the ladder: then one may read why, whatever else one sees.
    allow('told', 'read', 'Deadline', { told: actor.membershipId }),
    allow('self', ['read', 'add', 'remove'], 'Absence', { membershipId: actor.membershipId }),
    allow('demo', 'setClock', 'Demo'),
  ]
  if (HEADS.includes(actor.role))
    rules.push(allow('headOfStaff', ['read', 'add', 'remove'], 'Absence', { institutionId: mine }))
  if (DECIDERS.includes(actor.role))
    rules.push(
      allow('asked', 'read', 'Deadline', { kind: 'escalation', ownerInstitutionId: mine, settledAt: null }),
    )
  // A summary says by when: why then, and what happened about it, is told as to anybody outside the case.
  if (actor.role === 'PGD_MEMBER')
    rules.push(
      allow('decisionGroup', 'read', 'Deadline', {
        kind: 'escalation',
        powiatTeryt: actor.teryt.slice(0, 4),
        settledAt: null,
      }),
    )
  return rules
}

const of = (scopes: readonly CaseScope[]) => ({ $in: scopes.map((scope) => scope.caseId) })

/** Which deadlines may one see within cases? As much as of the things they are about. */
export function deadlineScopeRules(actor: UserActor, scopes: readonly CaseScope[]): Rule[] {
  const by = (lens: CaseScope['lens']) => scopes.filter((scope) => scope.lens === lens)
  const team = by('team')
  const rules: Rule[] = []
  if (team.length > 0)
    rules.push(
      allow('actionOwner', 'read', 'Deadline', { caseId: of(team), ownerMembershipId: actor.membershipId }),
    )
  if (team.length > 0 && !isActionOnly(actor.sector))
    rules.push(allow('team', 'read', 'Deadline', { caseId: of(team), kind: { $in: [...OF_THE_CASE] } }))
  for (const scope of isActionOnly(actor.sector) ? [] : team) {
    const leads = scope.role === 'COORDINATOR' || scope.role === 'DEPUTY'
    const category = { $in: categoriesInForce(actor.sector, scope.categories) }
    const task = { caseId: scope.caseId, kind: 'action' }
    rules.push(allow('actionOfTeam', 'read', 'Deadline', leads ? task : { ...task, category }))
  }
  const lenses: [CaseScope[], readonly DeadlineKind[]][] = [
    [actor.role === 'OPS_HEAD' ? by('head') : [], OF_THE_CASE],
    [by('escalation'), ['stage', 'escalation']],
    [by('queue'), ['stage']],
  ]
  for (const [seen, kinds] of lenses)
    if (seen.length > 0)
      rules.push(allow('onlooker', 'read', 'Deadline', { caseId: of(seen), kind: { $in: [...kinds] } }))
  return rules
}
