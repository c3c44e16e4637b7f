import { enteredAt, isOfRound, roundSince } from '../../../shared/domain/caseRounds.ts'
import type { CaseScope, UserActor } from '../../../shared/permissions/actor.ts'
import { showsGroup } from '../../../shared/permissions/fieldPolicy.ts'
import type { Facts } from '../../../shared/workflow/facts.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { Repositories } from '../../db/repositories.ts'
import { countCostCards, loadDiagnosisFacts } from '../diagnoses/index.ts'
import { evaluatedSince } from '../evaluations/index.ts'
import { hasMinutesSince } from '../meetings/index.ts'
import { loadPlanFacts } from '../plans/index.ts'

/**
 * What guards see of the records below a case. Of its actions only those who lead it read all, so for
 * anybody else the plan and what is left to do stay unknown: a number would tell of actions they do not see.
 */
export async function recordFacts(
  db: Repositories,
  doc: CaseDoc,
  viewer?: { actor: UserActor; scope: CaseScope },
): Promise<Facts> {
  if (viewer && !showsGroup(viewer.scope.lens, viewer.actor.sector, 'recordsMeta')) return {}
  const { _id: id, history } = doc
  const since = roundSince(history)
  const atEnd = enteredAt(history, 'EVALUATION')
  const leads = !viewer || viewer.scope.role === 'COORDINATOR' || viewer.scope.role === 'DEPUTY'
  return {
    diagnosis: await loadDiagnosisFacts(db, id, since),
    costCards: await countCostCards(db, id),
    ...(leads && (await loadPlanFacts(db, doc, since))),
    minutes: await hasMinutesSince(db, id, doc.stateEnteredAt),
    evaluation: await evaluatedSince(db, id, isOfRound(atEnd, since) ? atEnd : null),
    // No procedure runs beside a case yet that could hold its end up.
    trackOpen: false,
  }
}
