import type { CaseState, RungTarget } from '../../domain/vocabulary.ts'
import { fire, nextTimer, proposesEscalation, type RunningDeadline, type Timer } from '../clocks.ts'
import type { CooperationModel, ModelState } from '../model.ts'
import { step, type NextPosition, type StepEvent, type StepResult } from '../step.ts'
import type { Trace } from './trace.ts'

/**
 * One case on a virtual clock: the same step and the same timers as in production, with a list in memory in
 * place of the database. Nothing here decides anything by itself; whoever drives it says what people do.
 */

export interface SimDeadline extends RunningDeadline {
  id: string
  what: string
  ownerRole: string
  state: 'RUNNING' | 'MISSED' | 'DONE'
  timer: Timer | null
}

interface RunOptions {
  model: CooperationModel
  /** Who of the ladder is away at an instant; for owners by the role they hold. */
  isAway?: (target: RungTarget, deadline: SimDeadline, at: Date) => boolean
  /** Called after each trace, so that a driver can react; it may apply events and start deadlines. */
  onTrace?: (entry: Trace) => void
}

const LADDER_TARGETS: readonly RungTarget[] = ['owner']

export class Run {
  readonly model: CooperationModel
  readonly trace: Trace[] = []
  position: NextPosition | null = null
  missed = 0
  proposed = false
  readonly #options: RunOptions
  readonly #states: ReadonlyMap<CaseState, ModelState>
  readonly #open = new Map<string, SimDeadline>()
  #count = 0

  constructor(options: RunOptions) {
    this.model = options.model
    this.#options = options
    this.#states = new Map(options.model.states.map((state) => [state.id, state]))
  }

  get openDeadlines(): Iterable<SimDeadline> {
    return this.#open.values()
  }

  stateRow(id: CaseState): ModelState | undefined {
    return this.#states.get(id)
  }

  #note(entry: Trace): void {
    this.trace.push(entry)
    this.#options.onTrace?.(entry)
  }

  /** Takes an event as production would; a refusal changes nothing and is noted. */
  apply(event: StepEvent, at: Date): StepResult {
    const before = this.position
    const result = step({ model: this.model, state: before, event, now: at })
    const by = event.roles.join()
    if (!result.ok) {
      const missing = result.unmet.flatMap((guard) => guard.missing.map(({ code }) => code))
      this.#note({ at, kind: 'refused', event: event.type, by, missing })
      return result
    }
    this.position = result.state
    if (result.moves) this.#settleStage(at)
    this.#note({
      at,
      kind: 'moved',
      transition: result.transition.id,
      event: event.type,
      from: before?.state ?? null,
      to: result.state.state,
      by,
      dueAt: result.state.stateDueAt,
      effects: result.effects,
    })
    if (result.moves) this.#startStage(at, event.facts.urgent === true)
    return result
  }

  /** Puts the case where a real one stands, with its clock as it runs there. */
  place(position: NextPosition): void {
    this.position = position
    this.#startStage(position.stateEnteredAt, false)
  }

  #settleStage(at: Date): void {
    for (const deadline of this.#open.values()) if (deadline.kind === 'stage') this.settle(deadline.id, at)
  }

  #startStage(at: Date, isUrgentCase: boolean): void {
    const { position } = this
    const row = position && this.#states.get(position.state)
    if (!position?.stateDueAt || !row) return
    const isHours = position.stateDuration?.unit === 'h' || position.stateDuration?.unit === 'ms'
    this.start(
      {
        kind: 'stage',
        level: position.level,
        startedAt: at,
        dueAt: position.stateDueAt,
        urgent: isUrgentCase && isHours,
        what: position.state,
        ownerRole: row.owner ?? 'COORDINATOR',
      },
      at,
    )
  }

  /** Starts a deadline of any kind; its reminders and rungs come by themselves. */
  start(given: Omit<SimDeadline, 'id' | 'state' | 'timer'>, at: Date): SimDeadline {
    const { kind, level, startedAt, dueAt, urgent, what, ownerRole } = given
    const id = `d${++this.#count}`
    const deadline: SimDeadline = {
      id,
      kind,
      level,
      startedAt,
      dueAt,
      urgent,
      what,
      ownerRole,
      state: 'RUNNING',
      timer: null,
    }
    deadline.timer = nextTimer({ model: this.model, deadline }, null)
    this.#open.set(deadline.id, deadline)
    this.#note({ at, kind: 'started', id, of: kind, what, dueAt })
    return deadline
  }

  /** What the deadline was about has been done, or is no longer wanted. */
  settle(id: string, at: Date, ended = false): void {
    const deadline = this.#open.get(id)
    if (!deadline) return
    this.#open.delete(id)
    const how = ended ? 'ended' : deadline.state === 'MISSED' || deadline.dueAt < at ? 'late' : 'met'
    deadline.state = 'DONE'
    this.#note({ at, kind: 'settled', id, how })
  }

  /** The next moment at which a clock of this case goes off. */
  nextAt(): Date | null {
    return this.#next()?.timer?.at ?? null
  }

  #next(): SimDeadline | null {
    let first: SimDeadline | null = null
    for (const deadline of this.#open.values())
      if (deadline.timer && (!first?.timer || deadline.timer.at < first.timer.at)) first = deadline
    return first
  }

  /** Lets the earliest clock go off. */
  fireNext(): void {
    const deadline = this.#next()
    const timer = deadline?.timer
    if (!deadline || !timer) return
    const { isAway } = this.#options
    const absent = new Set(LADDER_TARGETS.filter((target) => isAway?.(target, deadline, timer.at)))
    const clockwork = { model: this.model, deadline }
    const fired = fire(clockwork, timer.key, absent)
    deadline.timer = nextTimer(clockwork, timer.key)
    const { at } = timer
    const { id, kind, what } = deadline
    if (fired.kind === 'missed') this.#miss(deadline, at)
    else if (fired.tell.length > 0)
      this.#note({ at, kind: 'told', id, of: kind, what, as: fired.kind, to: fired.tell })
  }

  #miss(deadline: SimDeadline, at: Date): void {
    const { id, kind: of, what, dueAt } = deadline
    deadline.state = 'MISSED'
    this.missed += 1
    this.#note({ at, kind: 'missed', id, of, what, dueAt })
    const { position } = this
    if (!position) return
    const then = deadline.kind === 'stage' && this.#states.get(position.state)?.sla?.then
    if (then) {
      this.apply({ type: then, roles: ['SYSTEM'], payload: {}, facts: {} }, at)
      return
    }
    if (
      !proposesEscalation(this.model, { state: position.state, missed: this.missed, proposed: this.proposed })
    )
      return
    this.proposed = true
    this.#note({ at, kind: 'proposed', missed: this.missed })
  }
}
