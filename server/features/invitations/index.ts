import { acceptInvitation, declineInvitation, seeInvitation } from './answerInvitation.command.ts'
import { getInvitation, listInvitations } from './listInvitations.query.ts'
import { resendInvitation, revokeInvitation } from './manageInvitation.command.ts'
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
]
export { lapseInvitation } from './lapse.ts'
export { receiversOf } from './newInvitation.ts'
export { judgePullIn, sendPullIn } from './pullIn.ts'
export { invitationLive } from './listInvitations.query.ts'
