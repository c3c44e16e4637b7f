import {
  decideEscalation,
  joinEscalation,
  openEscalation,
  passOnEscalation,
  withdrawEscalation,
} from './escalations.ts'
import { listEscalations } from './listEscalations.query.ts'

export const escalationHandlers = [
  openEscalation,
  listEscalations,
  passOnEscalation,
  decideEscalation,
  joinEscalation,
  withdrawEscalation,
]
export { escalationLive } from './listEscalations.query.ts'
