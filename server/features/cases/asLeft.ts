import { stagesEntered } from '../../../shared/domain/caseRounds.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { CaseViewer } from '../../kernel/viewing.ts'

/** What of a case is told otherwise to who has left it, and what that is worked out from. */
type Leaving = Pick<
  CaseDoc,
  | 'version'
  | 'modelVersion'
  | 'state'
  | 'returnState'
  | 'level'
  | 'isOpen'
  | 'urgent'
  | 'stateEnteredAt'
  | 'stateDueAt'
  | 'updatedAt'
  | 'createdAt'
  | 'participants'
  | 'history'
>

/**
 * The case as an institution left it: who has no part in a case any more does not learn how it goes on, not even
 * that it does, so its version stands still too. Everybody else gets it as it is.
 */
export function asLeft<D extends Leaving>({ actor, scope }: CaseViewer, doc: D): D {
  if (scope.lens !== 'former') return doc
  const ends = doc.participants.flatMap(({ institutionId, to }) =>
    institutionId === actor.institutionId && to ? [to.getTime()] : [],
  )
  const left = new Date(Math.max(doc.createdAt.getTime(), ...ends))
  const at = stagesEntered(doc.history).findLast((row) => row.at <= left) ?? doc.history[0]
  const state = at?.state ?? doc.state
  // The first time it was taken to another version after that says which one it had until then.
  const moved = doc.history.find((row) => row.at > left && row.fromVersion)
  return {
    ...doc,
    version: 1,
    modelVersion: moved?.fromVersion ?? doc.modelVersion,
    state,
    returnState: null,
    level: 'gmina',
    isOpen: false,
    urgent: false,
    stateEnteredAt: at?.at ?? doc.createdAt,
    stateDueAt: null,
    updatedAt: left,
  }
}
