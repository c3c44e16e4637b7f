import { applyWorkflow } from './applyWorkflow.command.ts'
import { availableWorkflow } from './availableWorkflow.query.ts'

export const workflowHandlers = [availableWorkflow, applyWorkflow]
export { factsOf, rolesTowards } from './facts.ts'
export { moved, refusalOf } from './move.ts'
