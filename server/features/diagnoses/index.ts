import { costCardHandlers } from './costCards.ts'
import { diagnosisHandlersCore } from './diagnoses.ts'

export const diagnosisHandlers = [...diagnosisHandlersCore, ...costCardHandlers]
export { costCardLive } from './costCards.ts'
export { diagnosisLive } from './diagnoses.ts'
export { countCostCards, loadDiagnosisFacts } from './facts.ts'
