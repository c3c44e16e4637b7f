import type { CaseDoc } from '../../db/models/case.ts'
import type { Standing } from '../../../shared/workflow/migration.ts'

export const standingOf = (doc: CaseDoc): Standing => ({
  state: doc.state,
  returnState: doc.returnState,
  level: doc.level,
  approvalPending: Boolean(doc.pendingApproval),
  transferPending: doc.transfer?.state === 'REQUESTED',
})
