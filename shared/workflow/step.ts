import type { CaseState, Level } from '../domain/vocabulary.ts'
import { pause, resume, type Amount, type Remaining } from '../domain/pausedTime.ts'
import { endOfOfficeDay } from '../domain/workingDays.ts'
import { dueAfter, stageDuration } from './deadlines.ts'
import type { EffectName } from './effects.ts'
import { isFilled, type Facts, type Payload } from './facts.ts'
import { GUARDS, PAYLOAD_GUARDS, type GuardName } from './guards.ts'
import type { Ask, CooperationModel, ModelState, ModelTransition } from './model.ts'
import { RETURN, STAY } from './targets.ts'
import type { Judgement } from './verdict.ts'

/**
 * The engine: pure, deterministic and total. It knows graphs, not services; whatever a model says is data.
 */

/** Where a case stands; null before it exists. */
export interface CasePosition {
  state: CaseState
  returnState?: CaseState | null | undefined
  stateEnteredAt?: Date | undefined
  stateDueAt?: Date | null | undefined
  /** The length of time `stateDueAt` came from (null: somebody chose the day); needed to stop the clock. */
  stateDuration?: Amount | null | undefined
  /** What was left of the clock of `returnState` when it was stopped. */
  paused?: Remaining | null | undefined
}

export interface StepEvent {
  type: string
  /** Roles the actor holds towards this case: of the membership used, and in the team. */
  roles: readonly string[]
  payload: Payload
  facts: Facts
  /** Professional override of unmet guards, where the model allows it: why. */
  override?: string | undefined
}

export interface NextPosition {
  state: CaseState
  returnState: CaseState | null
  level: Level
  stateEnteredAt: Date
  stateDueAt: Date | null
  stateDuration: Amount | null
  paused: Remaining | null
}

export interface UnmetGuard extends Judgement {
  guard: GuardName
}

export type StepResult =
  | {
      ok: true
      transition: ModelTransition
      state: NextPosition
      effects: EffectName[]
      /** The case went to another state; false where something is only recorded beside it. */
      moves: boolean
      /** Guards passed over with a reason. */
      overridden: UnmetGuard[]
    }
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
  const id = to === RETURN ? position?.returnState : to === STAY ? position?.state : to
  return model.states.find((state) => state.id === id)
}

// Asked at every step of every simulated case, and a model never changes once it is loaded.
const sideStates = new WeakMap<CooperationModel, ReadonlySet<string>>()
function sideStatesOf(model: CooperationModel): ReadonlySet<string> {
  const known = sideStates.get(model)
  if (known) return known
  const found = new Set(model.transitions.filter(({ to }) => to === RETURN).flatMap(({ from }) => from))
  sideStates.set(model, found)
  return found
}

/** A state with a way back keeps the place the case came from, over several steps up. */
const returnStateAfter = (model: CooperationModel, to: ModelState, position: CasePosition | null) =>
  sideStatesOf(model).has(to.id) ? (position?.returnState ?? position?.state ?? null) : null

function unmetGuards(transition: ModelTransition, facts: Facts, payload: Payload | undefined): UnmetGuard[] {
  return transition.guards
    .map(({ fn, ...args }) => ({ guard: fn, ...GUARDS[fn](facts, args, payload) }))
    .filter(({ verdict }) => verdict !== true)
}

/** The clock of the state left, where the one entered stops it. */
function stopped(position: CasePosition | null, to: ModelState, now: Date): Remaining | null {
  if (!to.pausesClock) return null
  const { stateEnteredAt, stateDueAt, stateDuration, paused } = position ?? {}
  if (paused) return paused
  if (!stateEnteredAt || !stateDueAt || !stateDuration) return null
  return pause({ startedAt: stateEnteredAt, dueAt: stateDueAt, duration: stateDuration, pausedAt: now })
}

/**
 * Until when the state just entered lasts, and the length of time that gave it: of a standstill, until the day
 * on which it is to be looked at again, where the model does not set an end to it before.
 */
