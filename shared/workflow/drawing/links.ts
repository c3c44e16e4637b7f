import { stagesEntered } from '../../domain/caseRounds.ts'
import { byLane, laneOf } from './lanes.ts'
import type { DrawnModel, DrawnState, DrawnTransition, ModelPosition } from './types.ts'

/** From so many states a step is told once instead of drawing a line from each. */
const MANY = 3
const RETURN = '$return'
const STAY = '$stay'

/** A link before it has a place. */
export interface RawLink {
  id: string
  kind: 'line' | 'start' | 'many'
  from: string
  to: string
  sources: string[]
  transitions: DrawnTransition[]
  isReturn: boolean
}
interface RawLinks {
  links: RawLink[]
  /** Bracket id to the states it spans. */
  brackets: Map<string, string[]>
  /** Transitions with a node of their own in the region's row. */
  beside: DrawnTransition[]
  asides: string[]
}

const bracketId = (states: readonly string[]): string => `span:${states.join('+')}`
export const besideId = ({ id }: DrawnTransition): string => `beside:${id}`

/** Steps the case has taken, as pairs of states. */
export function takenPairs(position: ModelPosition | undefined): [string, string][] {
  const entered = stagesEntered(position?.history ?? [])
  return entered.slice(1).map(({ state }, index) => [entered[index]?.state ?? state, state])
}

/** States from which a state with a way back is entered, other than by going up from such a state. */
function entrances(model: DrawnModel, state: string): string[] {
  const hasWayBack = (id: string): boolean =>
    model.transitions.some(({ to, from }) => to === RETURN && from.includes(id))
  const ways = model.transitions.filter(({ to }) => to === state).map(({ from }) => from)
  const direct = ways.flat().filter((id) => !hasWayBack(id))
  if (direct.length > 0) return [...new Set(direct)]
  return [...new Set(ways.flat().flatMap((id) => (id === state ? [] : entrances(model, id))))]
}

const isAskedOfRegion = ({ to, from, effects }: DrawnTransition): boolean =>
  to === STAY && from.length < MANY && effects.some((effect) => /^open\w*Issue$/.test(effect))

/** A step into another row that leads back later: drawn from a bracket. Any other is told at its target. */
function isDetour(model: DrawnModel, states: ReadonlyMap<string, DrawnState>, row: DrawnTransition): boolean {
  const target = states.get(row.to)
  const leadsBack = model.transitions.some(({ to, from }) => to === RETURN && from.includes(row.to))
  if (!target || !leadsBack) return false
  const below = row.from.every((id) => {
    const source = states.get(id)
    return source !== undefined && byLane(laneOf(source), laneOf(target)) <= 0
  })
  return below
}

/**
 * Lines of the drawing: several steps between the same two states share one; a step from many states gets a
 * bracket below them (escalation) or is told at its target (transfer, withdrawal). With a case on the model a
 * bracket gives way to the one line that matters now.
 */
export function linksOf(model: DrawnModel, position?: ModelPosition): RawLinks {
  const states = new Map(model.states.map((state) => [state.id, state]))
  const links = new Map<string, RawLink>()
  const brackets = new Map<string, string[]>()
  const beside: DrawnTransition[] = []
  const asides: string[] = []
  const taken = takenPairs(position)

  const add = (kind: RawLink['kind'], from: string, to: string, row: DrawnTransition, sources: string[]) => {
    const isReturn = row.to === RETURN
    const id = `${kind}:${from}>${to}`
    const link = links.get(id) ?? { id, kind, from, to, sources, transitions: [], isReturn }
    if (!link.transitions.includes(row)) link.transitions.push(row)
    links.set(id, link)
  }
  /** The end of a line that stands for any of several states. */
  const anyOf = (among: readonly string[]): string[] => {
    if (position && among.includes(position.state)) return [position.state]
    if (position?.returnState && among.includes(position.returnState)) return [position.returnState]
    if (among.length < MANY) return [...among]
    const id = bracketId(among)
    brackets.set(id, [...among])
    return [id]
  }
  const walked = (row: DrawnTransition) => {
    for (const [from, to] of taken) {
      const back = row.to === RETURN && entrances(model, from).includes(to)
      if (row.from.includes(from) && (row.to === to || back)) add('line', from, to, row, [from])
    }
  }

  for (const row of model.transitions) {
    const sources = row.from.filter((id) => states.has(id))
    if (row.to === STAY) {
      if (!isAskedOfRegion(row)) asides.push(row.id)
      else {
        beside.push(row)
        for (const from of sources) add('line', from, besideId(row), row, [from])
      }
      continue
    }
    walked(row)
    if (sources.length === 0) {
      if (states.has(row.to)) add('start', `mark:start>${row.to}`, row.to, row, [])
    } else if (row.to === RETURN) {
      // With a case elsewhere the way back is not its matter; where it was walked, it is drawn above.
      if (position && !sources.includes(position.state)) continue
      for (const from of position ? [position.state] : sources) {
        for (const to of anyOf(entrances(model, from))) add('line', from, to, row, [from])
      }
    } else if (!states.has(row.to)) {
      asides.push(row.id)
    } else if (sources.length < MANY) {
      for (const from of sources) add('line', from, row.to, row, [from])
    } else if (isDetour(model, states, row)) {
      for (const from of anyOf(sources)) add('line', from, row.to, row, sources)
    } else {
      add('many', `mark:many>${row.to}`, row.to, row, sources)
    }
  }
  return { links: [...links.values()], brackets, beside, asides }
}
