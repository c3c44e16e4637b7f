import type { BlockedReason } from '../contracts/models.ts'
import { CLOSED_STATES, type CaseState, type Level } from '../domain/vocabulary.ts'
import type { CooperationModel } from './model.ts'

/** What a running case's place in its model says about going over to another version. */
export interface Standing {
  state: CaseState
  returnState: CaseState | null
  level: Level
  approvalPending: boolean
  transferPending: boolean
}
export type StateMapping = Readonly<Partial<Record<CaseState, CaseState>>>

export interface Migration {
  verdict: 'stays' | 'movable' | 'blocked'
  reason: BlockedReason | null
  /** Where the case would stand. */
  state: CaseState
  returnState: CaseState | null
}

/** Parts that speak of all stages alike. Words are no part: they bind nobody to do anything else. */
const COMMON = [
  'calendar',
  'ladders',
  'proposeEscalationAfter',
  'invitationAnswer',
  'planLimit',
  'answers',
] as const satisfies (keyof CooperationModel)[]

/** Stages an open case can still get into from here; those it has left for good are out. */
function aheadIn({ transitions }: CooperationModel, { state, returnState }: Standing): Set<CaseState> {
  const ahead = new Set<CaseState>()
  const queue = returnState ? [state, returnState] : [state]
  for (let at = queue.pop(); at; at = queue.pop()) {
    if (ahead.has(at)) continue
    ahead.add(at)
    if (CLOSED_STATES.includes(at)) continue
    for (const { from, to } of transitions)
      if (from.includes(at) && to !== '$return' && to !== '$stay') queue.push(to)
  }
  return ahead
}

/** Everything of a model that can still concern the case, as one text. */
function aheadOf(model: CooperationModel, standing: Standing): string {
  const ahead = aheadIn(model, standing)
  const states = model.states.filter(({ id }) => ahead.has(id)).map(({ label: _label, ...row }) => row)
  const rows = model.transitions
    .map(({ label: _label, source: _source, ...row }) => ({
      ...row,
      from: row.from.filter((id) => ahead.has(id)),
    }))
    .filter(({ from }) => from.length > 0)
  return JSON.stringify([states, rows, COMMON.map((part) => model[part])])
}

function blockedBy(to: CooperationModel, { state, returnState, ...rest }: Standing): BlockedReason | null {
  const has = (id: CaseState) => to.states.some((row) => row.id === id)
  if (rest.level !== 'gmina') return 'raised'
  if (rest.approvalPending) return 'approvalPending'
  if (rest.transferPending) return 'transferPending'
  if (!has(state)) return 'stateMissing'
  if (returnState && !has(returnState)) return 'returnStateMissing'
  return null
}

/** Judges one case, or all that stand alike. Stages the new version has are never mapped. */
export function migrationOf(
  from: CooperationModel,
  to: CooperationModel,
  standing: Standing,
  mapping: StateMapping = {},
): Migration {
  const mapped = (id: CaseState) => (to.states.some((row) => row.id === id) ? id : (mapping[id] ?? id))
  const state = mapped(standing.state)
  const returnState = standing.returnState && mapped(standing.returnState)
  const reason = blockedBy(to, { ...standing, state, returnState })
  if (reason) return { verdict: 'blocked', reason, state, returnState }
  const isSame = aheadOf(from, standing) === aheadOf(to, standing)
  return { verdict: isSame ? 'stays' : 'movable', reason: null, state, returnState }
}
