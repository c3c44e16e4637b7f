import type { Attendance, MeetingMode, MeetingState, Sector } from '../../../shared/domain/vocabulary.ts'
import {
  defineModel,
  number,
  optionalText,
  optionalTime,
  part,
  stored,
  text,
  texts,
  time,
  type Stored,
} from '../model.ts'

export interface MeetingMember {
  membershipId: string
  name: string
  title: string
  sector: Sector
  attendance: Attendance | null
}
export interface MeetingPerson {
  personId: string
  name: string
  attendance: Attendance | null
}
export interface DecisionPart {
  text: string
  action: {
    title: string
    ownerMembershipId: string
    ownerName: string
    dueOn: string
    expectedEffect: string | null
    goalId: string | null
  } | null
  actionId: string | null
}
export interface MinutesPart {
  decisions: DecisionPart[]
  savedAt: Date
  savedBy: string
  approvedBy: string | null
  lockedAt: Date | null
}

/** A meeting of the team around a family, with its minutes. */
export interface MeetingDoc extends Stored {
  caseId: string
  caseNumber: string | null
  state: MeetingState
  at: Date
  minutesLong: number
  mode: MeetingMode
  place: string | null
  link: string | null
  agenda: string[]
  participants: MeetingMember[]
  family: MeetingPerson[]
  cancelReason: string | null
  createdByName: string
  minutes: MinutesPart | null
}

export const MeetingModel = defineModel<MeetingDoc>(
  'Meeting',
  'meetings',
  {
    ...stored,
    caseId: text,
    caseNumber: optionalText,
    state: text,
    at: time,
    minutesLong: number,
    mode: text,
    place: optionalText,
    link: optionalText,
    agenda: texts,
    participants: [
      part({ membershipId: text, name: text, title: text, sector: text, attendance: optionalText }),
    ],
    family: [part({ personId: text, name: text, attendance: optionalText })],
    cancelReason: optionalText,
    createdByName: text,
    minutes: {
      type: part({
        decisions: [
          part({
            text,
            action: {
              type: part({
                title: text,
                ownerMembershipId: text,
                ownerName: text,
                dueOn: text,
                expectedEffect: optionalText,
                goalId: optionalText,
              }),
              default: null,
            },
            actionId: optionalText,
          }),
        ],
        savedAt: time,
        savedBy: text,
        approvedBy: optionalText,
        lockedAt: optionalTime,
      }),
      default: null,
    },
  },
  [{ on: { caseId: 1, at: -1 } }],
)
