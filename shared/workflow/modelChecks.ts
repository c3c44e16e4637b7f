import type * as z from 'zod'
import type { CaseState } from '../domain/vocabulary.ts'

/** Checks of a model as a graph, each reported at the path of the offending row. */

interface StateRow {
  id: CaseState
  sla?: unknown
  exempt?: unknown
  planned?: true | undefined
}
interface TransitionRow {
  id: string
  from: CaseState[]
  to: CaseState | '$return'
  event: string
  asks: string[]
  guards: { fn: string }[]
}
interface Graph {
  states: StateRow[]
  transitions: TransitionRow[]
}
type Report = (path: PropertyKey[], message: string) => void

function repeated<T>(rows: readonly T[], key: (row: T) => string): number[] {
  const seen = new Set<string>()
  return rows.flatMap((row, index) => {
    const isRepeated = seen.has(key(row))
    seen.add(key(row))
    return isRepeated ? [index] : []
  })
}

/** States a case can get into; `$return` only leads back to where it has been. */
function reachable(transitions: readonly TransitionRow[]): Set<string> {
  const reached = new Set<string>()
  const queue = transitions.filter(({ from }) => from.length === 0).map(({ to }) => to as string)
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (reached.has(at)) continue
    reached.add(at)
    for (const row of transitions)
      if (row.to !== '$return' && row.from.some((from) => from === at)) queue.push(row.to)
  }
  return reached
}

function checkStates({ states, transitions }: Graph, report: Report): void {
  for (const index of repeated(states, ({ id }) => id)) report(['states', index, 'id'], 'duplicate state')
  const reached = reachable(transitions)
  states.forEach(({ id, sla, exempt, planned }, index) => {
    if (!sla && !exempt) report(['states', index], 'neither deadline nor exemption')
    if (sla && exempt) report(['states', index], 'both deadline and exemption')
    if (!planned && !reached.has(id)) report(['states', index], 'unreachable state')
    if (planned && reached.has(id)) report(['states', index, 'planned'], 'planned state is reachable')
  })
}

function checkTransitions({ states, transitions }: Graph, report: Report): void {
  const known = new Set<string>([...states.map(({ id }) => id), '$return'])
  for (const index of repeated(transitions, ({ id }) => id))
    report(['transitions', index, 'id'], 'duplicate transition')
  const answered = new Set<string>()
  transitions.forEach(({ from, to, event, asks, guards }, index) => {
    if (!known.has(to)) report(['transitions', index, 'to'], 'state not in model')
    if (to === '$return' && from.length === 0) report(['transitions', index, 'to'], 'nowhere to return to')
    from.forEach((id, place) => {
      if (!known.has(id)) report(['transitions', index, 'from', place], 'state not in model')
    })
    // One event from one state must mean one thing, or the engine would have to choose.
    for (const source of from.length > 0 ? from : ['']) {
      if (answered.has(`${source} ${event}`)) report(['transitions', index, 'event'], 'ambiguous event')
      answered.add(`${source} ${event}`)
    }
    if (guards.some(({ fn }) => fn === 'gEsc') && !asks.includes('escalation'))
      report(['transitions', index, 'asks'], 'gEsc needs the escalation asked')
  })
}

export function checkGraph(model: Graph, context: z.core.$RefinementCtx): void {
  const report: Report = (path, message) => context.addIssue({ code: 'custom', path, message })
  checkStates(model, report)
  checkTransitions(model, report)
}
