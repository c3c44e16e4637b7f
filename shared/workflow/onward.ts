import { CLOSED_STATES, PATH_STATES, type CaseState } from '../domain/vocabulary.ts'

/**
 * Which step carries a case on. The names are those of our own models; a model may give its steps others, and
 * then it is the step to a later stage.
 */
const USUAL: Partial<Record<CaseState, readonly string[]>> = {
  SIGNAL: ['qualifySignal'],
  DRAFT: ['qualify'],
  CONSENT: ['confirmConsents'],
  TEAM: ['formTeam'],
  DIAGNOSIS: ['approveDiagnosis'],
  PLANNING: ['signPlan'],
  RUNNING: ['review'],
  // Going back from a review to work comes before ending it, unless everything is done.
  REVIEW: ['finish', 'continuePlan'],
  EVALUATION: ['close'],
  SUSPENDED: ['resume'],
  CLOSED: ['followUp'],
  FOLLOWUP: ['archive'],
}
const NAMES = Object.values(USUAL).flat()

interface Way {
  event: string
  to: string
}
interface Standing {
  state: CaseState
  returnState?: CaseState | null | undefined
}

const placeOn = (state: string): number => (PATH_STATES as readonly string[]).indexOf(state)
const isClosed = (state: string): boolean => (CLOSED_STATES as readonly string[]).includes(state)

/** To a later stage of the road, or back to it from aside; ending work before its evaluation is no way on. */
function leadsOn(to: string, { state, returnState }: Standing): boolean {
  const here = placeOn(state)
  if (here < 0) return to === returnState
  if (isClosed(to) && here < placeOn('EVALUATION')) return false
  return placeOn(to) > here
}

/**
 * Of the steps from where a case stands those that carry it on, the next first: by their usual names, and where
 * none of these leads further those that do. `to` is the state the step would lead to.
 */
export function onward<T extends Way>(steps: readonly T[], standing: Standing): T[] {
  const usual = steps
    .filter(({ event }) => NAMES.includes(event))
    .sort((a, b) => NAMES.indexOf(a.event) - NAMES.indexOf(b.event))
  if (usual.some(({ to }) => leadsOn(to, standing))) return usual
  return [...steps.filter((step) => !usual.includes(step) && leadsOn(step.to, standing)), ...usual]
}

/** Of the same steps those that lead back on the road: after a review, on with the work. */
export function backward<T extends Way>(steps: readonly T[], { state }: Standing): T[] {
  const usual = steps.filter(({ event }) => event === 'continuePlan')
  const isBack = ({ to }: Way) => placeOn(to) >= 0 && placeOn(to) < placeOn(state)
  return usual.length > 0 ? usual : steps.filter(isBack)
}
