import type { Abilities } from '../../../shared/contracts/fields.ts'
import type { PlanView } from '../../../shared/contracts/plans.ts'
import { authorizeCase } from '../../../shared/permissions/authorize.ts'
import { showsGroup } from '../../../shared/permissions/fieldPolicy.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { PlanDoc } from '../../db/models/plan.ts'
import type { CaseViewer } from '../../kernel/viewing.ts'

/** The plan as this viewer may see it: goals for the team, the rest for the head of the centre too. */
export function presentPlan({ actor, scope }: CaseViewer, doc: PlanDoc): PlanView {
  return {
    id: doc._id,
    caseId: doc.caseId,
    version: doc.version,
    edition: doc.edition,
    type: doc.type,
    from: doc.from,
    to: doc.to,
    signatures: doc.signatures.map((signature) => ({ ...signature, at: signature.at.toISOString() })),
    createdAt: doc.createdAt.toISOString(),
    updatedAt: doc.updatedAt.toISOString(),
    updatedBy: doc.updatedBy,
    ...(showsGroup(scope.lens, actor.sector, 'records') && { goals: doc.goals }),
  }
}

export const isSignedBy = (doc: PlanDoc, side: 'family' | 'coordinator'): boolean =>
  doc.signatures.some((signature) => signature.side === side)

/** `latest` null = there is no plan yet. */
export function planAbilities(
  { ability }: Pick<CaseViewer, 'ability'>,
  latest: PlanDoc | null,
  caseDoc: CaseDoc,
): Abilities {
  const unlessNone = (verdict: ReturnType<typeof authorizeCase>) =>
    verdict.allowed && !latest ? { allowed: false, reason: 'noPlan' } : verdict
  const own = unlessNone(authorizeCase(ability, 'approveRecords', caseDoc))
  return {
    save: authorizeCase(ability, 'keepRecords', caseDoc),
    signFamily: unlessNone(authorizeCase(ability, 'keepRecords', caseDoc)),
    signCoordinator:
      own.allowed && latest && isSignedBy(latest, 'coordinator')
        ? { allowed: false, reason: 'alreadySigned' }
        : own,
  }
}
