import { abilityOf, type AppAbility } from './ability.ts'
import type { Actor, CaseScope } from './actor.ts'
import { caseRecordRules, caseRecordScopeRules } from './rules/caseRecords.ts'
import { centreHeadRules, centreHeadScopeRules, centreStaffRules } from './rules/centre.ts'
import { basisRules, basisScopeRules } from './rules/consents.ts'
import { coordinatorRules } from './rules/coordinator.ts'
import { courseRules, formerRules, formerScopeRules } from './rules/course.ts'
import { deciderRules } from './rules/deciders.ts'
import { deadlineRules, deadlineScopeRules } from './rules/deadlines.ts'
import { institutionRules } from './rules/institution.ts'
import { migrationRules, modelRules } from './rules/models.ts'
import { oversightRules } from './rules/oversight.ts'
import { regionRules, regionScopeRules } from './rules/region.ts'
import { systemRules, visitorRules } from './rules/system.ts'
import { teamRules, teamworkRules } from './rules/team.ts'

/**
 * All rights of one actor; deny by default. `scopes` say what the actor is to the cases in question
 * and are needed for the records below a case (notes, actions, invitations, escalations).
 * Source: DOMAIN §8; each file in rules/ answers one question a data-protection officer would ask.
 */
export function defineAbility(actor: Actor, scopes: readonly CaseScope[] = []): AppAbility {
  if (actor.kind === 'system') return abilityOf(systemRules())
  if (actor.kind === 'anonymous') return abilityOf(visitorRules())
  return abilityOf([
    ...visitorRules(),
    ...teamRules(actor),
    ...coordinatorRules(actor),
    ...centreStaffRules(actor),
    ...centreHeadRules(actor),
    ...deciderRules(actor),
    ...courseRules(actor),
    ...formerRules(actor),
    ...regionRules(actor),
    ...caseRecordRules(actor),
    ...basisRules(actor),
    ...institutionRules(actor),
    ...deadlineRules(actor),
    ...modelRules(actor),
    ...migrationRules(actor),
    ...oversightRules(actor),
    ...teamworkRules(actor, scopes),
    ...formerScopeRules(actor, scopes),
    ...regionScopeRules(actor, scopes),
    ...caseRecordScopeRules(actor, scopes),
    ...basisScopeRules(actor, scopes),
    ...centreHeadScopeRules(actor, scopes),
    ...deadlineScopeRules(actor, scopes),
  ])
}
