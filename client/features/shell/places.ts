import type { MembershipView } from '../../../shared/contracts/session.ts'
import type { Role } from '../../../shared/domain/vocabulary.ts'
import type { MoreKey, NavKey } from '../../shell/nav.ts'

const FAMILY_WORK = ['home', 'cases', 'actions', 'invitations', 'calendar'] as const
const OVERSIGHT: readonly NavKey[] = ['home', 'partnerships']
const DECIDING: readonly NavKey[] = ['home', 'escalations', 'calendar', 'partnerships']

/** What each role has a use for. The server decides what is shown there; this only saves empty places. */
const PLACES: Record<Role, readonly NavKey[]> = {
  SOCIAL_WORKER: [...FAMILY_WORK, 'escalations', 'partnerships'],
  FAMILY_ASSISTANT: [...FAMILY_WORK, 'partnerships'],
  // Partnerships are behind the account menu: seven places are as many as one takes in.
  OPS_HEAD: [...FAMILY_WORK, 'escalations', 'models'],
  MEMBER: [...FAMILY_WORK, 'partnerships'],
  DIRECTOR: [...FAMILY_WORK, 'partnerships'],
  PCPR_LEAD: [...FAMILY_WORK, 'escalations', 'partnerships'],
  PARTNERSHIP_LEADER: [...DECIDING, 'models'],
  PGD_MEMBER: DECIDING,
  ROPS_ADVISOR: [...OVERSIGHT, 'issues', 'models'],
  DPO: ['home', 'oversight', 'partnerships'],
  ADMIN: OVERSIGHT,
}

/** Those who may put a problem to the region from a raised case. */
const PUT_PROBLEMS: readonly Role[] = ['OPS_HEAD', 'PCPR_LEAD', 'PARTNERSHIP_LEADER']

/** Places beside the rail, behind the account menu. */
export function morePlacesOf(role: Role): readonly MoreKey[] {
  return [
    ...(role === 'OPS_HEAD' ? (['caseload', 'transfers', 'overrides'] as const) : []),
    ...(PUT_PROBLEMS.includes(role) ? (['issues'] as const) : []),
    'absences',
    ...(PLACES[role].includes('partnerships') ? [] : (['partnerships'] as const)),
  ]
}

export const placesOf = (role: Role): readonly NavKey[] => PLACES[role]
export const hasPlace = (role: Role, place: NavKey): boolean => PLACES[role].includes(place)

/** How this person brings a new family in: opens a case of the own centre, hands one over, or not at all. */
export function entranceOf({ role, institution }: MembershipView): 'open' | 'signal' | null {
  const isCentre = institution.sector === 'OPS' || institution.sector === 'CUS'
  if (isCentre && (role === 'SOCIAL_WORKER' || role === 'FAMILY_ASSISTANT')) return 'open'
  return hasPlace(role, 'cases') ? 'signal' : null
}
