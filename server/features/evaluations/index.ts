export { evaluationHandlers, evaluationLive } from './evaluations.ts'
export { evaluatedSince } from './facts.ts'
