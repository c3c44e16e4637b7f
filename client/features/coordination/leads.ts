import type { InstitutionView } from '../../../shared/contracts/institutions.ts'

const LEADS = ['SOCIAL_WORKER', 'FAMILY_ASSISTANT']

/** Who of a centre's staff may lead a case, as choices of a list; `without` is left out. */
export const leadsAmong = (staff: InstitutionView['staff'], without?: string | null) =>
  (staff ?? [])
    .filter(({ role, membershipId }) => LEADS.includes(role) && membershipId !== without)
    .map(({ membershipId, name, title }) => ({ value: membershipId, label: `${name}, ${title}` }))
