import { actionCommands } from './actions.ts'
import { listActions } from './listActions.query.ts'

export const actionHandlers = [...actionCommands, listActions]
export { actionLive, agreeAction, draftAction } from './actions.ts'
