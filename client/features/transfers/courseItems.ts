import type { CaseShown } from '../cases/caseContext.ts'
import { may } from '../cases/caseContext.ts'

export const COURSE_DIALOGS = ['handover', 'takeOver', 'transfer', 'issue', 'supervision'] as const
export type CourseDialog = (typeof COURSE_DIALOGS)[number]

/** Which of the dialogs about the way of the whole case this viewer may open now. */
export function courseItems({ view, abilities, steps }: CaseShown): CourseDialog[] {
  const has = (event: string) => steps.some((step) => step.event === event)
  const isOffered: Record<CourseDialog, boolean> = {
    handover: may(abilities, 'handOver') && Boolean(view.coordinator) && !view.handover,
    takeOver: may(abilities, 'takeOver') && Boolean(view.coordinator),
    transfer: may(abilities, 'transfer') && has('transfer') && view.transfer?.state !== 'REQUESTED',
    // Both are steps of the model beside the case, so they are there only where the model has them.
    issue: has('forwardIssue'),
    supervision: has('requestSupervision'),
  }
  return COURSE_DIALOGS.filter((kind) => isOffered[kind])
}
