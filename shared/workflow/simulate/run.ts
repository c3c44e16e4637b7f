import type { Amount } from '../../domain/pausedTime.ts'
import { CLOSED_STATES, type CaseState, type DeadlineKind, type Sector } from '../../domain/vocabulary.ts'
import { countsAsMissed, morningReminder, proposesEscalation } from '../clocks.ts'
import { dueAfter } from '../deadlines.ts'
import type { EffectName } from '../effects.ts'
import type { Facts } from '../facts.ts'
import { migratedClock } from '../migratedClock.ts'
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
import { Clocks, type IsAway, type NewDeadline, type SimDeadline } from './clocks.ts'
import { refusalOf, unmetBesides, wrongField, type Refusal } from './refusal.ts'
import type { Trace } from './trace.ts'

/**
 * One case on a virtual clock: the same step and the same timers as in production, with a list in memory in
 * place of the database. Nothing here decides anything by itself; whoever drives it says what people do.
 */

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

const statesOf = ({ states }: CooperationModel): ReadonlyMap<CaseState, ModelState> =>
  new Map(states.map((state) => [state.id, state]))

interface RunOptions {
  model: CooperationModel
  /** Those who stand round the case; the team grows with its steps. */
  cast?: Partial<Cast>
  /** Who of the ladder is away at an instant; for owners by the role they hold. */
  isAway?: IsAway
  /** What the product finds when a deadline has passed and a step of its own may follow. */
  factsAtEnd?: (at: Date) => Facts
  /** Called after each trace, so that a driver can react; it may apply events and start deadlines. */
  onTrace?: (entry: Trace) => void
}

export class Run {
  model: CooperationModel
  readonly trace: Trace[] = []
  position: NextPosition | null = null
  cast: Cast
  /** A step that waits for a second person. */
  pending: Pending | null = null
  missed = 0
  proposed = false
  readonly #options: RunOptions
  #states: ReadonlyMap<CaseState, ModelState>
  /** Of the missed ones, those of institutions that have not answered their invitation. */
  #unanswered = new Map<string, number>()
  readonly #clocks: Clocks
  #planLimitAt: Date | null = null
  #isExtended = false
  /** Who put the question that waits for its answer. */
  #askers: readonly string[] = []

  constructor(options: RunOptions) {
    this.model = options.model
    this.#options = options
    this.cast = { ...NOBODY, ...options.cast }
    const { model, isAway } = options
    this.#clocks = new Clocks({ model, note: (entry) => this.#note(entry), ...(isAway && { isAway }) })
    this.#states = statesOf(model)
  }

  /** Somebody joins the team, by an invitation. */
  join(mate: Mate): void {
    this.cast = { ...this.cast, team: [...this.cast.team, mate] }
  }

  get openDeadlines(): Iterable<SimDeadline> {
    return this.#clocks.open
  }

  /** Starts a deadline of any kind; its reminders and rungs come by themselves. */
  start(given: NewDeadline, at: Date): SimDeadline {
    return this.#clocks.start(given, at)
  }

  /** Starts a clock that has been running for a while: what it did before `at` is done and counted already. */
  carryOn(given: NewDeadline, at: Date): SimDeadline {
    return this.#clocks.carryOn(given, at)
  }

  /** What the deadline was about has been done, or is no longer wanted. */
  settle(id: string, at: Date, ended = false): void {
    this.#clocks.settle(id, at, ended)
  }

  /** The next moment at which a clock of this case goes off. */
  nextAt(): Date | null {
    return this.#clocks.nextAt()
  }

  /** Lets the earliest clock go off. */
  fireNext(): void {
    const passed = this.#clocks.fireNext()
    if (passed) this.#miss(passed.deadline, passed.at)
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
    // What the product does by itself, nobody has to confirm.
    if (!result.ok || !result.transition.fourEyes || !by.who) {
      if (result.ok) this.#carryOut(event, result, at, by)
      return result
    }
    if (this.pending) return this.#refused(event, at, unmetBesides('gFourEyes', 'alreadyAsked'))
    const { transition } = result
    this.pending = { event, transition, by }
    const words = approvalWords(transition.roles, this.cast, by.who?.id ?? '')
    this.#note({
      at,
      kind: 'asked',
      transition: transition.id,
      event: event.type,
      by: event.roles[0] ?? '',
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

  #refused(event: StepEvent, at: Date, { reason, unmet, fields }: Refusal): StepResult {
    const [by = ''] = event.roles
    const from = this.position?.state ?? null
    this.#note({ at, kind: 'refused', event: event.type, by, from, reason, unmet, fields })
    return { ok: false, reason, unmet: [] }
  }

