import type { CaseDoc } from '../../db/models/case.ts'
import { repositories } from '../../db/repositories.ts'
import type { CaseViewer, LiveKind } from '../../kernel/viewing.ts'
import { presentAbilities, presentCase } from './case.presenter.ts'
import { presentCaseRow } from './caseRow.presenter.ts'
import { asLeft } from './asLeft.ts'
import { matchesLeft, matchesList } from './caseList.ts'
import { isActionOnly } from '../../../shared/permissions/fieldPolicy.ts'

export const caseLive: LiveKind<CaseDoc> = {
  type: 'case',
  load: (id) => repositories().cases.unscopedById(id),
  canSee: (_viewer, inside) => inside !== null,
  present: (_viewer, inside, doc) => ({
    view: presentCase(inside as CaseViewer, doc),
    abilities: presentAbilities(inside as CaseViewer, doc),
  }),
}

/** Live lists of cases: the filter is judged on the record as it is, the line shown as HTTP shows it. */
export const caseListLive = {
  matches(viewer: CaseViewer, doc: CaseDoc, filter: Parameters<typeof matchesList>[0] | undefined): boolean {
    const hidesName = viewer.scope.lens === 'receipt' || isActionOnly(viewer.actor.sector)
    if ((filter?.q || filter?.view === 'waiting') && hidesName) return false
    if (viewer.scope.lens === 'former') return matchesLeft(filter ?? {}, asLeft(viewer, doc))
    return matchesList(filter ?? {}, doc, viewer.actor, viewer.now)
  },
  present: presentCaseRow,
}
