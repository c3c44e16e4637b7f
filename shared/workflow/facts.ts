import type { CaseRole, Role, Sector } from '../domain/vocabulary.ts'

/**
 * What guards judge by. The server passes the full record, a client only what its viewer may see: a field
 * left out means “not visible here”, never “no”, and makes a guard answer 'unknown'.
 */
export interface Facts {
  urgent?: boolean | undefined
  entry?: EntryFacts | undefined
  participants?: readonly ParticipantFacts[] | undefined
}

export interface EntryFacts {
  ownMeansExhausted?: boolean | undefined
  /** What the institution has tried so far, in words or as records; only their number counts. */
  attempts?: readonly unknown[] | undefined
  needsCrossSector?: boolean | undefined
  rapidIntervention?: boolean | undefined
}

export interface ParticipantFacts {
  role: CaseRole
  /** Job held in the institution; a coordinator who is a social worker fills that seat of the team too. */
  membershipRole?: Role | undefined
  sector?: Sector | undefined
  /** 'active' from acceptance until removal; anything else does not count. */
  status: string
  confidentialitySigned?: boolean | undefined
  name?: string | undefined
}

/** What the actor fills in with an event; judged field by field, so any shape is safe. */
export type Payload = Readonly<Record<string, unknown>>

/** Non-blank text, non-empty list, or any other value that is there. */
export function isFilled(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== ''
  if (Array.isArray(value)) return value.length > 0
  return value !== undefined && value !== null
}

export const asRecord = (value: unknown): Payload =>
  typeof value === 'object' && value !== null ? (value as Payload) : {}
