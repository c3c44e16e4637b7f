import { pause, resume, type Amount, type Remaining } from '../../domain/pausedTime.ts'
import type { CaseState, RungTarget } from '../../domain/vocabulary.ts'
import {
  fire,
  nextTimer,
  standsStill,
  wordOfTimer,
  type RunningDeadline,
  type Timer,
  type TimerKey,
} from '../clocks.ts'
import type { CooperationModel } from '../model.ts'
import type { NextPosition } from '../step.ts'
import type { Trace } from './trace.ts'

/** The clocks of one case: a list in memory in place of the records and timers of production. */

export interface SimDeadline extends RunningDeadline {
  id: string
  what: string
  ownerRole: string
  state: 'RUNNING' | 'MISSED' | 'DONE'
  timer: Timer | null
  /** The timer that went off last. */
  fired: TimerKey | null
  /** What `dueAt` came from; null for a day that somebody chose. */
  duration?: Amount | null
}
export type NewDeadline = Omit<SimDeadline, 'id' | 'state' | 'timer' | 'fired'>

export type IsAway = (target: RungTarget, deadline: SimDeadline, at: Date) => boolean

interface ClocksOptions {
  model: CooperationModel
  note: (entry: Trace) => void
  /** Who of the ladder is away at an instant; for owners by the role they hold. */
  isAway?: IsAway
}

const LADDER_TARGETS: readonly RungTarget[] = ['owner']

export class Clocks {
  #model: CooperationModel
  readonly #note: (entry: Trace) => void
  readonly #isAway: IsAway | undefined
  readonly #open = new Map<string, SimDeadline>()
  /** Clocks that stand still with a suspended case. */
  readonly #paused: { deadline: SimDeadline; remaining: Remaining }[] = []
  /** By which name a clock goes on that stood still. */
  readonly #resumed = new Map<string, string>()
  /** Tasks that were open when the case was closed. */
  readonly #undone: SimDeadline[] = []
  #count = 0

  constructor({ model, note, isAway }: ClocksOptions) {
    this.#model = model
    this.#note = note
    this.#isAway = isAway
  }

  /** From now on timers follow another version of the model; those already waiting come when they were to. */
  adopt(model: CooperationModel): void {
    this.#model = model
  }

  get open(): Iterable<SimDeadline> {
    return this.#open.values()
  }

  /** Starts a clock that has been running for a while: what it did before `at` is done and counted already. */
  carryOn(given: NewDeadline, at: Date): SimDeadline {
    const deadline = this.#begin(given, at)
    this.#skip(deadline, at)
    return deadline
  }

