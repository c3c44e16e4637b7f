import type { CaseAccess } from '../../shared/permissions/actor.ts'
import type { World } from './arbitraries.ts'
import * as oracle from './oracle.ts'

/** The oracle's answers by the name under which rights are asked for. */

type Row = { _id: string } & Record<string, unknown>
type Actor = World['actor']
type Judge = (actor: Actor, row: never, around: CaseAccess) => boolean

const CASE_VERBS = [
  'read',
  'readFamily',
  'readTeamWork',
  'readNotes',
  'handOver',
  'takeOver',
  'answerHandover',
  'transfer',
  'reviewOverrides',
  'readHistory',
  'seeInvitations',
  'seeEscalations',
  'signConfidentiality',
  'leave',
  'readBases',
  'oversee',
  'manageBases',
  'withdrawConsent',
  'addNote',
  'addAction',
  'assignActions',
  'invite',
  'removeParticipant',
  'escalate',
  'transition',
  'update',
  'addPerson',
  'updatePerson',
  'open',
  'readDiagnosis',
  'readRecords',
  'keepRecords',
  'approveRecords',
  'migrate',
] as const

const RECORDS: Record<string, Judge> = {
  'Note.read': (a, n, c) => oracle.canReadNote(a, c, n),
  'Note.edit': (a, n, c) => oracle.canEditNote(a, c, n),
  'Note.correct': (a, n, c) => oracle.canEditNote(a, c, n),
  'Action.read': (a, x, c) => oracle.canReadAction(a, c, x),
  'Action.update': (a, x, c) => oracle.canUpdateAction(a, c, x),
  'Action.manage': (a, _x, c) => oracle.canManageAction(a, c),
  'LegalBasis.read': (a, b, c) => oracle.canReadBasis(a, c, b),
  'InfoNotice.read': (a, _o, c) => oracle.canReadInfoNotice(a, c),
  'Invitation.read': (a, v, c) => oracle.canReadInvitation(a, c, v),
  'Invitation.answer': (a, v) => oracle.canAnswerInvitation(a, v),
  'Invitation.manage': (a, _v, c) => oracle.canManageInvitation(a, c),
  'Escalation.read': (a, e, c) => oracle.canReadEscalation(a, c, e),
  'Escalation.decide': (a, e) => oracle.canDecideEscalation(a, e),
  'Escalation.forward': (a, e) => oracle.canForwardEscalation(a, e),
  'Escalation.withdraw': (a, _e, c) => oracle.canWithdrawEscalation(a, c),
  'Transfer.read': (a, t) => oracle.canReadTransfer(a, t),
  'Transfer.answer': (a, t) => oracle.canAnswerTransfer(a, t),
  'Transfer.withdraw': (a, t) => oracle.canWithdrawTransfer(a, t),
  'Issue.read': (a, q, c) => oracle.canReadIssue(a, c, q),
  'Issue.answer': (a, q) => oracle.advises(a, q),
  'Supervision.read': (a, h) => oracle.canReadSupervision(a, h),
  'Supervision.answer': (a, h) => oracle.advises(a, h),
  'FidelityCheck.read': (a, f) => oracle.canReadFidelity(a, f),
  'FidelityCheck.check': (a, f) => oracle.advises(a, f),
  'Diagnosis.read': (a, d, c) => oracle.canReadDiagnosis(a, c, d),
  'CostCard.read': (a, k, c) => oracle.canReadCostCard(a, c, k),
  'Plan.read': (a, _l, c) => oracle.canReadRecord(a, c),
  'Meeting.read': (a, _m, c) => oracle.canReadRecord(a, c),
  'Evaluation.read': (a, _e, c) => oracle.canReadRecord(a, c),
  'Deadline.read': (a, d, c) => oracle.canReadDeadline(a, c, d),
  'Absence.read': (a, w) => oracle.keepsAbsence(a, w),
  'Absence.add': (a, w) => oracle.keepsAbsence(a, w),
  'Absence.remove': (a, w) => oracle.keepsAbsence(a, w),
  'Notification.read': (a, b) => oracle.canReadNotification(a, b),
  'Notification.markRead': (a, b) => oracle.canReadNotification(a, b),
  'Partnership.read': (a, p) => oracle.canReadPartnership(a, p),
  'Partnership.propose': (a, p) => oracle.canLeadPartnership(a, p),
  'Partnership.activate': (a, p) => oracle.canLeadPartnership(a, p),
  'Partnership.changeModel': (a, p) => oracle.canLeadPartnership(a, p),
  'Partnership.invite': (a, p) => oracle.canLeadPartnership(a, p),
  'Partnership.end': (a, p) => oracle.canLeadPartnership(a, p),
  'Model.read': (a, m) => oracle.canReadModel(a, m),
  'Model.create': (a, m) => oracle.keepsModel(a, m),
  'Model.manage': (a, m) => oracle.keepsModel(a, m),
  'Model.preview': (a, m) => oracle.canPreviewModel(a, m),
  'Model.remark': (a, m) => oracle.canRemark(a, m),
  'Partnership.accede': (a, p) => oracle.canAccede(a, p),
  'Partnership.leave': (a, p) => oracle.canAccede(a, p),
}

/** Every right with a condition, as `Subject.verb`. */
export const ORACLE_VERBS: readonly string[] = [
  ...CASE_VERBS.map((verb) => `Case.${verb}`),
  ...Object.keys(RECORDS),
]

export function oracleSays(right: string, world: World, row: Row): boolean {
  const [subject, verb = ''] = right.split('.')
  if (subject === 'Case') return oracle.mayOnCase(world.actor, verb, row as unknown as CaseAccess)
  const judge = RECORDS[right]
  if (!judge) throw new Error(`the oracle does not know ${right}`)
  const around = world.cases.find((c) => c._id === row['caseId'])
  return judge(world.actor, row as never, around as CaseAccess)
}
