import type { CaseState, Role } from './vocabulary.ts'

/** The stage in which a case waits for this post of the centre that leads it: to be accepted, or qualified. */
export const awaitedAt = (role: Role): CaseState | null =>
  role === 'SOCIAL_WORKER' ? 'SIGNAL' : role === 'OPS_HEAD' ? 'DRAFT' : null
