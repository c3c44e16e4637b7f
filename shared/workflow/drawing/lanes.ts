import { PATH_STATES } from '../../domain/vocabulary.ts'
import type { DrawnModel, DrawnState } from './types.ts'

/** Rows from the family down to the region, so that going up a level goes down the page. */
const LANE_ORDER = ['family', 'initiator', 'centre', 'team', 'partnership', 'powiat', 'region'] as const

const BY_STATE: Readonly<Record<string, string>> = {
  SIGNAL: 'initiator',
  CONSENT: 'family',
  TEAM: 'team',
  DIAGNOSIS: 'team',
  PLANNING: 'team',
  RUNNING: 'team',
  REVIEW: 'team',
  SUSPENDED: 'team',
}

/** Row of a state; versions written before lanes existed get it from the level and the state itself. */
export function laneOf(state: DrawnState): string {
  if (state.lane) return state.lane
  if (state.level === 'partnership' || state.level === 'powiat') return state.level
  return BY_STATE[state.id] ?? 'centre'
}

const place = (lane: string): number => {
  const at = (LANE_ORDER as readonly string[]).indexOf(lane)
  return at < 0 ? LANE_ORDER.length : at
}
export const byLane = (a: string, b: string): number => place(a) - place(b)

const PATH: readonly string[] = PATH_STATES
export const pathIndex = (state: string): number => PATH.indexOf(state)

/** States of the straight road that this model has, in order. */
export const pathOf = (model: DrawnModel): string[] =>
  PATH.filter((id) => model.states.some((state) => state.id === id))
