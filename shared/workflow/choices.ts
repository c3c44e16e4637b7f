import { ROLES, type Sector } from '../domain/vocabulary.ts'

/** What the parts of a model are chosen from. A file of its own: the browser needs the words, not the schema. */

/** Terms that differ between models and regions. */
export const MODEL_TERMS = [
  'model',
  'partnership',
  'partnershipShort',
  'caseTeam',
  'caseTeamShort',
  'coordinator',
  'plan',
  'decisionBody',
] as const

/** Fields an actor can be asked for; all required when listed. */
export const ASKS = [
  'reason',
  'coordinatorMembershipId',
  'deputyMembershipId',
  'escalation',
  'decision',
  'closureCode',
  'note',
  'reviewOn',
  'issue',
  'brief',
  'checklist',
] as const

/** SYSTEM: nobody may take the step, a passed deadline does. */
export const TRANSITION_ROLES = [...ROLES, 'COORDINATOR', 'DEPUTY', 'SYSTEM'] as const

/**
 * Whom a question to the powiat may bring into the team: public services with a unit for the powiat. Organisations
 * that help with single tasks are left out, since an invitation carries the question.
 */
export const PULLED_SECTORS = [
  'PCPR',
  'PPC',
  'POLICE',
  'FAMILY_COURT',
  'PROBATION',
  'HEALTH',
  'LABOUR_OFFICE',
  'ALCOHOL_BOARD',
  'HOUSING',
  'PRISON',
  'SOCIAL_INSURANCE',
] as const satisfies readonly Sector[]
