import type { ClientSession } from 'mongoose'
import { AbsenceModel } from './models/absence.ts'
import { ActionModel } from './models/action.ts'
import { CalendarFeedModel } from './models/calendarFeed.ts'
import { CaseModel } from './models/case.ts'
import { CooperationModelModel } from './models/cooperationModel.ts'
import { CostCardModel } from './models/costCard.ts'
import { DiagnosisModel } from './models/diagnosis.ts'
import { DeadlineModel } from './models/deadline.ts'
import { EscalationModel } from './models/escalation.ts'
import { EvaluationModel } from './models/evaluation.ts'
import { FidelityCheckModel } from './models/fidelityCheck.ts'
import { InfoNoticeModel } from './models/infoNotice.ts'
import { InstitutionModel } from './models/institution.ts'
import { InvitationModel } from './models/invitation.ts'
import { IssueModel } from './models/issue.ts'
import { LegalBasisModel } from './models/legalBasis.ts'
import { MeetingModel } from './models/meeting.ts'
import { NoteModel } from './models/note.ts'
import { NotificationModel } from './models/notification.ts'
import { PartnershipModel } from './models/partnership.ts'
import { PersonModel } from './models/person.ts'
import { PlanModel } from './models/plan.ts'
import { SupervisionModel } from './models/supervision.ts'
import { TransferModel } from './models/transfer.ts'
import { Repository, type Tally } from './repository.ts'

/** Every repository, bound to one transaction or to none. */
export function repositories(session: ClientSession | null = null) {
  const tally: Tally = { writes: 0, caseId: null }
  return {
    session,
    tally,
    calendarFeeds: new Repository(CalendarFeedModel, 'CalendarFeed', session, tally),
    cases: new Repository(CaseModel, 'Case', session, tally),
    persons: new Repository(PersonModel, 'Person', session, tally),
    legalBases: new Repository(LegalBasisModel, 'LegalBasis', session, tally),
    infoNotices: new Repository(InfoNoticeModel, 'InfoNotice', session, tally),
    invitations: new Repository(InvitationModel, 'Invitation', session, tally),
    notes: new Repository(NoteModel, 'Note', session, tally),
    actions: new Repository(ActionModel, 'Action', session, tally),
    diagnoses: new Repository(DiagnosisModel, 'Diagnosis', session, tally),
    costCards: new Repository(CostCardModel, 'CostCard', session, tally),
    plans: new Repository(PlanModel, 'Plan', session, tally),
    meetings: new Repository(MeetingModel, 'Meeting', session, tally),
    evaluations: new Repository(EvaluationModel, 'Evaluation', session, tally),
    escalations: new Repository(EscalationModel, 'Escalation', session, tally),
    deadlines: new Repository(DeadlineModel, 'Deadline', session, tally),
    absences: new Repository(AbsenceModel, 'Absence', session, tally),
    transfers: new Repository(TransferModel, 'Transfer', session, tally),
    issues: new Repository(IssueModel, 'Issue', session, tally),
    supervisions: new Repository(SupervisionModel, 'Supervision', session, tally),
    fidelityChecks: new Repository(FidelityCheckModel, 'FidelityCheck', session, tally),
    notifications: new Repository(NotificationModel, 'Notification', session, tally),
    partnerships: new Repository(PartnershipModel, 'Partnership', session, tally),
    models: new Repository(CooperationModelModel, 'Model', session, tally),
    institutions: new Repository(InstitutionModel, 'Institution', session, tally),
  }
}
export type Repositories = ReturnType<typeof repositories>
