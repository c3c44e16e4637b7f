import { enteredAt, isOfRound, roundSince } from '../../../shared/domain/caseRounds.ts'
import type { Subject } from '../../../shared/contracts/operation.ts'
import { allows, type AppAbility } from '../../../shared/permissions/ability.ts'
import type { CaseScope, UserActor } from '../../../shared/permissions/actor.ts'
import type { Facts } from '../../../shared/workflow/facts.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { Repositories } from '../../db/repositories.ts'
import { countCostCards, loadDiagnosisFacts } from '../diagnoses/index.ts'
import { evaluatedSince } from '../evaluations/index.ts'
import { hasMinutesSince } from '../meetings/index.ts'
import { loadPlanFacts } from '../plans/index.ts'

/** Who only looks: what this viewer may not know is left out, and guards answer “unknown”. */
export interface Onlooker {
  actor: UserActor
  scope: CaseScope
  /** Rights within the case. */
  ability: AppAbility
}

/**
 * What guards see of the records below a case: of each kind only what the viewer reads. Of its actions only
 * those who lead it read all, so for anybody else the plan and what is left to do stay unknown: a number
 * would tell of actions they do not see.
 */
export async function recordFacts(db: Repositories, doc: CaseDoc, viewer?: Onlooker): Promise<Facts> {
  const { _id: id, history } = doc
  const reads = (subject: Subject, more: Record<string, unknown> = {}) =>
    !viewer || allows(viewer.ability, 'read', subject, { caseId: id, ...more })
  const since = roundSince(history)
  const atEnd = enteredAt(history, 'EVALUATION')
  const leads = !viewer || viewer.scope.role === 'COORDINATOR' || viewer.scope.role === 'DEPUTY'
  return {
    // A diagnosis not yet approved is read by the fewest.
    ...(reads('Diagnosis', { isApproved: false, isSuperseded: false }) && {
      diagnosis: await loadDiagnosisFacts(db, id, since),
    }),
    ...(reads('CostCard', { isRemoved: false }) && { costCards: await countCostCards(db, id) }),
    ...(leads && (await loadPlanFacts(db, doc, since))),
    ...(reads('Meeting') && { minutes: await hasMinutesSince(db, id, doc.stateEnteredAt) }),
    ...(reads('Evaluation') && {
      evaluation: await evaluatedSince(db, id, isOfRound(atEnd, since) ? atEnd : null),
    }),
    // No procedure runs beside a case yet that could hold its end up.
    trackOpen: false,
  }
}
