import type { LiveKind } from '../kernel/viewing.ts'
import { actionHandlers, actionLive } from './actions/index.ts'
import { auditHandlers } from './auditLog/index.ts'
import { caseHandlers, caseListLive, caseLive } from './cases/index.ts'
import { escalationHandlers, escalationLive } from './escalations/index.ts'
import { institutionHandlers } from './institutions/index.ts'
import { invitationHandlers, invitationLive } from './invitations/index.ts'
import { noteHandlers, noteLive } from './notes/index.ts'
import { notificationHandlers, notificationLive } from './notifications/index.ts'
import { participantHandlers } from './participants/index.ts'
import { partnershipHandlers } from './partnerships/index.ts'
import { personHandlers, personLive } from './persons/index.ts'
import { sessionHandlers } from './session/index.ts'
import { territoryHandlers } from './territories/index.ts'
import { timelineHandlers } from './timeline/index.ts'
import { workflowHandlers } from './workflow/index.ts'

/** Every handler there is; buildRegistry refuses to start when one is missing. */
export const allHandlers = [
  ...sessionHandlers,
  ...territoryHandlers,
  ...institutionHandlers,
  ...partnershipHandlers,
  ...caseHandlers,
  ...timelineHandlers,
  ...personHandlers,
  ...participantHandlers,
  ...workflowHandlers,
  ...invitationHandlers,
  ...noteHandlers,
  ...actionHandlers,
  ...escalationHandlers,
  ...notificationHandlers,
  ...auditHandlers,
]

const live: LiveKind[] = [
  caseLive,
  personLive,
  noteLive,
  actionLive,
  invitationLive,
  escalationLive,
  notificationLive,
]
export const liveKinds = new Map(live.map((kind) => [kind.type, kind]))
export { caseListLive }
