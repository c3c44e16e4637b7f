import { allow, type Rule } from '../ability.ts'
import type { CaseScope, UserActor } from '../actor.ts'
import { categoriesInForce, isActionOnly, isForeignHealth } from '../fieldPolicy.ts'
import { CATEGORIES, type Category } from '../../domain/vocabulary.ts'

/** Active work in the team of this case, in the acting role. */
export const inTeam = (actor: UserActor) => ({
  participants: { $elemMatch: { membershipId: actor.membershipId, status: 'active' } },
})

/** What may an active participant of any sector see and do in the case? */
export function teamRules(actor: UserActor): Rule[] {
  const mine = inTeam(actor)
  const rules = [
    allow('team', ['read', 'readFamily', 'leave'], 'Case', mine),
    allow('team', ['readTeamWork', 'readNotes'], 'Case', mine),
    allow('team', 'signConfidentiality', 'Case', { ...mine, isOpen: true }),
  ]
  if (isActionOnly(actor.sector)) return rules
  return [
    ...rules,
    allow('team', ['addNote', 'addAction', 'transition'], 'Case', { ...mine, isOpen: true }),
    allow('team', 'seeInvitations', 'Case', mine),
    allow('team', 'seeEscalations', 'Case', mine),
  ]
}

/** What may an active participant see of the notes, actions, invitations and escalations below a case? */
export function teamworkRules(actor: UserActor, scopes: readonly CaseScope[]): Rule[] {
  const team = scopes.filter((s) => s.lens === 'team')
  if (team.length === 0) return []
  const all = { $in: team.map((s) => s.caseId) }
  const me = actor.membershipId
  const rules = [allow('actionOwner', ['read', 'update'], 'Action', { caseId: all, ownerMembershipId: me })]
  if (isActionOnly(actor.sector)) return rules

  const notHealth = CATEGORIES.filter((c) => !isForeignHealth(actor.sector, c))
  rules.push(
    allow('noteAuthor', ['read', 'edit', 'correct'], 'Note', { caseId: all, authorMembershipId: me }),
    allow('noteRecipient', 'read', 'Note', { caseId: all, visibility: 'recipients', recipients: me }),
    allow('noteOfInstitution', 'read', 'Note', {
      caseId: all,
      visibility: 'institution',
      institutionId: actor.institutionId,
      category: { $in: notHealth },
    }),
    allow('invitationSender', 'read', 'Invitation', { caseId: all }),
    allow('escalationTeam', 'read', 'Escalation', { caseId: all }),
  )
  for (const [categories, caseIds] of byCategories(actor, team)) {
    const cases = { $in: caseIds }
    rules.push(
      allow('noteOfTeam', 'read', 'Note', {
        caseId: cases,
        visibility: 'team',
        category: { $in: categories },
      }),
      allow('actionOfTeam', 'read', 'Action', { caseId: cases, category: { $in: categories } }),
    )
  }
  const led = team.filter((s) => s.role === 'COORDINATOR' || s.role === 'DEPUTY').map((s) => s.caseId)
  if (led.length > 0)
    rules.push(
      allow('coordinator', ['read', 'update', 'manage'], 'Action', { caseId: { $in: led } }),
      allow('coordinator', 'manage', 'Invitation', { caseId: { $in: led } }),
      allow('coordinator', 'withdraw', 'Escalation', { caseId: { $in: led } }),
    )
  return rules
}

/** Cases with the same categories share a rule, so a person in 200 teams has a handful of rules. */
function byCategories(actor: UserActor, team: readonly CaseScope[]): [Category[], string[]][] {
  const groups = new Map<string, [Category[], string[]]>()
  for (const scope of team) {
    const categories = categoriesInForce(actor.sector, scope.categories)
    if (categories.length === 0) continue
    const group = groups.get(categories.join()) ?? [categories, []]
    group[1].push(scope.caseId)
    groups.set(categories.join(), group)
  }
  return [...groups.values()]
}