  /** The same for all that run. */
  skipTo(at: Date): void {
    for (const deadline of this.#open.values()) this.#skip(deadline, at)
  }

  #skip(deadline: SimDeadline, until: Date): void {
    const clockwork = { model: this.#model, deadline }
    while (deadline.timer && deadline.timer.at < until) {
      if (fire(clockwork, deadline.timer.key, new Set()).kind === 'missed') deadline.state = 'MISSED'
      deadline.fired = deadline.timer.key
      deadline.timer = nextTimer(clockwork, deadline.timer.key)
    }
  }

  settleAll(at: Date, which: (deadline: SimDeadline) => boolean, ended: boolean): void {
    for (const deadline of this.#open.values()) if (which(deadline)) this.settle(deadline.id, at, ended)
  }

  runsStage(state: CaseState): boolean {
    for (const { kind, what } of this.#open.values()) if (kind === 'stage' && what === state) return true
    return false
  }

  /** The case is closed: its tasks wait for it to be opened again. */
  putAway(): void {
    this.#paused.length = 0
    for (const deadline of this.#open.values()) if (deadline.kind === 'action') this.#undone.push(deadline)
  }

  /** Opened again, a case has its tasks back; a day that went by meanwhile is nobody's delay. */
  takeUp(at: Date): void {
    for (const { id, what, level, dueAt, ownerRole } of this.#undone.splice(0)) {
      if (dueAt <= at) continue
      const task = { kind: 'action', what, level, startedAt: at, dueAt, urgent: false, ownerRole } as const
      this.#goesOnAs(id, this.start(task, at))
    }
  }

  #goesOnAs(former: string, { id }: SimDeadline): void {
    for (const [first, last] of this.#resumed) if (last === former) this.#resumed.set(first, id)
    this.#resumed.set(former, id)
  }

  pause(at: Date): void {
    for (const deadline of [...this.#open.values()]) {
      if (!standsStill(deadline.kind)) continue
      const { startedAt, dueAt } = deadline
      const duration = deadline.duration ?? { n: 0, unit: 'wd' }
      const remaining = pause({ startedAt, dueAt, duration, pausedAt: at })
      if (deadline.state === 'MISSED') this.#open.delete(deadline.id)
      else this.settle(deadline.id, at, true)
      this.#paused.push({ deadline, remaining })
    }
  }

  /**
   * What had passed before goes on with its next rung, the rest with the time that was left. Until when the work on
   * the plan may take from now on; null where no such clock stood still.
   */
  resume({ state, stateDueAt }: NextPosition, at: Date): Date | null {
    let limit: Date | null = null
    for (const { deadline, remaining } of this.#paused.splice(0)) {
      if (deadline.state === 'MISSED') {
        const clockwork = { model: this.#model, deadline, notBefore: at }
        deadline.timer = nextTimer(clockwork, deadline.fired)
        this.#open.set(deadline.id, deadline)
        continue
      }
      const { kind, what } = deadline
      if (kind === 'stage' && what !== state) continue
      const { n, unit } = remaining
      const roll = unit === 'ms' ? 'none' : this.#model.calendar[unit]?.roll
      const dueAt = kind === 'stage' && stateDueAt ? stateDueAt : resume({ remaining, at, roll })
      if (kind === 'planLimit') limit = dueAt
      const duration = deadline.duration ? { n, unit } : null
      this.#goesOnAs(deadline.id, this.start({ ...deadline, startedAt: at, dueAt, duration }, at))
    }
    return limit
  }

  /** Starts a deadline of any kind; its reminders and rungs come by themselves. */
  start(given: NewDeadline, at: Date): SimDeadline {
    const deadline = this.#begin(given, at)
    const { timer } = deadline
    // A plan extended long after its day has passed by its new one, too: that is noted now.
    if (timer && timer.at < at) deadline.timer = { ...timer, at }
    return deadline
  }

  #begin(given: NewDeadline, at: Date): SimDeadline {
    const { kind, what, dueAt } = given
    const id = `d${++this.#count}`
    const { level, startedAt, urgent, ownerRole, duration = null, remindAt = null } = given
    // Written out: tens of thousands are made in a run, and every one of the same shape.
    const deadline: SimDeadline = {
      id,
      kind,
      level,
      startedAt,
      dueAt,
      duration,
      urgent,
      remindAt,
      what,
      ownerRole,
      state: 'RUNNING',
      timer: null,
      fired: null,
    }
    deadline.timer = nextTimer({ model: this.#model, deadline }, null)
    this.#open.set(deadline.id, deadline)
    this.#note({ at, kind: 'started', id, of: kind, what, dueAt })
    return deadline
  }

  /** What the deadline was about has been done, or is no longer wanted. */
  settle(given: string, at: Date, ended = false): void {
    const id = this.#resumed.get(given) ?? given
    const stopped = this.#paused.findIndex(({ deadline }) => deadline.id === id)
    const deadline = this.#open.get(id) ?? this.#paused[stopped]?.deadline
    if (stopped >= 0) this.#paused.splice(stopped, 1)
    const undone = this.#undone.findIndex((task) => task.id === id)
    if (undone >= 0) this.#undone.splice(undone, 1)
    // Stopped before its day, it was noted as ended then.
    if (!deadline || deadline.state === 'DONE') return
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

  /** Lets the earliest clock go off; what has just passed by it, if anything. */
  fireNext(): { deadline: SimDeadline; at: Date } | null {
    const deadline = this.#next()
    const timer = deadline?.timer
    if (!deadline || !timer) return null
    const isAway = this.#isAway
    const absent = new Set(LADDER_TARGETS.filter((target) => isAway?.(target, deadline, timer.at)))
    const clockwork = { model: this.#model, deadline }
    const fired = fire(clockwork, timer.key, absent)
    const { at } = timer
    const next = nextTimer(clockwork, timer.key)
    // After a standstill several rungs may be due at once.
    deadline.timer = next && next.at < at ? { ...next, at } : next
    deadline.fired = timer.key
    const { id, kind, what } = deadline
    if (fired.kind === 'missed') return { deadline, at }
    if (fired.tell.length > 0)
      this.#note({
        at,
        kind: 'told',
        id,
        of: kind,
        what,
        as: fired.kind,
        to: fired.tell,
        word: wordOfTimer(deadline, fired.kind, fired.tell[0] ?? null),
      })
    return null
  }
}
