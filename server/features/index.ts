import type { LiveKind } from '../kernel/viewing.ts'
import { absenceHandlers } from './absences/index.ts'
import { actionHandlers, actionLive } from './actions/index.ts'
import { auditHandlers } from './auditLog/index.ts'
import { calendarHandlers } from './calendar/index.ts'
import { caseloadHandlers } from './caseload/index.ts'
import { caseHandlers, caseListLive, caseLive } from './cases/index.ts'
import { basisLive, consentHandlers, noticeLive } from './consents/index.ts'
import { costCardLive, diagnosisHandlers, diagnosisLive } from './diagnoses/index.ts'
import { deadlineHandlers, deadlineLive } from './deadlines/index.ts'
import { demoHandlers } from './demo/index.ts'
import { coordinationHandlers } from './coordination/index.ts'
import { escalationHandlers, escalationLive } from './escalations/index.ts'
import { evaluationHandlers, evaluationLive } from './evaluations/index.ts'
import { fidelityHandlers, fidelityLive } from './fidelity/index.ts'
import { institutionHandlers } from './institutions/index.ts'
import { invitationHandlers, invitationLive } from './invitations/index.ts'
import { meetingHandlers, meetingLive } from './meetings/index.ts'
import { modelHandlers, modelLive } from './models/index.ts'
import { issueHandlers, issueLive } from './issues/index.ts'
import { noteHandlers, noteLive } from './notes/index.ts'
import { notificationHandlers, notificationLive } from './notifications/index.ts'
import { overrideHandlers } from './overrides/index.ts'
import { oversightHandlers } from './oversight/index.ts'
import { participantHandlers } from './participants/index.ts'
import { partnershipHandlers } from './partnerships/index.ts'
import { personHandlers, personLive } from './persons/index.ts'
import { planHandlers, planLive } from './plans/index.ts'
import { sessionHandlers } from './session/index.ts'
import { supervisionHandlers, supervisionLive } from './supervisions/index.ts'
import { territoryHandlers } from './territories/index.ts'
import { timerHandlers } from './timers/index.ts'
import { timelineHandlers } from './timeline/index.ts'
import { transferHandlers, transferLive } from './transfers/index.ts'
import { workflowHandlers } from './workflow/index.ts'

/** Every handler there is; buildRegistry refuses to start when one is missing. */
export const allHandlers = [
  ...sessionHandlers,
  ...territoryHandlers,
  ...institutionHandlers,
  ...partnershipHandlers,
  ...modelHandlers,
  ...calendarHandlers,
  ...caseloadHandlers,
  ...caseHandlers,
  ...timelineHandlers,
  ...personHandlers,
  ...participantHandlers,
  ...workflowHandlers,
  ...consentHandlers,
  ...invitationHandlers,
  ...noteHandlers,
  ...actionHandlers,
  ...diagnosisHandlers,
  ...planHandlers,
  ...meetingHandlers,
  ...evaluationHandlers,
  ...escalationHandlers,
  ...coordinationHandlers,
  ...transferHandlers,
  ...overrideHandlers,
  ...issueHandlers,
  ...fidelityHandlers,
  ...supervisionHandlers,
  ...deadlineHandlers,
  ...timerHandlers,
  ...absenceHandlers,
  ...demoHandlers,
  ...notificationHandlers,
  ...auditHandlers,
  ...oversightHandlers,
]

const live: LiveKind[] = [
  caseLive,
  personLive,
  basisLive,
  noticeLive,
  noteLive,
  actionLive,
  diagnosisLive,
  costCardLive,
  planLive,
  meetingLive,
  evaluationLive,
  invitationLive,
  escalationLive,
  transferLive,
  issueLive,
  fidelityLive,
  supervisionLive,
  notificationLive,
  deadlineLive,
  modelLive,
]
export const liveKinds = new Map(live.map((kind) => [kind.type, kind]))
export { caseListLive }
