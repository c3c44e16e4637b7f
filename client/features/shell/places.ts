import type { MembershipView } from '../../../shared/contracts/session.ts'
import type { Role } from '../../../shared/domain/vocabulary.ts'
import type { NavKey } from '../../shell/nav.ts'

const FAMILY_WORK = ['home', 'cases', 'actions', 'invitations'] as const
const OVERSIGHT: readonly NavKey[] = ['home', 'partnerships']
const DECIDING: readonly NavKey[] = ['home', 'escalations', 'partnerships']

/** What each role has a use for. The server decides what is shown there; this only saves empty places. */
const PLACES: Record<Role, readonly NavKey[]> = {
  SOCIAL_WORKER: [...FAMILY_WORK, 'escalations', 'partnerships'],
  FAMILY_ASSISTANT: [...FAMILY_WORK, 'partnerships'],
  OPS_HEAD: [...FAMILY_WORK, 'escalations', 'partnerships', 'models'],
  MEMBER: [...FAMILY_WORK, 'partnerships'],
  DIRECTOR: [...FAMILY_WORK, 'partnerships'],
  PCPR_LEAD: [...FAMILY_WORK, 'escalations', 'partnerships'],
  PARTNERSHIP_LEADER: [...DECIDING, 'models'],
  PGD_MEMBER: DECIDING,
  ROPS_ADVISOR: [...OVERSIGHT, 'models'],
  DPO: OVERSIGHT,
  ADMIN: OVERSIGHT,
}

export const placesOf = (role: Role): readonly NavKey[] => PLACES[role]
export const hasPlace = (role: Role, place: NavKey): boolean => PLACES[role].includes(place)

/** How this person brings a new family in: opens a case of the own centre, hands one over, or not at all. */
export function entranceOf({ role, institution }: MembershipView): 'open' | 'signal' | null {
  const isCentre = institution.sector === 'OPS' || institution.sector === 'CUS'
  if (isCentre && (role === 'SOCIAL_WORKER' || role === 'FAMILY_ASSISTANT')) return 'open'
  return hasPlace(role, 'cases') ? 'signal' : null
}
