import { stagesEntered } from '../../domain/caseRounds.ts'
import { takenPairs } from './links.ts'
import type { DrawnModel, Link, ModelPosition } from './types.ts'

/** plain: no case is on the model; done/here/ahead: behind, at and beyond the case. */
export type NodeStatus = 'plain' | 'done' | 'here' | 'ahead'
/** open: the viewer may take it now; blocked: something is missing; ahead: possible later or by others. */
export type LinkStatus = 'plain' | 'done' | 'open' | 'blocked' | 'ahead'

export function nodeStatus(id: string, position: ModelPosition | undefined): NodeStatus {
  if (!position) return 'plain'
  if (position.state === id) return 'here'
  return position.history.some(({ state }) => state === id) ? 'done' : 'ahead'
}

export interface LinkState {
  status: LinkStatus
  /** What a blocked step lacks, counted. */
  missing: number
}

/** How a line stands to the case: a step open to the viewer beats a blocked one on the same line. */
export function linkState(link: Link, position: ModelPosition | undefined): LinkState {
  if (!position) return { status: 'plain', missing: 0 }
  if (link.sources.includes(position.state) && link.kind !== 'start') {
    if (link.transitions.some((id) => position.allowed?.includes(id))) return { status: 'open', missing: 0 }
    const blocked = (position.blocked ?? []).filter(({ transition }) => link.transitions.includes(transition))
    const missing = Math.max(0, ...blocked.map(({ missingCount }) => missingCount))
    if (blocked.length > 0) return { status: 'blocked', missing }
  }
  const isTaken = takenPairs(position).some(([from, to]) => from === link.from && to === link.to)
  const isOpening = link.kind === 'start' && position.history[0]?.state === link.to
  return { status: isTaken || isOpening ? 'done' : 'ahead', missing: 0 }
}

/** Where each state was left: the time the next one was entered. */
export function passedStates(position: ModelPosition): { state: string; leftAt: Date | string }[] {
  const entered = stagesEntered(position.history)
  return entered.slice(0, -1).map(({ state }, index) => ({ state, leftAt: entered[index + 1]?.at ?? '' }))
}

/** What the model calls a lane where it has a word for it. */
const laneTerm: Readonly<Record<string, string>> = {
  team: 'caseTeamShort',
  partnership: 'partnershipShort',
}
export const laneWord = (model: DrawnModel, lane: string, locale: 'pl' | 'en'): string | undefined => {
  const word = model.labels[laneTerm[lane] ?? '']?.[locale]
  return word && word.charAt(0).toLocaleUpperCase(locale) + word.slice(1)
}
