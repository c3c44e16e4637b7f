import { span } from '../define.ts'
import type { Row } from './row.ts'

/** Steps that leave the case where it is: a question to the region, a check of the procedure, supervision. */

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
  source: 'Liderzy kooperacji, regional teams support local ones; the rest a proposal',
})

/** Row UX: was the procedure followed? Answered without personal data. */
export const fidelityRow = (id: string): Row => ({
  id,
  from: span('TEAM', 'EVALUATION'),
  to: '$stay',
  event: 'checkFidelity',
  roles: ['ROPS_ADVISOR'],
  guards: [],
  asks: ['checklist'],
  requiredDocs: ['FIDELITY_CHECKLIST'],
  effects: ['recordFidelity'],
  label: { pl: 'Wypełnij listę zgodności z modelem', en: 'Fill in the fidelity checklist' },
  source: 'ROPS Toruń, pilot meetings: coordinator and adviser guard the procedure; the rest a proposal',
})

/** Row BS: anyone in the team asks for supervision, on a brief without names. */
export const supervisionRow = (id: string): Row => ({
  id,
  from: span('TEAM', 'EVALUATION'),
  to: '$stay',
  event: 'requestSupervision',
  roles: ['COORDINATOR', 'DEPUTY', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'MEMBER'],
  guards: [],
  asks: ['brief'],
  requiredDocs: ['ANONYMISED_BRIEF'],
  effects: ['requestSupervision'],
  label: { pl: 'Poproś o superwizję', en: 'Ask for supervision' },
  source: 'Kooperacje 3D, testing the urban model: coaching and supervision; the rest a proposal',
})
