import type { Sector } from '../../domain/vocabulary.ts'
import type { Cast, Mate } from '../telling.ts'
import type { Scenario } from './scenario.ts'

/**
 * The cast of an invented case: nobody has a name, so each goes by what he is to the case. Whoever takes up a
 * family's case in the centre goes on to coordinate it.
 */

export const COORDINATOR: Mate = { id: 'COORDINATOR', role: 'COORDINATOR', own: true }
export const DEPUTY: Mate = { id: 'DEPUTY', role: 'DEPUTY', own: true }

export const AROUND: Partial<Cast> = {
  heads: ['OPS_HEAD'],
  workers: ['SOCIAL_WORKER'],
  leaders: ['PARTNERSHIP_LEADER'],
  powiatLeads: ['PCPR_LEAD'],
  advisers: ['ROPS_ADVISOR'],
}

/** Somebody of an institution of the team. */
export const partner = (sector: Sector): Mate => ({ id: sector, role: 'MEMBER', own: false })

/** Whoever signals a family: of another institution, unless it is the centre's own staff. */
export const signaller = (role: string, sector: Sector | undefined): Mate => ({
  id: sector ?? role,
  role: 'MEMBER',
  own: sector === undefined && role !== 'MEMBER' && role !== 'DIRECTOR',
})

/** Whoever takes a step in the given role; `isOther`: not the one who usually does. */
export function mateIn(role: string, isOther = false): Mate {
  const own = role !== 'MEMBER' && role !== 'DIRECTOR'
  if (isOther) return { id: `${role}:2`, role: 'MEMBER', own }
  if (role === 'SOCIAL_WORKER' || role === 'COORDINATOR') return COORDINATOR
  return role === 'DEPUTY' ? DEPUTY : { id: role, role: 'MEMBER', own }
}

/** What somebody in the role may do: a deputy stands in for the coordinator. */
export const rolesOf = (role: string): string[] => (role === 'DEPUTY' ? [role, 'COORDINATOR'] : [role])

/** The team of a copied case. */
export function castOfCopy({ state, joined }: NonNullable<Scenario['standsAt']>): Partial<Cast> {
  if (state === 'SIGNAL') return {}
  if (state === 'DRAFT') return { team: [COORDINATOR] }
  return {
    coordinator: COORDINATOR.id,
    deputy: DEPUTY.id,
    team: [COORDINATOR, DEPUTY, ...joined.map(partner)],
  }
}