  #decide(event: StepEvent, at: Date): StepResult {
    const result = step({ model: this.model, state: this.position, event, now: at })
    if (!result.ok) {
      this.#refused(event, at, refusalOf(result))
      return result
    }
    const besides = this.#refusalBesides(event, result, at)
    return besides ? this.#refused(event, at, besides) : result
  }

  /** What the product asks of a step besides the model's guards: a day that fits, a plan not yet extended. */
  #refusalBesides({ payload }: StepEvent, { transition, state, effects }: OkStep, at: Date): Refusal | null {
    const { reviewOn } = payload
    if (transition.asks.includes('reviewOn') && typeof reviewOn === 'string' && isDay(reviewOn)) {
      const code = reviewDayRefusal(reviewOn, at, state.stateDueAt)
      if (code) return wrongField('reviewOn', code)
    }
    if (!effects.includes('extendPlanLimit')) return null
    if (this.#planLimitAt === null) return unmetBesides('gPlanLimit', 'noPlanLimit')
    return this.#isExtended ? unmetBesides('gPlanLimit', 'alreadyExtended') : null
  }

  #carryOut(event: StepEvent, result: OkStep, at: Date, { who, sector }: Taker): void {
    const before = this.position
    const { coordinatorMembershipId: coordinator, deputyMembershipId: deputy } = event.payload
    const taken: Taken = {
      step: result,
      from: before,
      actor: who ?? null,
      askers: this.#askers,
      appointed: {
        ...(typeof coordinator === 'string' && { coordinator }),
        ...(typeof deputy === 'string' && { deputy }),
      },
    }
    const { words, cast } = tell(taken, this.cast)
    this.cast = cast
    this.#ask(result.effects, who)
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
      by: event.roles[0] ?? '',
      ...(sector && { sector }),
      dueAt: result.state.stateDueAt,
      effects: result.effects,
      words,
    })
    this.#keepPlanLimit(result.effects, at)
    if (result.effects.includes('openRegionalIssue')) this.#putIssue(at)
    if (result.moves) this.#enter(before, result.state, at)
  }

  /** Keeps who asked until the answer; whoever passes the question on from outside the case is not told of it. */
  #ask(effects: OkStep['effects'], who: Taker['who']): void {
    if (effects.includes('closeEscalation')) this.#askers = []
    const seesCase = who && (who.own || this.cast.team.some(({ id }) => id === who.id))
    if (effects.includes('openEscalation') && seesCase) this.#askers = [who.id]
  }

  /** Puts the case where a real one stands, with its clocks as they run there. */
  place(position: NextPosition, { missed, proposedAt, at }: Standing): void {
    this.position = position
    this.missed = missed
    this.#startStage(position, position.stateEnteredAt)
    if (proposedAt) this.#propose(proposedAt)
    this.#clocks.skipTo(at)
  }

  /**
   * Goes over to another version of the model that has the stage, too. What runs keeps its day; with `countsAnew`
   * the stage's clock begins again by the new version, unless it stands still.
   */
  adopt(
    to: CooperationModel,
    { countsAnew, urgent }: { countsAnew: boolean; urgent: boolean },
    at: Date,
  ): void {
    const { model: from, position, trace } = this
    this.model = to
    this.#states = statesOf(to)
    this.#clocks.adopt(to)
    if (!position || !countsAnew || this.#stops(position)) return
    const { state } = position
    const history = trace.flatMap((one) =>
      one.kind === 'moved' ? [{ state: one.to, transition: one.transition }] : [],
    )
    const clock = migratedClock({ from, to, state, isSameStage: true, history, urgent }, at)
    this.position = { ...position, ...clock }
    this.#clocks.settleAll(at, ({ kind }) => kind === 'stage', true)
    this.#startStage(this.position, at)
  }

  #stops = (position: NextPosition | null): boolean =>
    position !== null && this.#states.get(position.state)?.pausesClock === true

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
    if (this.#stops(next) && !this.#stops(before)) this.#clocks.pause(at)
    else this.#clocks.settleAll(at, ({ kind }) => kind === 'stage', wentUp && before?.level === 'gmina')
    if (isOver) {
      this.#clocks.putAway()
      // A problem put to the region is the region's own and goes on.
      this.#clocks.settleAll(at, ({ kind }) => kind !== 'issue', true)
    }
    if (next.state === 'EVALUATION') this.#clocks.settleAll(at, ({ kind }) => kind === 'planLimit', false)
  }

  #enter(before: NextPosition | null, next: NextPosition, at: Date): void {
    if (before && CLOSED_STATES.includes(before.state) && !CLOSED_STATES.includes(next.state))
      this.#clocks.takeUp(at)
    const resumes = this.#stops(before) && !this.#stops(next)
    if (resumes) this.#planLimitAt = this.#clocks.resume(next, at) ?? this.#planLimitAt
    // The clock of a case placed while it stood still was never stopped here, so nothing was taken up again.
    if (!resumes || !this.#clocks.runsStage(next.state)) this.#startStage(next, at)
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
    this.#clocks.settleAll(at, ({ kind }) => kind === 'planLimit', true)
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

  /** The coordinator has answered a proposed escalation, or going up has: the count starts anew. */
  answerProposal(at: Date): void {
    this.proposed = false
    this.missed = 0
    this.#unanswered.clear()
    this.#clocks.settleAll(at, ({ kind }) => kind === 'proposal', false)
  }

  /** Asked again, an institution has answered: that it let an earlier invitation lapse counts no longer. */
  answerInvitation(what: string): void {
    this.missed -= this.#unanswered.get(what) ?? 0
    this.#unanswered.delete(what)
  }

  #miss(deadline: SimDeadline, at: Date): void {
    const { id, kind: of, what, ownerRole, dueAt } = deadline
    deadline.state = 'MISSED'
    this.#note({ at, kind: 'missed', id, of, what, ownerRole, dueAt })
    const { position } = this
    if (!position) return
    const then = of === 'stage' && this.#states.get(position.state)?.sla?.then
    if (then) {
      const event = {
        type: then,
        roles: ['SYSTEM'],
        payload: {},
        facts: this.#options.factsAtEnd?.(at) ?? {},
      }
      const result = step({ model: this.model, state: position, event, now: at })
      if (result.ok) {
        this.settle(id, at, true)
        return this.#carryOut(event, result, at, {})
      }
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
