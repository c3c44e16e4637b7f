import { acceptInvitation, declineInvitation, seeInvitation } from './answerInvitation.command.ts'
import { getInvitation, listInvitations } from './listInvitations.query.ts'
import {
  expireInvitation,
  remindInvitation,
  resendInvitation,
  revokeInvitation,
} from './manageInvitation.command.ts'
import { sendInvitation } from './sendInvitation.command.ts'

export const invitationHandlers = [
  sendInvitation,
  listInvitations,
  getInvitation,
  seeInvitation,
  acceptInvitation,
  declineInvitation,
  revokeInvitation,
  resendInvitation,
  remindInvitation,
  expireInvitation,
]
export { invitationLive } from './listInvitations.query.ts'
