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
