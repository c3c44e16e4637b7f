import type { InputOf } from '../../../shared/contracts/operations.ts'

/** One question for all meetings of a case, so that every part of the page shares its answer. */
export const meetingsOf = (caseId: string): InputOf<'meetings.list'> => ({ caseId, limit: '100' })

export const MEETING_TOUCHES = {
  touches: ['meetings.list', 'workflow.available', 'cases.timeline', 'actions.list'],
} as const
