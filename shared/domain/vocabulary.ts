/**
 * The closed word lists of the field, one place for all three runtimes.
 * Codes follow the glossary in docs/DOMAIN-LANGUAGE.md; labels live in client/i18n.
 */

/** Kind of employer. Decides default categories and the tint an institution has on screen. */
export const SECTORS = [
  'OPS',
  'CUS',
  'PCPR',
  'ROPS',
  'SCHOOL',
  'PRESCHOOL',
  'PPC',
  'POLICE',
  'CITY_GUARD',
  'FAMILY_COURT',
  'PROBATION',
  'HEALTH',
  'LABOUR_OFFICE',
  'ALCOHOL_BOARD',
  'HOUSING',
  'NGO',
  'PARISH',
  'CULTURE_SPORT',
  'VILLAGE_HEAD',
  'PRISON',
  'SOCIAL_INSURANCE',
] as const
export type Sector = (typeof SECTORS)[number]

/** A user's role in one institution. Case roles (COORDINATOR, DEPUTY) are held per case, see CASE_ROLES. */
export const ROLES = [
  'SOCIAL_WORKER',
  'FAMILY_ASSISTANT',
  'OPS_HEAD',
  'MEMBER',
  /** Head of a partner institution: binds the unit, is told when its staff are late. */
  'DIRECTOR',
  'PARTNERSHIP_LEADER',
  'PCPR_LEAD',
  'PGD_MEMBER',
  'ROPS_ADVISOR',
  'DPO',
  'ADMIN',
] as const
export type Role = (typeof ROLES)[number]

/** What a participant is in one case team. */
export const CASE_ROLES = ['COORDINATOR', 'DEPUTY', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'MEMBER'] as const
export type CaseRole = (typeof CASE_ROLES)[number]

/** Note and situation categories (DOMAIN §7, Note). */
export const CATEGORIES = [
  'general',
  'education',
  'employment',
  'financial',
  'housing',
  'health',
  'addiction',
  'judicial',
] as const
export type Category = (typeof CATEGORIES)[number]

export const LEVELS = ['gmina', 'partnership', 'powiat'] as const
export type Level = (typeof LEVELS)[number]

/** States in path order; ranges such as “TEAM…REVIEW” in the model tables use this order. */
export const PATH_STATES = [
  'SIGNAL',
  'DRAFT',
  'CONSENT',
  'TEAM',
  'DIAGNOSIS',
  'PLANNING',
  'RUNNING',
  'REVIEW',
  'EVALUATION',
  'CLOSED',
  'FOLLOWUP',
  'ARCHIVED',
] as const
const SIDE_STATES = ['REJECTED', 'SUSPENDED', 'ESC_PZK', 'ESC_POWIAT', 'TRANSFERRED'] as const
export const CASE_STATES = [...PATH_STATES, ...SIDE_STATES] as const
export type CaseState = (typeof CASE_STATES)[number]

/** “Any open” of the model tables: every state but these. */
export const CLOSED_STATES: readonly CaseState[] = [
  'REJECTED',
  'CLOSED',
  'FOLLOWUP',
  'ARCHIVED',
  'TRANSFERRED',
]

/** Rows of the drawn model: who holds the case in hand. */
export const LANES = ['initiator', 'family', 'centre', 'team', 'partnership', 'powiat', 'region'] as const
export type Lane = (typeof LANES)[number]

/** Who may be told when a deadline passes, from the one who owns it upwards. */
export const RUNG_TARGETS = [
  'owner',
  'substitute',
  'supervisor',
  'coordinator',
  'head',
  'leader',
  'powiatLead',
] as const
export type RungTarget = (typeof RUNG_TARGETS)[number]

/** What a running deadline is about. */
export const DEADLINE_KINDS = [
  'stage',
  'action',
  'invitation',
  'escalation',
  'planLimit',
  'transfer',
  'handover',
  'proposal',
  'issue',
] as const
export type DeadlineKind = (typeof DEADLINE_KINDS)[number]

/** Papers a step of a model needs or leaves behind. */
export const DOCUMENT_KINDS = [
  'CONSENT',
  'INFO_NOTICE',
  'DIAGNOSIS',
  'WORKSHOP_MINUTES',
  'INACTION_COST_CARD',
  'PLAN',
  'CONTRACT',
  'MINUTES',
  'DECISION_MINUTES',
  'EVALUATION',
  'CLOSING_CARD',
  'FOLLOW_UP_NOTE',
  'WRITTEN_REASON',
  'ANONYMISED_BRIEF',
  'FIDELITY_CHECKLIST',
] as const

