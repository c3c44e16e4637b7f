import type { Entry } from '../../../shared/contracts/cases.ts'
import type { SharedPart } from '../../../shared/domain/sharing.ts'
import type {
  CaseRole,
  CaseState,
  Category,
  EntryReason,
  Level,
  ModelCode,
  RelationKind,
  Role,
  Sector,
} from '../../../shared/domain/vocabulary.ts'
import {
  anything,
  defineModel,
  flag,
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

import { caseCourseFields, type CaseCourse } from './caseCourse.ts'
import type { InstitutionPart } from './invitation.ts'

export interface ParticipantPart {
  id: string
  membershipId: string
  userId: string
  institutionId: string
  institutionName: string
  institutionShortName: string
  sector: Sector
  role: CaseRole
  /** Job held in the institution; absent for those who joined before it was kept. */
  membershipRole?: Role
  name: string
  title: string
  categories: Category[]
  status: 'active' | 'removed'
  from: Date
  to: Date | null
  confidentialitySignedAt: Date | null
  invitationId: string | null
}

export interface SituationPart {
  category: Category
  text: string
  by: string
  at: Date
}

/** A line of the family diagram. */
export interface RelationPart {
  id: string
  a: string
  b: string
  kind: RelationKind
  note: string | null
}

interface HistoryRow {
  state: CaseState
  at: Date
  transition: string
  by: string
  reason?: string | null
  /** Where the case was taken over to another version of its model: the one it had before. */
  fromVersion?: number | null
}

export interface CaseDoc extends Stored, CaseCourse {
  number: string | null
  familyName: string
  /** Folded words by which a list finds the case. */
  keys: string[]
  state: CaseState
  returnState: CaseState | null
  level: Level
  isOpen: boolean
  urgent: boolean
  modelCode: ModelCode
  modelVersion: number
  teryt: string
  gminaName: string
  ownerInstitutionId: string
  ownerName: string
  ownerShortName: string
  ownerSector: Sector
  initiatorInstitutionId: string | null
  initiator: InstitutionPart | null
  initiatorMembershipId: string | null
  initiatorUserId: string | null
  partnershipId: string | null
  withoutPartnership: string | null
  coordinatorMembershipId: string | null
  deputyMembershipId: string | null
  /** Institution asked to decide while the case stands on a higher level. */
  decidingInstitutionId: string | null
  participants: ParticipantPart[]
  /** Open invitations, copied here so that lists can say whom a case waits for. */
  pendingInvitations: { id: string; sector: Sector; dueAt: Date }[]
  entryReasons: EntryReason[]
  problemAreas: string[]
  entry: Entry
  reason: string | null
  rejection: string | null
  /** What the family's bases let go to other institutions; null until the first is recorded. */
  sharing: SharedPart[] | null
  address: string | null
  situation: SituationPart[]
  /** Absent in cases stored before there was a family diagram. */
  relations?: RelationPart[]
  history: HistoryRow[]
  stateEnteredAt: Date
  stateDueAt: Date | null
  /** The deadline for sorting; a case without one comes last. */
  dueSort: Date
  /** Counts committed changes of the case and all below it; never leaves the server. */
  seq: number
}

export const CaseModel = defineModel<CaseDoc>(
  'Case',
  'cases',
  {
    ...stored,
    ...caseCourseFields,
    number: optionalText,
    familyName: text,
    keys: texts,
    state: text,
    returnState: optionalText,
    level: text,
    isOpen: flag,
    urgent: flag,
    modelCode: text,
    modelVersion: number,
    teryt: text,
    gminaName: text,
    ownerInstitutionId: text,
    ownerName: text,
    ownerShortName: text,
    ownerSector: text,
    initiatorInstitutionId: optionalText,
    initiator: { type: part({ id: text, name: text, shortName: text, sector: text }), default: null },
    initiatorMembershipId: optionalText,
    initiatorUserId: optionalText,
    partnershipId: optionalText,
    withoutPartnership: optionalText,
    coordinatorMembershipId: optionalText,
    deputyMembershipId: optionalText,
    decidingInstitutionId: optionalText,
    participants: [
      part({
        id: text,
        membershipId: text,
        userId: text,
        institutionId: text,
        institutionName: text,
        institutionShortName: text,
        sector: text,
        role: text,
        membershipRole: { type: String },
        name: text,
        title: text,
        categories: texts,
        status: text,
        from: time,
        to: optionalTime,
        confidentialitySignedAt: optionalTime,
        invitationId: optionalText,
      }),
    ],
    pendingInvitations: [part({ id: text, sector: text, dueAt: time })],
    entryReasons: texts,
    problemAreas: texts,
    entry: anything,
    reason: optionalText,
    rejection: optionalText,
    sharing: {
      type: [part({ sector: text, category: text, until: optionalTime })],
      default: null,
    },
    address: optionalText,
    relations: [part({ id: text, a: text, b: text, kind: text, note: optionalText })],
    situation: [part({ category: text, text, by: text, at: time })],
    history: [
      part({
        state: text,
        at: time,
        transition: text,
        by: text,
        reason: optionalText,
        fromVersion: { type: Number },
      }),
    ],
    stateEnteredAt: time,
    stateDueAt: optionalTime,
    dueSort: time,
    seq: number,
  },
  [
    {
      on: { ownerInstitutionId: 1, number: 1 },
      options: { unique: true, partialFilterExpression: { number: { $type: 'string' } } },
    },
    { on: { 'participants.membershipId': 1, isOpen: 1, createdAt: -1 } },
    { on: { 'participants.membershipId': 1, isOpen: 1, dueSort: 1 } },
    { on: { ownerInstitutionId: 1, isOpen: 1, createdAt: -1 } },
    { on: { ownerInstitutionId: 1, state: 1, createdAt: -1 } },
    { on: { initiatorInstitutionId: 1, createdAt: -1 } },
    { on: { decidingInstitutionId: 1, createdAt: -1 } },
    { on: { keys: 1 } },
    { on: { formerInstitutions: 1, createdAt: -1 } },
    { on: { 'handover.toMembershipId': 1 } },
    { on: { partnershipId: 1, isOpen: 1 } },
    { on: { modelCode: 1, isOpen: 1, teryt: 1 } },
  ],
)
