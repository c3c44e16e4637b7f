import type { OfficeHours } from '../../../shared/domain/officeHours.ts'
import type { ASKED_ROLES } from '../../../shared/contracts/invitations.ts'
import type { InputOf } from '../../../shared/contracts/operations.ts'
import type {
  ActionStatus,
  CaseState,
  Category,
  ClosureCode,
  DeclineReason,
  EntryReason,
  EscalationReason,
  FamilyRole,
  ModelCode,
  RelationKind,
  Role,
  Sector,
  Visibility,
} from '../../../shared/domain/vocabulary.ts'

/**
 * Shapes of the demo data. Plain data only: keys point at keys, and every moment is counted in Polish
 * working days before or after the day of seeding, so a demo seeded on any day looks like that day's work.
 */

/** Working days before the seeding day; 0 is that day itself, earlier than the moment of seeding. */
export type WorkdaysAgo = number
export type InstitutionKey = string
export type UserKey = string
export type CaseKey = string
export type PartnershipKey = 'kcynia' | 'slupno' | 'bedzin'

export interface SeedInstitution {
  key: InstitutionKey
  name: string
  shortName: string
  sector: Sector
  /** TERYT of the unit it serves. */
  territory: string
  level: 'gmina' | 'powiat' | 'voivodeship'
  /** As people read it: „pn–pt 7.30–15.30”. */
  officeHours: string
  /** The same for clocks. */
  hours: OfficeHours | null
  /** Invented address of the data protection officer. */
  dpoContact: string
  /** Who the controller of the institution's data is, as shown to people. */
  controllerInfo: string
}

export interface SeedMembership {
  institution: InstitutionKey
  role: Role
  /** Professional title in the person's own grammatical gender. */
  title: string
}

export interface SeedUser {
  key: UserKey
  firstName: string
  lastName: string
  sex: Sex
  email: string
  /** The first one is the role the person signs in with. */
  memberships: [SeedMembership, ...SeedMembership[]]
}

interface SeedAccession {
  institution: InstitutionKey
  /** Working days ago the declaration was signed. */
  signed: WorkdaysAgo
  /** Name and office of the signatory, as written on the declaration. */
  signatory: string
}

export interface SeedPartnership {
  key: PartnershipKey
  model: ModelCode
  territory: string
  leader: InstitutionKey
  leaderUser: UserKey
  proposed: WorkdaysAgo
  activated: WorkdaysAgo
  /** Whose authorisation the leader holds. */
  authorisedBy: string
  accessions: SeedAccession[]
}

export type Sex = 'F' | 'M'

/** A family name in the forms Polish needs: „Nadolni”, „rodzina Nadolnych”, pan Nadolny, pani Nadolna. */
export interface FamilyName {
  plural: string
  genitive: string
  male: string
  female: string
}

export interface SeedPerson {
  firstName: string
  /** Already inflected by sex; may differ from the family's name. */
  lastName: string
  sex: Sex
  role: FamilyRole
  /** Completed years on the day of seeding. */
  age: number
  /** `MM-DD`; with `age` it gives the date of birth, see pesel.ts. */
  birthday: string
  /** False while nobody in the case knows the number yet. */
  peselKnown: boolean
  /** School or kindergarten among the demo institutions. */
  school?: InstitutionKey
}

interface SeedAddress {
  street: string
  postalCode: string
  city: string
}

/** Someone did a step of the case. */
interface SeedStep {
  by: UserKey
  ago: WorkdaysAgo
}

interface SeedTimeline {
  /** A partner institution reported the family (state SIGNAL). */
  signalled?: SeedStep & { institution: InstitutionKey; text: string }
  /** A signal was accepted, or the case was opened straight away (state DRAFT). */
  opened?: SeedStep
  /** The head of the OPS qualified the case and named who runs it (state CONSENT). */
  qualified?: SeedStep & { coordinator: UserKey; deputy: UserKey }
  /** Consents and notices are complete (state TEAM). */
  consented?: SeedStep
  /** The team is complete (state DIAGNOSIS). */
  teamed?: SeedStep
  /** Refused out of SIGNAL or DRAFT. */
  rejected?: SeedStep & { reason: string }
}

/** How the family answered when asked for consent; people are named by first name. */
export interface SeedConsents {
  /** Categories that someone left out of the own consent. */
  excluded: Record<string, Category[]>
  /** Who could not be asked, and why: the centre relies on statute and puts the notice off. */
  unreachable: Record<string, string>
  /** While consents are still being gathered: who has signed so far. */
  signed?: { names: string[]; ago: WorkdaysAgo }
}

/** An OPS worker whom the coordinator took into the team, beside the deputy. */
export interface SeedStaff {
  user: UserKey
  role: 'SOCIAL_WORKER' | 'FAMILY_ASSISTANT'
  joined: WorkdaysAgo
}

