import { acceptTransfer, declineTransfer } from './answerTransfer.command.ts'
import { listTransfers } from './listTransfers.query.ts'
import { requestTransfer } from './requestTransfer.command.ts'

export const transferHandlers = [requestTransfer, listTransfers, acceptTransfer, declineTransfer]
export { transferLive } from './transfer.presenter.ts'
