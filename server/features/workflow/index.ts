import { applyWorkflow, confirmStep, refuseStep } from './applyWorkflow.command.ts'
import { availableWorkflow } from './availableWorkflow.query.ts'
import { papersOfCase } from './papersOfCase.query.ts'

export const workflowHandlers = [availableWorkflow, papersOfCase, applyWorkflow, confirmStep, refuseStep]
export { decideStep } from './decide.ts'
export { appointLeads, placed, staffPost } from './effects/team.ts'
export { jobOf, loadFacts, rolesTowards } from './facts.ts'
export { decideSystemStep, takeSystemStep } from './systemStep.ts'
export { carryOut, takeStep } from './takeStep.ts'
