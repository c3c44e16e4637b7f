import type { MissingCode } from './verdict.ts'

/** Forms in which something missing is put right; a screen maps each to its address. */
export const REMEDY_FORMS = [
  'case',
  'persons',
  'bases',
  'notices',
  'team',
  'confidentiality',
  'invite',
  'diagnosis',
  'costCards',
  'plan',
  'actions',
  'meetings',
  'evaluation',
  'step',
] as const
export type RemedyForm = (typeof REMEDY_FORMS)[number]

interface Remedy {
  /** Where it is put right; null = only the passing of time or another level can. */
  form: RemedyForm | null
  /** Who can do it. */
  who: readonly ('SOCIAL_WORKER' | 'OPS_HEAD' | 'COORDINATOR' | 'MEMBER' | 'FAMILY')[]
}

const KEEPERS = ['SOCIAL_WORKER', 'COORDINATOR'] as const
const LEADS = ['COORDINATOR'] as const

/** For everything a guard can miss: where it is supplied and by whom. */
export const REMEDIES: Readonly<Record<MissingCode, Remedy>> = {
  factNotVisible: { form: null, who: LEADS },
  ownMeansExhausted: { form: 'case', who: KEEPERS },
  attempts: { form: 'case', who: KEEPERS },
  crossSectorOrIntervention: { form: 'case', who: KEEPERS },
  urgentReason: { form: 'case', who: KEEPERS },
  noCoordinator: { form: 'team', who: ['OPS_HEAD'] },
  manyCoordinators: { form: 'team', who: ['OPS_HEAD'] },
  confidentiality: { form: 'confidentiality', who: ['MEMBER'] },
  tooFewMembers: { form: 'invite', who: LEADS },
  tooFewSectors: { form: 'invite', who: LEADS },
  noSocialWorker: { form: 'invite', who: LEADS },
  escalationReason: { form: 'step', who: LEADS },
  escalationReasonNotAllowed: { form: 'step', who: LEADS },
  escalationTried: { form: 'step', who: LEADS },
  escalationQuestion: { form: 'step', who: LEADS },
  personBasis: { form: 'bases', who: KEEPERS },
  personCategory: { form: 'bases', who: KEEPERS },
  personNotice: { form: 'notices', who: KEEPERS },
  noPersons: { form: 'persons', who: KEEPERS },
  diagnosisMissing: { form: 'diagnosis', who: LEADS },
  diagnosisSections: { form: 'diagnosis', who: LEADS },
  diagnosisNotApproved: { form: 'diagnosis', who: LEADS },
  familyAbsent: { form: 'diagnosis', who: LEADS },
  costCards: { form: 'costCards', who: LEADS },
  planMissing: { form: 'plan', who: LEADS },
  planWithoutActions: { form: 'actions', who: LEADS },
  actionsWithoutOwner: { form: 'actions', who: LEADS },
  actionsWithoutDue: { form: 'actions', who: LEADS },
  actionsWithoutEffect: { form: 'actions', who: LEADS },
  familySignature: { form: 'plan', who: ['COORDINATOR', 'FAMILY'] },
  coordinatorSignature: { form: 'plan', who: LEADS },
  contractNeeded: { form: 'plan', who: LEADS },
  minutesMissing: { form: 'meetings', who: LEADS },
  openActions: { form: 'actions', who: LEADS },
  urgentFlag: { form: 'case', who: KEEPERS },
  trackOpen: { form: null, who: ['OPS_HEAD'] },
  familyEvaluation: { form: 'evaluation', who: ['COORDINATOR', 'FAMILY'] },
  teamEvaluation: { form: 'evaluation', who: LEADS },
}