/** Why work on a family ended. */
export const CLOSURE_CODES = [
  'goalsMet',
  'partiallyMet',
  'goalsNotMet',
  'withdrawn',
  'movedAway',
  'noContact',
  'otherHelp',
] as const
export type ClosureCode = (typeof CLOSURE_CODES)[number]

/** On what the sharing of a person's data rests (GDPR art. 6 and 9). */
export const BASIS_TYPES = ['statute', 'consent', 'vital'] as const
export type BasisType = (typeof BASIS_TYPES)[number]

/** Statute and vital interest are in force from the start; a consent is asked for first. */
export const BASIS_STATES = ['REQUESTED', 'GIVEN', 'REFUSED', 'WITHDRAWN', 'EXPIRED', 'ENDED'] as const
export type BasisState = (typeof BASIS_STATES)[number]

/** Provisions a basis may name; `other` comes with the provision in words. */
export const BASIS_ARTICLES = [
  'gdpr6c',
  'gdpr6e',
  'gdpr6d',
  'gdpr9b',
  'gdpr9c',
  'gdpr9g',
  'socialAssistance100',
  'familySupport15',
  'domesticViolence9c',
  'socialServicesCentres',
  'other',
] as const
export type BasisArticle = (typeof BASIS_ARTICLES)[number]

/** Who consents: an adult for himself or herself, a guardian for a child. */
export const CONSENT_GIVERS = ['self', 'guardian'] as const
export type ConsentGiver = (typeof CONSENT_GIVERS)[number]

/** How an information notice (GDPR art. 13 and 14) reached the person. */
export const NOTICE_CHANNELS = ['inPerson', 'post', 'electronic'] as const
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number]

/** What a gmina and its powiat cannot solve by themselves; a closed list, so that it tells nothing of a family. */
export const ISSUE_AREAS = [
  'childPsychiatry',
  'addictionTherapy',
  'fosterCare',
  'housing',
  'violence',
  'disability',
  'employment',
  'transport',
  'staffing',
  'dataExchange',
  'law',
  'other',
] as const
export type IssueArea = (typeof ISSUE_AREAS)[number]
export const ISSUE_STATES = ['NEW', 'TRIAGED', 'ANSWERED', 'RECOMMENDATION', 'CLOSED'] as const
export type IssueState = (typeof ISSUE_STATES)[number]

/** Was the procedure of the model followed? Answered without a word about anybody. */
export const FIDELITY_QUESTIONS = [
  'teamSectors',
  'familyInvolved',
  'reviewsHeld',
  'planSigned',
  'confidentiality',
  'roleOfCoordinator',
] as const
export type FidelityQuestion = (typeof FIDELITY_QUESTIONS)[number]

export const MODEL_CODES = ['RUR', 'URR', 'URB'] as const
export type ModelCode = (typeof MODEL_CODES)[number]

export const INVITATION_STATES = ['SENT', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'REVOKED'] as const
export type InvitationState = (typeof INVITATION_STATES)[number]

export const DECLINE_REASONS = [
  'notOurTask',
  'otherUnit',
  'noCapacity',
  'conflictOfInterest',
  'knownPerson',
  'other',
] as const
export type DeclineReason = (typeof DECLINE_REASONS)[number]

export const ACTION_STATUSES = ['TODO', 'DOING', 'DONE', 'FAILED', 'CANCELLED'] as const
export type ActionStatus = (typeof ACTION_STATUSES)[number]

export const VISIBILITIES = ['private', 'institution', 'team', 'recipients'] as const
export type Visibility = (typeof VISIBILITIES)[number]

/** gEsc: why a case goes up a level (DOMAIN §2.2). */
export const ESCALATION_REASONS = [
  'competence',
  'resource',
  'noResponse',
  'childSafety',
  'fosterRisk',
  'multiGmina',
  'dispute',
] as const
export type EscalationReason = (typeof ESCALATION_REASONS)[number]

/**
 * What came of inviting an institution of the powiat with a question: sent; it works or is asked already; nothing
 * allows to share with it yet; the directory knows none.
 */
