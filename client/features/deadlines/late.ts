import type { DeadlineView } from '../../../shared/contracts/deadlines.ts'

export interface Late {
  dueAt: string
  /** Left out where the reader does not see the case, as before a transfer: then it is looked for by its day. */
  caseId?: string | null
  isAbout: (deadline: DeadlineView) => boolean
  /** What it is, for whoever hears the question without its row. */
  about: string
}
