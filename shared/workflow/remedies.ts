import type { MissingCode } from './verdict.ts'

/** Forms in which something missing is put right; a screen opens each of them from its address. */
export const REMEDY_FORMS = [
  'case',
  'person',
  'basis',
  'notice',
  'handover',
  'confidentiality',
  'invite',
  'diagnosis',
  'approveDiagnosis',
  'costCard',
  'plan',
  'signFamily',
  'signCoordinator',
  'newAction',
  'action',
  'minutes',
  'familyEvaluation',
  'teamEvaluation',
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
  noCoordinator: { form: 'handover', who: ['OPS_HEAD'] },
  manyCoordinators: { form: 'handover', who: ['OPS_HEAD'] },
  confidentiality: { form: 'confidentiality', who: ['MEMBER'] },
  tooFewMembers: { form: 'invite', who: LEADS },
  tooFewSectors: { form: 'invite', who: LEADS },
  noSocialWorker: { form: 'handover', who: ['COORDINATOR', 'OPS_HEAD'] },
  escalationReason: { form: 'step', who: LEADS },
  escalationReasonNotAllowed: { form: 'step', who: LEADS },
  escalationTried: { form: 'step', who: LEADS },
  escalationQuestion: { form: 'step', who: LEADS },
  personBasis: { form: 'basis', who: KEEPERS },
  basisComplete: { form: null, who: KEEPERS },
  personCategory: { form: 'basis', who: KEEPERS },
  personNotice: { form: 'notice', who: KEEPERS },
  noPersons: { form: 'person', who: KEEPERS },
  diagnosisMissing: { form: 'diagnosis', who: LEADS },
  diagnosisSections: { form: 'diagnosis', who: LEADS },
  diagnosisNotApproved: { form: 'approveDiagnosis', who: LEADS },
  familyAbsent: { form: 'diagnosis', who: LEADS },
  costCards: { form: 'costCard', who: LEADS },
  planMissing: { form: 'plan', who: LEADS },
  planWithoutActions: { form: 'newAction', who: LEADS },
  actionsWithoutOwner: { form: 'action', who: LEADS },
  actionsWithoutDue: { form: 'action', who: LEADS },
  actionsWithoutEffect: { form: 'action', who: LEADS },
  familySignature: { form: 'signFamily', who: ['COORDINATOR', 'FAMILY'] },
  coordinatorSignature: { form: 'signCoordinator', who: LEADS },
  contractNeeded: { form: 'plan', who: LEADS },
  minutesMissing: { form: 'minutes', who: LEADS },
  openActions: { form: 'action', who: LEADS },
  urgentFlag: { form: 'case', who: KEEPERS },
  trackOpen: { form: null, who: ['OPS_HEAD'] },
  familyEvaluation: { form: 'familyEvaluation', who: ['COORDINATOR', 'FAMILY'] },
  teamEvaluation: { form: 'teamEvaluation', who: LEADS },
}
