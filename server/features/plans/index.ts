export { openNextPlanVersion } from './editions.ts'
export { loadPlanFacts } from './facts.ts'
export { planHandlers, planLive } from './plans.ts'
