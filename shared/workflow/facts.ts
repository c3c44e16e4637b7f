import type { CaseRole, Role, Sector } from '../domain/vocabulary.ts'

/**
 * What guards judge by. The server passes the full record, a client only what its viewer may see: a field
 * left out means “not visible here”, never “no”, and makes a guard answer 'unknown'.
 */
export interface Facts {
  urgent?: boolean | undefined
  entry?: EntryFacts | undefined
  participants?: readonly ParticipantFacts[] | undefined
  /** Everybody in the family's file. */
  persons?: readonly PersonFacts[] | undefined
  /** The latest diagnosis; null = there is none yet. */
  diagnosis?: DiagnosisFacts | null | undefined
  /** Inaction-cost cards filled in. */
  costCards?: number | undefined
  /** The latest version of the plan or contract; null = there is none yet. */
  plan?: PlanFacts | null | undefined
  /** Minutes of a meeting held in this stage have been approved. */
  minutes?: boolean | undefined
  /** Actions still open about which nobody has decided. */
  openActions?: number | undefined
  openActionIds?: readonly string[] | undefined
  /** A procedure beside the case (violence at home) has not ended. */
  trackOpen?: boolean | undefined
  evaluation?: { family: boolean; team: boolean } | undefined
}

export interface PersonFacts {
  id?: string | undefined
  name?: string | undefined
  /** A legal basis in force (statute, consent or vital interest) covers sharing this person's data. */
  basis: boolean
  /** The information notice was handed over, or put off with a reason. */
  notice: boolean
}

export interface DiagnosisFacts {
  /** Sections with something in them, of DIAGNOSIS_SECTIONS. */
  filled: readonly string[]
  approved: boolean
  /** An adult of the family took part, or declined to and that is written down. */
  family: boolean
}

export interface ActionFacts {
  id?: string | undefined
  title: string
  owner: boolean
  due: boolean
  effect: boolean
}

export interface PlanFacts {
  type: string
  actions: readonly ActionFacts[]
  familySigned: boolean
  coordinatorSigned: boolean
}

/** The four parts of the workshop with the family (model of rural gminas, diagnostic workshops). */
export const DIAGNOSIS_SECTIONS = ['causes', 'strengths', 'resources', 'expectations'] as const
export type DiagnosisSection = (typeof DIAGNOSIS_SECTIONS)[number]

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
