import { ASKED_STATES, ENGINE_STEPS } from './engineEvents.ts'

/** A model has each step that the product takes by its event, under that name and where it is asked for. */

interface TransitionRow {
  from: string[]
  to: string
  event: string
  effects: string[]
}
interface Model {
  states: { id: string }[]
  transitions: TransitionRow[]
}
type Report = (path: PropertyKey[], message: string) => void

const isAsked = (id: string): boolean => ASKED_STATES.some((state) => state === id)
/** Effects that only these steps have. */
const KEPT = new Set<string>(ENGINE_STEPS.flatMap(({ effects }) => effects))

/** Is a step there that nobody could take under its name? */
function checkName({ from, to, event, effects }: TransitionRow, at: PropertyKey[], report: Report): void {
  const step = ENGINE_STEPS.find((one) => one.event === event)
  if ((from.length === 0) !== (step?.from === 'nowhere'))
    report([...at, 'event'], 'only a signal or an opening begins a case')
  if (isAsked(to) && step?.to !== to) report([...at, 'event'], 'a question nobody could ask under this name')
  if (effects.some((name) => KEPT.has(name) && !step?.effects.some((own) => own === name)))
    report([...at, 'event'], 'an effect of steps with another name')
}

/** Does a step of that name do what the product counts on? */
function checkPlace({ from, to, event, effects }: TransitionRow, at: PropertyKey[], report: Report): void {
  const step = ENGINE_STEPS.find((one) => one.event === event)
  if (!step) return
  if (step.effects.length > 0 && !step.effects.some((name) => effects.includes(name)))
    report([...at, 'effects'], 'the effect that goes with the event is missing')
  if (step.to && to !== step.to) report([...at, 'to'], 'the event of a question leads elsewhere')
  if (step.from !== 'asked') return
  from.forEach((id, place) => {
    if (!isAsked(id)) report([...at, 'from', place], 'no question to answer here')
  })
  // An answered question does not leave the case waiting for an answer.
  if (to === '$stay') report([...at, 'to'], 'the answer leaves the case waiting')
}

export function checkEngineSteps({ states, transitions }: Model, report: Report): void {
  transitions.forEach((row, index) => {
    checkName(row, ['transitions', index], report)
    checkPlace(row, ['transitions', index], report)
  })
  for (const { event, by, from } of ENGINE_STEPS) {
    const rows = transitions.filter((row) => row.event === event)
    if (from === 'nowhere' && !rows.some((row) => row.from.length === 0))
      report([], `no step that begins a case: ${event} (${by})`)
    states.forEach(({ id }, index) => {
      if (from === 'asked' && isAsked(id) && !rows.some((row) => row.from.includes(id)))
        report(['states', index], `no step that answers the question: ${event} (${by})`)
    })
  }
}
