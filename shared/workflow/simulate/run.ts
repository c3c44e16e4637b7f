import { pause, resume, type Amount, type Remaining } from '../../domain/pausedTime.ts'
import {
  CLOSED_STATES,
  type CaseState,
  type DeadlineKind,
  type RungTarget,
  type Sector,
} from '../../domain/vocabulary.ts'
import {
  countsAsMissed,
  fire,
  morningReminder,
  nextTimer,
  proposesEscalation,
  standsStill,
  wordOfTimer,
  type RunningDeadline,
  type Timer,
  type TimerKey,
} from '../clocks.ts'
import { dueAfter } from '../deadlines.ts'
import type { EffectName } from '../effects.ts'
import type { CooperationModel, ModelState, ModelTransition } from '../model.ts'
import { step, type NextPosition, type StepEvent, type StepResult } from '../step.ts'
import {
  approvalWords,
  proposalWords,
  refusalWords,
  tell,
  type Cast,
  type Mate,
  type Taken,
} from '../telling.ts'
import { reviewDayRefusal } from '../reviewDay.ts'
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
  /** The timer that went off last. */
  fired: TimerKey | null
  /** What `dueAt` came from; null for a day that somebody chose. */
  duration?: Amount | null
}
type NewDeadline = Omit<SimDeadline, 'id' | 'state' | 'timer' | 'fired'>

/** What a case that is copied brings with it. */
interface Standing {
  missed: number
  proposedAt: Date | null
  /** The moment of the copy. */
  at: Date
}

type OkStep = Extract<StepResult, { ok: true }>
const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text)

/** Who takes a step. */
export interface Taker {
  /** Left out for the product itself. */
  who?: Mate
  /** Of which institution, where it is told. */
  sector?: Sector
  /** Told already of what goes with the step. */
  told?: readonly string[]
}

/** A step asked for by the first of two people. */
interface Pending {
  event: StepEvent
  transition: ModelTransition
  by: Taker
}

/** A case with nobody in it yet. */
const NOBODY: Cast = {
  initiator: null,
  coordinator: null,
  deputy: null,
  team: [],
  heads: [],
  workers: [],
  leaders: [],
  powiatLeads: [],
  advisers: [],
}

interface RunOptions {
  model: CooperationModel
  /** Those who stand round the case; the team grows with its steps. */
  cast?: Partial<Cast>
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
  cast: Cast
  /** A step that waits for a second person. */
  pending: Pending | null = null
  missed = 0
  proposed = false
  readonly #options: RunOptions
  readonly #states: ReadonlyMap<CaseState, ModelState>
  readonly #open = new Map<string, SimDeadline>()
  /** Clocks that stand still with a suspended case. */
  readonly #paused: { deadline: SimDeadline; remaining: Remaining }[] = []
  /** By which name a clock goes on that stood still. */
  readonly #resumed = new Map<string, string>()
  /** Tasks that were open when the case was closed. */
  readonly #undone: SimDeadline[] = []
  /** Of the missed ones, those of institutions that have not answered their invitation. */
  #unanswered = new Map<string, number>()
  #planLimitAt: Date | null = null
  #isExtended = false
  #count = 0

  constructor(options: RunOptions) {
    this.model = options.model
    this.#options = options
    this.cast = { ...NOBODY, ...options.cast }
    this.#states = new Map(options.model.states.map((state) => [state.id, state]))
  }

