import type { PartnershipState } from './vocabulary.ts'

/**
 * The standing partnership: PROPOSED → INVITING → SIGNING → ACTIVE → ENDED. Members go on joining and leaving an
 * active one without a change of state; left without any partner, signatures are gathered again.
 */
export interface PartnershipFacts {
  state: PartnershipState
  leaderInstitutionId: string
  /** Institutions whose accession is signed and not withdrawn. */
  accededInstitutionIds: readonly string[]
  /** The leader holds the mayor's or president's authorisation. */
  hasAuthorisation: boolean
}

export type PartnershipEvent =
  /** Invitations went out: to the initiating meeting, or later to further institutions. */
  | { type: 'invite' }
  | { type: 'accede'; institutionId: string }
  | { type: 'activate' }
  /** A member, or somebody invited, takes no part any more. */
  | { type: 'leave'; institutionId: string }
  | { type: 'end' }

export const PARTNERSHIP_REFUSALS = [
  'wrongState',
  'alreadyAcceded',
  'needsAccession',
  'needsAuthorisation',
  'leaderEnds',
] as const
export type PartnershipRefusal = (typeof PARTNERSHIP_REFUSALS)[number]

type PartnershipOutcome =
  | { ok: true; state: PartnershipState; accededInstitutionIds: readonly string[] }
  | { ok: false; unmet: PartnershipRefusal[] }

const refuse = (...unmet: PartnershipRefusal[]): PartnershipOutcome => ({ ok: false, unmet })

/** A new partnership; naming the institutions to invite already starts inviting them. */
export const proposePartnership = (invitedInstitutionIds: readonly string[]): PartnershipState =>
  invitedInstitutionIds.length > 0 ? 'INVITING' : 'PROPOSED'

/** Decides one event. Every unmet condition of activation is named at once. */
export function partnershipStep(facts: PartnershipFacts, event: PartnershipEvent): PartnershipOutcome {
  const { state, accededInstitutionIds } = facts
  const to = (next: PartnershipState, acceded = accededInstitutionIds): PartnershipOutcome => ({
    ok: true,
    state: next,
    accededInstitutionIds: acceded,
  })
  if (state === 'ENDED') return refuse('wrongState')
  switch (event.type) {
    case 'invite':
      return to(state === 'PROPOSED' ? 'INVITING' : state)
    case 'accede':
      if (accededInstitutionIds.includes(event.institutionId)) return refuse('alreadyAcceded')
      return to(state === 'ACTIVE' ? 'ACTIVE' : 'SIGNING', [...accededInstitutionIds, event.institutionId])
    case 'activate': {
      if (state === 'ACTIVE') return refuse('wrongState')
      const unmet: PartnershipRefusal[] = []
      const hasPartner = accededInstitutionIds.some((id) => id !== facts.leaderInstitutionId)
      if (!hasPartner) unmet.push('needsAccession')
      if (!facts.hasAuthorisation) unmet.push('needsAuthorisation')
      if (unmet.length > 0) return refuse(...unmet)
      return state === 'SIGNING' ? to('ACTIVE') : refuse('wrongState')
    }
    case 'leave': {
      // Without its leader there is no partnership: it ends one instead.
      if (event.institutionId === facts.leaderInstitutionId) return refuse('leaderEnds')
      const staying = accededInstitutionIds.filter((id) => id !== event.institutionId)
      const hasPartner = staying.some((id) => id !== facts.leaderInstitutionId)
      return to(state === 'ACTIVE' && !hasPartner ? 'SIGNING' : state, staying)
    }
    case 'end':
      return to('ENDED')
  }
}

/** Cases open under an active partnership only; an urgent one may start without, with a reason on record. */
export const mayOpenCase = (state: PartnershipState, urgent?: { reason: string }): boolean =>
  state === 'ACTIVE' || Boolean(state !== 'ENDED' && urgent?.reason.trim())