export type InvitationOutcome =
  | { kind: 'accepted'; by: UserKey; ago: WorkdaysAgo; confidentiality: 'signed' | 'pending' }
  | { kind: 'declined'; by: UserKey; ago: WorkdaysAgo; reason: DeclineReason; text: string }
  | { kind: 'open'; seen: boolean }
  /** Ran out by itself: five working days after it was sent, in an urgent case a day after. */
  | { kind: 'expired' }
  | { kind: 'revoked'; ago: WorkdaysAgo }

export interface SeedInvitation {
  institution: InstitutionKey
  /** One person addressed by name, when not the whole institution. */
  addressee?: UserKey
  sentBy: UserKey
  sent: WorkdaysAgo
  /** Instead of what the sector gets by default. */
  categories?: Category[]
  /** Names nobody of the family. */
  purpose: string
  askedRole: (typeof ASKED_ROLES)[number]
  /** The institution's earlier invitation, which expired, is sent again. */
  resend: boolean
  outcome: InvitationOutcome
}

export interface SeedNote {
  author: UserKey
  category: Category
  visibility: Visibility
  /** Only with visibility `recipients`. */
  recipients: UserKey[]
  text: string
  ago: WorkdaysAgo
}

interface SeedAction {
  title: string
  category: Category
  owner: UserKey
  createdBy: UserKey
  created: WorkdaysAgo
  /** Working days from the seeding day; negative is past. */
  due: number
  expectedEffect: string
  status: ActionStatus
  /** What came of it, once DONE, FAILED or CANCELLED. */
  result?: string
  /** Working days ago the status last changed; absent while TODO. */
  changed?: WorkdaysAgo
}

interface SeedEscalation {
  toLevel: 'partnership' | 'powiat'
  reason: EscalationReason
  /** Read by people who may not know the family, so `tried` and `question` name nobody. */
  tried: string[]
  question: string
  openedBy: UserKey
  opened: WorkdaysAgo
  /** With a decision the case is back where it was. */
  decision?: SeedStep & { text: string }
}

/** A meeting of the team; without `held` it lies ahead, `in` so many working days. */
export interface SeedMeeting {
  planned: WorkdaysAgo
  held?: WorkdaysAgo
  in?: number
  remote?: boolean
  agenda: string[]
  decisions?: string[]
  /** The plan goes on after this review. */
  continued?: WorkdaysAgo
}

/** What follows the team’s beginning; every part rests on the one before. */
export interface SeedCourse {
  /** People by first name. */
  relations?: [a: string, b: string, kind: RelationKind][]
  diagnosis?: {
    saved: WorkdaysAgo
    texts: InputOf<'diagnoses.save'>['texts']
    summary: string
    costCards: Omit<InputOf<'costCards.add'>, 'caseId'>[]
    /** Approved, and the case goes on to its plan. */
    approved?: WorkdaysAgo
    /** Why it went on although something was missing. */
    overridden?: string
  }
  plan?: {
    saved: WorkdaysAgo
    type: InputOf<'plans.save'>['type']
    goals: InputOf<'plans.save'>['goals']
    /** Until so many working days after the seeding day. */
    lasts: number
    signed?: WorkdaysAgo
  }
  meetings?: SeedMeeting[]
  suspended?: { ago: WorkdaysAgo; reason: string; reviewIn: number }
  finished?: WorkdaysAgo
  evaluated?: WorkdaysAgo
  closed?: { ago: WorkdaysAgo; code: ClosureCode }
  /** Three months after the end, and six. */
  followedUp?: { ago: WorkdaysAgo; note: string }
  archived?: { ago: WorkdaysAgo; note: string }
}

export interface SeedCase {
  key: CaseKey
  /** The opening act of an acceptance scenario (docs/DOMAIN-LANGUAGE.md). */
  scenario?: 'A' | 'B' | 'C'
  partnership: PartnershipKey
  /** TERYT of the gmina where the family lives. */
  gmina: string
  family: FamilyName
  state: CaseState
  urgent: boolean
  entryReasons: EntryReason[]
  /** In words, as the team would say it. */
  problemAreas: string[]
  /** What the OPS has tried alone, with what came of it. */
  attempts: string[]
  needsCrossSector: boolean
  rapidIntervention: boolean
  /** Written by the centre, so without what it may not read: health and court. Empty before it takes the case. */
  situation: Partial<Record<Exclude<Category, 'health' | 'judicial'>, string>>
  address: SeedAddress
  members: SeedPerson[]
  timeline: SeedTimeline
  consents: SeedConsents
  staff: SeedStaff[]
  invitations: SeedInvitation[]
  notes: SeedNote[]
  actions: SeedAction[]
  escalations: SeedEscalation[]
  course?: SeedCourse
}