  /** Somebody joins the team, by an invitation. */
  join(mate: Mate): void {
    this.cast = { ...this.cast, team: [...this.cast.team, mate] }
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

  /**
   * Takes an event as production would; a refusal changes nothing and is noted. A step for four eyes is asked for
   * and waits: until it is confirmed or refused, or the case moves otherwise.
   */
  apply(event: StepEvent, at: Date, by: Taker = {}): StepResult {
    const result = this.#decide(event, at)
    if (!result.ok || !result.transition.fourEyes) {
      if (result.ok) this.#carryOut(event, result, at, by)
      return result
    }
    if (this.pending) return this.#refused(event, at, { ok: false, reason: 'guards', unmet: [] })
    const { transition } = result
    this.pending = { event, transition, by }
    const words = approvalWords(transition.roles, this.cast, by.who?.id ?? '')
    this.#note({
      at,
      kind: 'asked',
      transition: transition.id,
      event: event.type,
      by: event.roles.join(),
      words,
    })
    return result
  }

  /** A second person confirms what the first asked for, judged by what is known now. */
  confirm({ roles, facts }: Pick<StepEvent, 'roles' | 'facts'>, at: Date, by: Taker): StepResult | null {
    if (!this.pending || this.pending.by.who?.id === by.who?.id) return null
    const event = { ...this.pending.event, roles, facts }
    const result = this.#decide(event, at)
    if (result.ok) this.#carryOut(event, result, at, by)
    return result
  }

  /** The second person says no, or the first takes it back. */
  refuse(at: Date, by: string): void {
    if (!this.pending) return
    const words = refusalWords(this.pending.by.who?.id ?? '', by)
    this.#note({ at, kind: 'withheld', event: this.pending.event.type, by, words })
    this.pending = null
  }

  #refused(event: StepEvent, at: Date, result: Extract<StepResult, { ok: false }>): StepResult {
    const missing = result.unmet.flatMap((guard) => guard.missing.map(({ code }) => code))
    this.#note({ at, kind: 'refused', event: event.type, by: event.roles.join(), missing })
    return result
  }

  #decide(event: StepEvent, at: Date): StepResult {
    const result = step({ model: this.model, state: this.position, event, now: at })
    if (!result.ok) return this.#refused(event, at, result)
    return this.#holds(event, result, at)
      ? result
      : this.#refused(event, at, { ok: false, reason: 'payload', unmet: [] })
  }

  /** What the product asks of a step besides the model's guards: a day that fits, a plan not yet extended. */
  #holds({ payload }: StepEvent, { transition, state, effects }: OkStep, at: Date): boolean {
    const { reviewOn } = payload
    if (transition.asks.includes('reviewOn') && typeof reviewOn === 'string')
      if (isDay(reviewOn) && reviewDayRefusal(reviewOn, at, state.stateDueAt)) return false
    return !effects.includes('extendPlanLimit') || (this.#planLimitAt !== null && !this.#isExtended)
  }

  #carryOut(event: StepEvent, result: OkStep, at: Date, { who, sector, told }: Taker): void {
    const before = this.position
    const { coordinatorMembershipId: coordinator, deputyMembershipId: deputy } = event.payload
    const taken: Taken = {
      step: result,
      from: before,
      actor: who ?? null,
      appointed: {
        ...(typeof coordinator === 'string' && { coordinator }),
        ...(typeof deputy === 'string' && { deputy }),
      },
      ...(told && { told }),
    }
    const { words, cast } = tell(taken, this.cast)
    this.cast = cast
    this.position = result.state
    this.pending = null
    if (result.moves) this.#leave(before, result.state, at)
    this.#note({
      at,
      kind: 'moved',
      transition: result.transition.id,
      event: event.type,
      from: before?.state ?? null,
      to: result.state.state,
      by: event.roles.join(),
      ...(sector && { sector }),
      dueAt: result.state.stateDueAt,
      effects: result.effects,
      words,
    })
    this.#keepPlanLimit(result.effects, at)
    if (result.effects.includes('openRegionalIssue')) this.#putIssue(at)
    if (result.moves) this.#enter(before, result.state, at)
  }

  /** Puts the case where a real one stands, with its clocks as they run there. */
  place(position: NextPosition, { missed, proposedAt, at }: Standing): void {
    this.position = position
    this.missed = missed
    this.#startStage(position, position.stateEnteredAt)
    if (proposedAt) this.#propose(proposedAt)
    for (const deadline of this.#open.values()) this.#skip(deadline, at)
  }

  /** Starts a clock that has been running for a while: what it did before `at` is done and counted already. */
  carryOn(given: NewDeadline, at: Date): SimDeadline {
    const deadline = this.start(given, at)
    this.#skip(deadline, at)
    return deadline
  }

  #skip(deadline: SimDeadline, until: Date): void {
    const clockwork = { model: this.model, deadline }
    while (deadline.timer && deadline.timer.at < until) {
      if (fire(clockwork, deadline.timer.key, new Set()).kind === 'missed') deadline.state = 'MISSED'
      deadline.fired = deadline.timer.key
      deadline.timer = nextTimer(clockwork, deadline.timer.key)
    }
  }

  #stops = (position: NextPosition | null): boolean =>
    position !== null && this.#states.get(position.state)?.pausesClock === true

  #settleAll(at: Date, which: (deadline: SimDeadline) => boolean, ended: boolean): void {
    for (const deadline of this.#open.values()) if (which(deadline)) this.settle(deadline.id, at, ended)
  }

  /** The clocks of the stage left: stopped where the next one stops them, over otherwise. */
  #leave(before: NextPosition | null, next: NextPosition, at: Date): void {
    const wentUp = next.level !== 'gmina'
    const isOver = CLOSED_STATES.includes(next.state)
    if (before && CLOSED_STATES.includes(before.state) && !isOver) {
      // Work that begins again has a plan of its own.
      this.#planLimitAt = null
      this.#isExtended = false
    }
    if (this.proposed && (wentUp || isOver)) this.answerProposal(at)
    if (this.#stops(next) && !this.#stops(before)) this.#pause(at)
    else this.#settleAll(at, ({ kind }) => kind === 'stage', wentUp && before?.level === 'gmina')
    if (isOver) {
      this.#paused.length = 0
      for (const deadline of this.#open.values()) if (deadline.kind === 'action') this.#undone.push(deadline)
      // A problem put to the region is the region's own and goes on.
      this.#settleAll(at, ({ kind }) => kind !== 'issue', true)
    }
    if (next.state === 'EVALUATION') this.#settleAll(at, ({ kind }) => kind === 'planLimit', false)
  }

  #enter(before: NextPosition | null, next: NextPosition, at: Date): void {
    if (before && CLOSED_STATES.includes(before.state) && !CLOSED_STATES.includes(next.state))
      this.#takeUp(at)
    const resumes = this.#stops(before) && !this.#stops(next)
    if (resumes) this.#resume(next, at)
    // The clock of a case placed while it stood still was never stopped here, so nothing was taken up again.
    if (!resumes || !this.#runsStage(next.state)) this.#startStage(next, at)
  }

  #runsStage(state: CaseState): boolean {
    for (const { kind, what } of this.#open.values()) if (kind === 'stage' && what === state) return true
    return false
  }

  /** Opened again, a case has its tasks back; a day that went by meanwhile is nobody's delay. */
  #takeUp(at: Date): void {
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

  #pause(at: Date): void {
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

  /** What had passed before goes on with its next rung, the rest with the time that was left. */
  #resume({ state, stateDueAt }: NextPosition, at: Date): void {
    for (const { deadline, remaining } of this.#paused.splice(0)) {
      if (deadline.state === 'MISSED') {
        const clockwork = { model: this.model, deadline, notBefore: at }
        deadline.timer = nextTimer(clockwork, deadline.fired)
        this.#open.set(deadline.id, deadline)
        continue
      }
      const { kind, what } = deadline
      if (kind === 'stage' && what !== state) continue
      const { n, unit } = remaining
      const roll = unit === 'ms' ? 'none' : this.model.calendar[unit]?.roll
      const dueAt = kind === 'stage' && stateDueAt ? stateDueAt : resume({ remaining, at, roll })
      if (kind === 'planLimit') this.#planLimitAt = dueAt
      const duration = deadline.duration ? { n, unit } : null
      this.#goesOnAs(deadline.id, this.start({ ...deadline, startedAt: at, dueAt, duration }, at))
    }
  }

  #startStage({ state, level, stateDueAt, stateDuration }: NextPosition, at: Date): void {
    const row = this.#states.get(state)
    if (!stateDueAt || !row) return
    const isHours = stateDuration?.unit === 'h' || stateDuration?.unit === 'ms'
    this.start(
      {
        kind: 'stage',
        level,
        startedAt: at,
        dueAt: stateDueAt,
        duration: stateDuration,
        // Hours run through nights and days off, and so does telling about them.
        urgent: isHours,
        remindAt: stateDuration ? null : morningReminder(stateDueAt),
        what: state,
        ownerRole: row.owner ?? 'COORDINATOR',
      },
      at,
    )
  }

  /** How long the work on a plan may take at most, from its signature on. */
  #keepPlanLimit(effects: readonly EffectName[], at: Date): void {
    const isExtended = effects.includes('extendPlanLimit') && this.#planLimitAt !== null
    if (!isExtended && !effects.includes('startPlanLimit')) return
    const { extension, ...whole } = this.model.planLimit
    const duration = isExtended ? extension : whole
    this.#isExtended = isExtended
    this.#settleAll(at, ({ kind }) => kind === 'planLimit', true)
    this.#planLimitAt = dueAfter(this.model, (isExtended && this.#planLimitAt) || at, duration)
    this.#startOfCase('planLimit', this.#planLimitAt, duration, at)
  }

  #putIssue(at: Date): void {
    const { issue } = this.model.answers
    this.#startOfCase('issue', dueAfter(this.model, at, issue), issue, at, 'ROPS_ADVISOR')
  }

  #startOfCase(
    kind: DeadlineKind,
    dueAt: Date,
    duration: Amount,
    at: Date,
    ownerRole: string = 'COORDINATOR',
  ): void {
    const level = this.position?.level ?? 'gmina'
    this.start({ kind, level, startedAt: at, dueAt, duration, urgent: false, what: kind, ownerRole }, at)
  }

  /** Starts a deadline of any kind; its reminders and rungs come by themselves. */
  start(given: NewDeadline, at: Date): SimDeadline {
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
    deadline.timer = nextTimer({ model: this.model, deadline }, null)
    this.#open.set(deadline.id, deadline)
    this.#note({ at, kind: 'started', id, of: kind, what, dueAt })
    return deadline
  }

  /** The coordinator has answered a proposed escalation, or going up has: the count starts anew. */
  answerProposal(at: Date): void {
    this.proposed = false
    this.missed = 0
    this.#unanswered.clear()
    this.#settleAll(at, ({ kind }) => kind === 'proposal', false)
  }

  /** Asked again, an institution has answered: that it let an earlier invitation lapse counts no longer. */
  answerInvitation(what: string): void {
    this.missed -= this.#unanswered.get(what) ?? 0
    this.#unanswered.delete(what)
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

  /** Lets the earliest clock go off. */
  fireNext(): void {
    const deadline = this.#next()
    const timer = deadline?.timer
    if (!deadline || !timer) return
    const { isAway } = this.#options
    const absent = new Set(LADDER_TARGETS.filter((target) => isAway?.(target, deadline, timer.at)))
    const clockwork = { model: this.model, deadline }
    const fired = fire(clockwork, timer.key, absent)
    const { at } = timer
    const next = nextTimer(clockwork, timer.key)
    // After a standstill several rungs may be due at once.
    deadline.timer = next && next.at < at ? { ...next, at } : next
    deadline.fired = timer.key
    const { id, kind, what } = deadline
    if (fired.kind === 'missed') this.#miss(deadline, at)
    else if (fired.tell.length > 0)
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
  }

  #miss(deadline: SimDeadline, at: Date): void {
    const { id, kind: of, what, ownerRole, dueAt } = deadline
    deadline.state = 'MISSED'
    this.#note({ at, kind: 'missed', id, of, what, ownerRole, dueAt })
    const { position } = this
    if (!position) return
    const then = of === 'stage' && this.#states.get(position.state)?.sla?.then
    if (then) {
      this.settle(id, at, true)
      if (this.apply({ type: then, roles: ['SYSTEM'], payload: {}, facts: {} }, at).ok) return
    }
    const isDecision = of === 'stage' && deadline.level !== 'gmina'
    if (isDecision || !countsAsMissed(of) || CLOSED_STATES.includes(position.state)) return
    this.missed += 1
    if (of === 'invitation') this.#unanswered.set(what, (this.#unanswered.get(what) ?? 0) + 1)
    const { missed, proposed } = this
    if (!proposesEscalation(this.model, { state: position.state, missed, proposed })) return
    this.#note({ at, kind: 'proposed', missed, words: proposalWords(this.cast) })
    this.#propose(at)
  }

  #propose(at: Date): void {
    this.proposed = true
    const { proposal } = this.model.answers
    this.#startOfCase('proposal', dueAfter(this.model, at, proposal), proposal, at)
  }
}
