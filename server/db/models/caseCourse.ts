import type { CaseAccess } from '../../../shared/permissions/actor.ts'
import type { DueReason } from '../../../shared/domain/dueReason.ts'
import type { CaseState, ClosureCode, DeadlineKind } from '../../../shared/domain/vocabulary.ts'
import type { Amount, Remaining } from '../../../shared/domain/pausedTime.ts'
import { anything, flag, optionalText, optionalTime, part, text, texts, time } from '../model.ts'

/** What a case remembers of its way through the model besides the stage it is in. */

/** Who did something, as named later. */
export interface ByPart {
  membershipId: string
  name: string
}

/** A step that a second person has to confirm. */
export interface PendingApproval {
  event: string
  transition: string
  payload: Record<string, unknown>
  override: string | null
  by: ByPart & { userId: string }
  at: Date
}

/** Unmet conditions that a professional passed over, and what the head thought of it later. */
export interface OverridePart {
  id: string
  transition: string
  guards: string[]
  reason: string
  by: ByPart & { userId: string }
  at: Date
  reviewedAt: Date | null
  reviewedBy: string | null
  verdict: 'justified' | 'notJustified' | null
  remark: string | null
}

export interface FollowUpPart {
  text: string
  by: string
  at: Date
}

/** Coordination offered to a colleague who has not answered yet. */
export interface HandoverPart {
  toMembershipId: string
  toName: string
  reason: string
  by: ByPart
  at: Date
  dueAt: Date
}

/** Another centre asked to take the family over; the request itself is a record of its own. */
export interface TransferPart {
  id: string
  toInstitutionId: string
  toName: string
  reason: string
  by: string
  at: Date
  dueAt: Date
  state: 'REQUESTED' | 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN'
}

/** Deadlines passed one after the other: going up a level is proposed to the coordinator. */
export interface ProposalPart {
  id: string
  at: Date
  missed: {
    deadlineId: string
    kind: DeadlineKind
    stage: CaseState | null
    institution: string
    dueAt: Date
  }[]
  /** LAPSED: the case ended before anybody answered. */
  state: 'PROPOSED' | 'ACCEPTED' | 'DECLINED' | 'LAPSED'
  reason: string | null
  by: string | null
  answeredAt: Date | null
}

export interface CaseCourse {
  /** Why `stateDueAt` falls where it falls. */
  stateWhy: DueReason | null
  /** Deadlines missed since a proposal to go up was last answered. */
  missedDeadlines: number
  /** The latest proposal, answered or not, and those before it. */
  proposal: ProposalPart | null
  proposals: ProposalPart[]
  /** The length of time `stateDueAt` came from. */
  stateDuration: Amount | null
  /** What was left of the stopped clock of `returnState`. */
  paused: Remaining | null
  closureCode: ClosureCode | null
  closedAt: Date | null
  /** Until when the plan has to be evaluated. */
  planLimitAt: Date | null
  planExtended: boolean
  pendingApproval: PendingApproval | null
  overrides: OverridePart[]
  followUps: FollowUpPart[]
  suspension: { reason: string; reviewOn: string; from: Date } | null
  handover: HandoverPart | null
  transfer: TransferPart | null
  /** The case of the centre that handed the family over, and who still saw it then. */
  previousCase: { number: string | null; access: CaseAccess } | null
  /** The case of the centre that took the family over. */
  nextCaseId: string | null
  /** Institutions whose part in the team has ended: they read what they wrote themselves. */
  formerInstitutions: string[]
}

const by = part({ membershipId: text, name: text })
const personBy = part({ membershipId: text, userId: text, name: text })

const proposal = part({
  id: text,
  at: time,
  missed: [part({ deadlineId: text, kind: text, stage: optionalText, institution: text, dueAt: time })],
  state: text,
  reason: optionalText,
  by: optionalText,
  answeredAt: optionalTime,
})

export const caseCourseFields = {
  stateWhy: anything,
  missedDeadlines: { type: Number, default: 0 },
  proposal: { type: proposal, default: null },
  proposals: [proposal],
  stateDuration: anything,
  paused: anything,
  closureCode: optionalText,
  closedAt: optionalTime,
  planLimitAt: optionalTime,
  planExtended: { ...flag, default: false },
  pendingApproval: {
    type: part({
      event: text,
      transition: text,
      payload: anything,
      override: optionalText,
      by: personBy,
      at: time,
    }),
    default: null,
  },
  overrides: [
    part({
      id: text,
      transition: text,
      guards: texts,
      reason: text,
      by: personBy,
      at: time,
      reviewedAt: optionalTime,
      reviewedBy: optionalText,
      verdict: optionalText,
      remark: optionalText,
    }),
  ],
  followUps: [part({ text, by: text, at: time })],
  suspension: { type: part({ reason: text, reviewOn: text, from: time }), default: null },
  handover: {
    type: part({ toMembershipId: text, toName: text, reason: text, by, at: time, dueAt: time }),
    default: null,
  },
  transfer: {
    type: part({
      id: text,
      toInstitutionId: text,
      toName: text,
      reason: text,
      by: text,
      at: time,
      dueAt: time,
      state: text,
    }),
    default: null,
  },
  previousCase: { type: part({ number: optionalText, access: anything }), default: null },
  nextCaseId: optionalText,
  formerInstitutions: texts,
}
