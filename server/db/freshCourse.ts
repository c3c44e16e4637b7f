import type { CaseCourse } from './models/caseCourse.ts'

/** A case at its beginning; also what records stored before these fields existed are given. */
export const FRESH_COURSE: Readonly<CaseCourse> = {
  stateWhy: null,
  missedDeadlines: 0,
  proposal: null,
  proposals: [],
  stateDuration: null,
  paused: null,
  closureCode: null,
  closedAt: null,
  planLimitAt: null,
  planExtended: false,
  pendingApproval: null,
  overrides: [],
  followUps: [],
  suspension: null,
  handover: null,
  transfer: null,
  previousCase: null,
  nextCaseId: null,
  formerInstitutions: [],
}