function clockOf({ model, position, transition, to, isUrgent, payload, now }: Arrival) {
  const left = transition.to === RETURN ? position?.paused : null
  if (left) {
    const roll = left.unit === 'ms' ? 'none' : (model.calendar[left.unit]?.roll ?? 'forward')
    const stateDueAt = resume({ remaining: left, at: now, roll })
    return { stateDueAt, stateDuration: { n: left.n, unit: left.unit } }
  }
  const stateDuration = stageDuration({ state: to, transition, isUrgent, payload })
  const stateDueAt = stateDuration && dueAfter(model, now, stateDuration)
  const review = to.pausesClock ? reviewDay(payload) : null
  return review && review > now && !(stateDueAt && stateDueAt <= review)
    ? { stateDueAt: review, stateDuration: null }
    : { stateDuration, stateDueAt }
}

/** The day somebody chose for looking at a standstill again; no length of time gave it. */
function reviewDay({ reviewOn }: Payload): Date | null {
  if (typeof reviewOn !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(reviewOn)) return null
  return Number.isNaN(Date.parse(reviewOn)) ? null : endOfOfficeDay(reviewOn)
}

interface Arrival {
  model: CooperationModel
  position: CasePosition | null
  transition: ModelTransition
  to: ModelState
  isUrgent: boolean
  payload: Payload
  now: Date
}

/** Where the case stands after the transition, and until when. */
function arrive(arrival: Arrival): NextPosition {
  const { model, position, transition, to, now } = arrival
  if (transition.to === STAY && position)
    return {
      state: to.id,
      returnState: position.returnState ?? null,
      level: to.level,
      stateEnteredAt: position.stateEnteredAt ?? now,
      stateDueAt: position.stateDueAt ?? null,
      stateDuration: position.stateDuration ?? null,
      paused: position.paused ?? null,
    }
  return {
    state: to.id,
    returnState: returnStateAfter(model, to, position),
    level: to.level,
    stateEnteredAt: now,
    ...clockOf(arrival),
    paused: stopped(position, to, now),
  }
}

/** A wish to pass over unmet guards counts only where the model allows it and says why. */
const passesOver = ({ overridable }: ModelTransition, { override }: StepEvent): boolean =>
  overridable === true && isFilled(override)

/**
 * Takes one event. Refusals: no_transition (the event means nothing here), role, payload (asked fields
 * missing; unmet guards are named too), guards. An 'unknown' guard refuses as well. What is filled in with
 * the event itself is never passed over.
 */
export function step({ model, state: position, event, now }: StepInput): StepResult {
  const transition = model.transitions.find((row) => row.event === event.type && leaves(row, position))
  const to = transition && target(model, transition, position)
  if (!transition || !to) return { ok: false, reason: 'no_transition', unmet: [] }
  if (!holdsRole(transition, event.roles)) return { ok: false, reason: 'role', unmet: [] }

  const unmet = unmetGuards(transition, event.facts, event.payload)
  const asks = transition.asks.filter((field) => !isFilled(event.payload[field]))
  if (asks.length > 0) return { ok: false, reason: 'payload', unmet, asks }
  const standing = passesOver(transition, event)
    ? unmet.filter(({ guard }) => PAYLOAD_GUARDS.has(guard))
    : unmet
  if (standing.length > 0) return { ok: false, reason: 'guards', unmet: standing }

  const isUrgent = event.facts.urgent === true
  return {
    ok: true,
    transition,
    state: arrive({ model, position, transition, to, isUrgent, payload: event.payload, now }),
    effects: [...transition.effects],
    moves: transition.to !== STAY,
    overridden: unmet,
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
  /** One of the actor's roles may take it. */
  held: boolean
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
  /** Also what only others may take: never allowed, but with what it still lacks. */
  withOthers?: boolean
}

/** Transitions the actor's roles may take from here, with what still stands in the way of each. */
export function available({
  model,
  state: position,
  roles,
  facts,
  now,
  withOthers = false,
}: AvailableInput): AvailableTransition[] {
  return model.transitions.flatMap((transition) => {
    const held = holdsRole(transition, roles)
    if (!leaves(transition, position) || !(held || withOthers)) return []
    const to = target(model, transition, position)
    if (!to) return []
    const unmet = unmetGuards(transition, facts, undefined).filter(({ guard }) => !PAYLOAD_GUARDS.has(guard))
    const allowed = held && unmet.every(({ verdict }) => verdict !== false)
    const isUrgent = facts.urgent === true
    const dueAt = arrive({ model, position, transition, to, isUrgent, payload: {}, now }).stateDueAt
    return [{ transition, to: to.id, dueAt, asks: [...transition.asks], held, allowed, unmet }]
  })
}
