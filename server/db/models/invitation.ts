import type { Category, DeclineReason, InvitationState, Sector } from '../../../shared/domain/vocabulary.ts'
import type { ASKED_ROLES } from '../../../shared/contracts/invitations.ts'
import {
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

export interface PersonRef {
  membershipId: string
  name: string
  title: string
}
export interface InstitutionPart {
  id: string
  name: string
  shortName: string
  sector: Sector
}

export interface InvitationDoc extends Stored {
  caseId: string
  caseNumber: string | null
  familyName: string
  gminaName: string
  urgent: boolean
  state: InvitationState
  institutionId: string
  institution: InstitutionPart
  invitee: PersonRef | null
  inviter: PersonRef
  inviterInstitution: InstitutionPart
  askedRole: (typeof ASKED_ROLES)[number]
  purpose: string
  categories: Category[]
  extraBasis: string | null
  sentAt: Date
  sentCount: number
  seenAt: Date | null
  dueAt: Date
  answeredAt: Date | null
  declineReason: DeclineReason | null
  declineText: string | null
  proposedInstitution: InstitutionPart | null
  acceptedBy: PersonRef | null
}

const person = part({ membershipId: text, name: text, title: text })
const institution = part({ id: text, name: text, shortName: text, sector: text })

export const InvitationModel = defineModel<InvitationDoc>(
  'Invitation',
  'invitations',
  {
    ...stored,
    caseId: text,
    caseNumber: optionalText,
    familyName: text,
    gminaName: text,
    urgent: flag,
    state: text,
    institutionId: text,
    institution: { type: institution, required: true },
    invitee: { type: person, default: null },
    inviter: { type: person, required: true },
    inviterInstitution: { type: institution, required: true },
    askedRole: text,
    purpose: text,
    categories: texts,
    extraBasis: optionalText,
    sentAt: time,
    sentCount: number,
    seenAt: optionalTime,
    dueAt: time,
    answeredAt: optionalTime,
    declineReason: optionalText,
    declineText: optionalText,
    proposedInstitution: { type: institution, default: null },
    acceptedBy: { type: person, default: null },
  },
  [
    { on: { caseId: 1, sentAt: -1 } },
    { on: { institutionId: 1, state: 1, dueAt: 1 } },
    // One open question to an institution per case: a second click or a second tab must not ask twice.
    {
      on: { caseId: 1, institutionId: 1 },
      options: { unique: true, partialFilterExpression: { state: 'SENT' } },
    },
  ],
)
