import type { Sector } from '../domain/vocabulary.ts'

/** Where a transition may lead besides a state. A file of its own: the browser needs the words, not the schema. */

/** Back to where the case came from. */
export const RETURN = '$return'
/** The case stays where it is: something is recorded or asked beside it. */
export const STAY = '$stay'

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