export const PULL_IN_OUTCOMES = ['invited', 'already', 'noBasis', 'notInDirectory'] as const
export type PullInOutcome = (typeof PULL_IN_OUTCOMES)[number]

export const ENTRY_REASONS = [
  'poverty',
  'housing',
  'unemployment',
  'addiction',
  'violence',
  'schoolProblems',
  'parentingDifficulty',
  'illness',
  'disability',
  'neglect',
  'other',
] as const
export type EntryReason = (typeof ENTRY_REASONS)[number]

export const FAMILY_ROLES = [
  'mother',
  'father',
  'child',
  'grandparent',
  'partner',
  'guardian',
  'otherAdult',
] as const
export type FamilyRole = (typeof FAMILY_ROLES)[number]

export const PARTNERSHIP_STATES = ['PROPOSED', 'INVITING', 'SIGNING', 'ACTIVE', 'ENDED'] as const
export type PartnershipState = (typeof PARTNERSHIP_STATES)[number]

/** Screen families of sectors: one icon and tint each (docs/adr on the look). */
export const SECTOR_GROUPS = [
  'ops',
  'edu',
  'pol',
  'sad',
  'zdr',
  'pup',
  'pcpr',
  'gkr',
  'mie',
  'ngo',
  'rops',
  'fam',
] as const
export type SectorGroup = (typeof SECTOR_GROUPS)[number]

const GROUP_OF: Record<Sector, SectorGroup> = {
  OPS: 'ops',
  CUS: 'ops',
  PCPR: 'pcpr',
  ROPS: 'rops',
  SCHOOL: 'edu',
  PRESCHOOL: 'edu',
  PPC: 'edu',
  POLICE: 'pol',
  CITY_GUARD: 'pol',
  FAMILY_COURT: 'sad',
  PROBATION: 'sad',
  HEALTH: 'zdr',
  LABOUR_OFFICE: 'pup',
  ALCOHOL_BOARD: 'gkr',
  HOUSING: 'mie',
  NGO: 'ngo',
  PARISH: 'ngo',
  CULTURE_SPORT: 'ngo',
  VILLAGE_HEAD: 'ngo',
  PRISON: 'sad',
  SOCIAL_INSURANCE: 'pup',
}
export const sectorGroup = (sector: Sector): SectorGroup => GROUP_OF[sector]

/** How the family took part in the diagnosis. */
export const FAMILY_PARTS = ['tookPart', 'refused'] as const
export type FamilyPart = (typeof FAMILY_PARTS)[number]

/** Lines of the family diagram; `parent` and `guardian` run from the first person to the second. */
export const RELATION_KINDS = [
  'partner',
  'married',
  'separated',
  'divorced',
  'parent',
  'sibling',
  'guardian',
  'close',
  'conflict',
] as const
export type RelationKind = (typeof RELATION_KINDS)[number]

/** Programme of cooperation, family work plan, social contract, plan of a centre of social services. */
export const PLAN_TYPES = ['IPW', 'PLAN', 'CONTRACT', 'IPUS'] as const
export type PlanType = (typeof PLAN_TYPES)[number]

export const SIGNING_SIDES = ['family', 'coordinator'] as const
export type SigningSide = (typeof SIGNING_SIDES)[number]
export const SIGNATURE_FORMS = ['paper', 'electronic'] as const
export type SignatureForm = (typeof SIGNATURE_FORMS)[number]

export const MEETING_MODES = ['onsite', 'remote', 'hybrid'] as const
export type MeetingMode = (typeof MEETING_MODES)[number]
export const MEETING_STATES = ['PLANNED', 'HELD', 'CANCELLED'] as const
export type MeetingState = (typeof MEETING_STATES)[number]
export const ATTENDANCES = ['present', 'absent', 'excused'] as const
export type Attendance = (typeof ATTENDANCES)[number]

/** What each side is asked when the work is evaluated, on a scale of 1 to 5. */
export const EVALUATION_QUESTIONS = {
  family: ['heard', 'understandable', 'helpful', 'respectful', 'better'],
  team: ['goals', 'cooperation', 'information', 'punctuality', 'familyPart'],
} as const
export const EVALUATION_SIDES = ['family', 'team'] as const
export type EvaluationSide = (typeof EVALUATION_SIDES)[number]
export type EvaluationQuestion = (typeof EVALUATION_QUESTIONS)[EvaluationSide][number]
