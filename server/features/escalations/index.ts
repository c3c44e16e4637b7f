import { decideEscalation, openEscalation, passOnEscalation, withdrawEscalation } from './escalations.ts'
import { listEscalations } from './listEscalations.query.ts'

export const escalationHandlers = [
  openEscalation,
  listEscalations,
  passOnEscalation,
  decideEscalation,
  withdrawEscalation,
]
export { escalationLive } from './listEscalations.query.ts'
