import { CASE_STATES, CLOSED_STATES } from '../../../domain/vocabulary.ts'
import { months } from '../states.ts'
import type { Row } from './row.ts'

/** Steps that leave the case where it is: a question to the region, a check of the procedure, supervision. */

/** “Any open” of the tables. */
const OPEN = CASE_STATES.filter((id) => !CLOSED_STATES.includes(id))

/** Row 12: what no gmina or powiat can solve goes to the region without anything that tells who the family is. */
export const regionalIssueRow = (
  id: string,
  roles: Row['roles'],
  from: Row['from'] = ['ESC_POWIAT'],
): Row => ({
  id,
  from,
  to: '$stay',
  event: 'forwardIssue',
  roles,
  guards: [],
  asks: ['issue'],
  requiredDocs: ['ANONYMISED_BRIEF'],
  effects: ['openRegionalIssue'],
  label: { pl: 'Zgłoś problem województwu', en: 'Put the problem to the region' },
  source: {
    pl: 'Liderzy kooperacji: zespoły wojewódzkie wspierają lokalne; reszta to propozycja',
    en: 'Liderzy kooperacji: regional teams support local ones; the rest is a proposal',
  },
})

/** Row UX: was the procedure followed? Answered every quarter, without personal data. */
export const fidelityRow = (id: string): Row => ({
  id,
  from: OPEN,
  to: '$stay',
  event: 'checkFidelity',
  roles: ['ROPS_ADVISOR'],
  guards: [],
  asks: ['checklist'],
  requiredDocs: ['FIDELITY_CHECKLIST'],
  recurs: { ...months(3), remind: { n: 5, unit: 'wd' } },
  effects: ['recordFidelity'],
  label: { pl: 'Wypełnij listę zgodności z modelem', en: 'Fill in the fidelity checklist' },
  source: {
    pl: 'ROPS w Toruniu, spotkania pilotażowe: koordynator i doradca pilnują procedury; reszta to propozycja',
    en: 'ROPS Toruń, pilot meetings: coordinator and adviser guard the procedure; the rest is a proposal',
  },
})

/** Row BS: anyone in the team asks for supervision, on a brief without names. */
export const supervisionRow = (id: string): Row => ({
  id,
  from: OPEN,
  to: '$stay',
  event: 'requestSupervision',
  roles: ['COORDINATOR', 'DEPUTY', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'MEMBER'],
  guards: [],
  asks: ['brief'],
  requiredDocs: ['ANONYMISED_BRIEF'],
  effects: ['requestSupervision'],
  label: { pl: 'Poproś o superwizję', en: 'Ask for supervision' },
  source: {
    pl: 'Kooperacje 3D, testowanie modelu miejskiego: coaching i superwizja; reszta to propozycja',
    en: 'Kooperacje 3D, testing the urban model: coaching and supervision; the rest is a proposal',
  },
})
