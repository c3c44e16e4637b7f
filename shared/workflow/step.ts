import type { CaseState, Level } from '../domain/vocabulary.ts'
import { stateDueAt } from './deadlines.ts'
import type { EffectName } from './effects.ts'
import { isFilled, type Facts, type Payload } from './facts.ts'
import { GUARDS, PAYLOAD_GUARDS, type GuardName } from './guards.ts'
import { RETURN, type Ask, type CooperationModel, type ModelState, type ModelTransition } from './model.ts'
import type { Judgement } from './verdict.ts'

/**
 * The engine: pure, deterministic and total. It knows graphs, not services; whatever a model says is data.
 */

/** Where a case stands; null before it exists. */
export interface CasePosition {
  state: CaseState
  returnState?: CaseState | null | undefined
}

export interface StepEvent {
  type: string
  /** Roles the actor holds towards this case: of the membership used, and in the team. */
  roles: readonly string[]
  payload: Payload
  facts: Facts
}

export interface NextPosition {
  state: CaseState
  returnState: CaseState | null
  level: Level
  stateEnteredAt: Date
  stateDueAt: Date | null
}

export interface UnmetGuard extends Judgement {
  guard: GuardName
}

export type StepResult =
  | { ok: true; transition: ModelTransition; state: NextPosition; effects: EffectName[] }
  | {
      ok: false
      reason: 'no_transition' | 'role' | 'guards' | 'payload'
      unmet: UnmetGuard[]
      /** Fields asked for and not filled in. */
      asks?: Ask[]
    }

interface StepInput {
  model: CooperationModel
  state: CasePosition | null
  event: StepEvent
  now: Date
}

const leaves = (transition: ModelTransition, position: CasePosition | null): boolean =>
  position ? transition.from.includes(position.state) : transition.from.length === 0

const holdsRole = (transition: ModelTransition, roles: readonly string[]): boolean =>
  transition.roles.some((role) => roles.includes(role))

function target(model: CooperationModel, { to }: ModelTransition, position: CasePosition | null) {
  const id = to === RETURN ? position?.returnState : to
  return model.states.find((state) => state.id === id)
}

/** A state with a way back keeps the place the case came from, over several steps up. */
function returnStateAfter(model: CooperationModel, to: ModelState, position: CasePosition | null) {
  const hasWayBack = model.transitions.some((row) => row.to === RETURN && row.from.includes(to.id))
  return hasWayBack ? (position?.returnState ?? position?.state ?? null) : null
}

function unmetGuards(transition: ModelTransition, facts: Facts, payload: Payload | undefined): UnmetGuard[] {
  return transition.guards
    .map(({ fn, ...args }) => ({ guard: fn, ...GUARDS[fn](facts, args, payload) }))
    .filter(({ verdict }) => verdict !== true)
}

/**
 * Takes one event. Refusals: no_transition (the event means nothing here), role, payload (asked fields
 * missing; unmet guards are named too), guards. An 'unknown' guard refuses as well.
 */
export function step({ model, state: position, event, now }: StepInput): StepResult {
  const transition = model.transitions.find((row) => row.event === event.type && leaves(row, position))
  const to = transition && target(model, transition, position)
  if (!transition || !to) return { ok: false, reason: 'no_transition', unmet: [] }
  if (!holdsRole(transition, event.roles)) return { ok: false, reason: 'role', unmet: [] }

  const unmet = unmetGuards(transition, event.facts, event.payload)
  const asks = transition.asks.filter((field) => !isFilled(event.payload[field]))
  if (asks.length > 0) return { ok: false, reason: 'payload', unmet, asks }
  if (unmet.length > 0) return { ok: false, reason: 'guards', unmet }

  const isUrgent = event.facts.urgent === true
  return {
    ok: true,
    transition,
    state: {
      state: to.id,
      returnState: returnStateAfter(model, to, position),
      level: to.level,
      stateEnteredAt: now,
      stateDueAt: stateDueAt({ state: to, transition, isUrgent, payload: event.payload, at: now }),
    },
    effects: [...transition.effects],
  }
}

export interface AvailableTransition {
  transition: ModelTransition
  /** State it would lead to. */
  to: CaseState
  /** When that state would have to be left, if it were taken now (an escalation's reason may shorten it). */
  dueAt: Date | null
  /** What the actor will have to fill in. */
  asks: Ask[]
  /** Nothing visible speaks against it; what is filled in is judged by `step`. */
  allowed: boolean
  unmet: UnmetGuard[]
}

interface AvailableInput {
  model: CooperationModel
  state: CasePosition | null
  roles: readonly string[]
  facts: Facts
  now: Date
}

/** Transitions the actor's roles may take from here, with what still stands in the way of each. */
export function available({
  model,
  state: position,
  roles,
  facts,
  now,
}: AvailableInput): AvailableTransition[] {
  return model.transitions.flatMap((transition) => {
    if (!leaves(transition, position) || !holdsRole(transition, roles)) return []
    const to = target(model, transition, position)
    if (!to) return []
    const unmet = unmetGuards(transition, facts, undefined).filter(({ guard }) => !PAYLOAD_GUARDS.has(guard))
    const allowed = unmet.every(({ verdict }) => verdict !== false)
    const isUrgent = facts.urgent === true
    const dueAt = stateDueAt({ state: to, transition, isUrgent, payload: {}, at: now })
    return [{ transition, to: to.id, dueAt, asks: [...transition.asks], allowed, unmet }]
  })
}
