import { answerReminderAt } from '../../domain/invitation.ts'
import { DEFAULT_OFFICE_HOURS, nextOfficeMoment } from '../../domain/officeHours.ts'
import type { CaseState, Sector } from '../../domain/vocabulary.ts'
import { dueAfter } from '../deadlines.ts'
import { ASKED_STATES, EVENT, WAYS_UP } from '../engineEvents.ts'
import type { CooperationModel, ModelTransition } from '../model.ts'
import { backward, onward } from '../onward.ts'
import type { NextPosition } from '../step.ts'
import { RETURN } from '../targets.ts'
import { instantAt, warsawDay } from '../../domain/warsawTime.ts'
import { Agenda } from './agenda.ts'
import { AROUND, castOfCopy, COORDINATOR, DEPUTY, mateIn, partner, rolesOf, signaller } from './parts.ts'
import { People } from './people.ts'
import type { SimDeadline } from './clocks.ts'
import { Run } from './run.ts'
import type { Scenario } from './scenario.ts'
import type { Trace } from './trace.ts'
import { World } from './world.ts'

/**
 * Plays a scenario on a model: the product's own engine and clocks, with people who act as the scenario says.
 * Deterministic; nothing is read but the arguments.
 */

const DAY = 86_400_000
const HOUR = 3_600_000

/** Whatever a form could ask for, filled in. */
const payloadOf = (reason: string, reviewOn = 'x') => ({
  reason: 'x',
  coordinatorMembershipId: COORDINATOR.id,
  deputyMembershipId: DEPUTY.id,
  decision: 'x',
  closureCode: 'goalsMet',
  note: 'x',
  reviewOn,
  issue: 'x',
  brief: 'x',
  checklist: 'x',
  escalation: { reason, tried: ['x'], question: 'x' },
})
const PAYLOAD = payloadOf('noResponse')

/** A step as somebody takes it; `second` confirms one for four eyes: null is nobody, left out whoever else may. */
interface Doing {
  event: string
  role: string
  reason?: string | undefined
  sector?: Sector | undefined
  reviewOn?: string | undefined
  second?: string | null | undefined
}

export interface SimulateOptions {
  /** Share of the time allowed that a piece of work takes; the scenario's pace when left out. */
  paceOf?: (what: string) => number
}

export interface Outcome {
  trace: Trace[]
  end: Date
  state: CaseState | null
  missed: number
}

type TaskClock = Pick<SimDeadline, 'dueAt' | 'duration' | 'remindAt' | 'urgent'>

type Standing = NonNullable<Scenario['standsAt']>

/** Where a copied case stands; undefined for a stage that the model does not have. */
export function standing(
  { states }: CooperationModel,
  { state, returnState, enteredAt, dueAt, paused }: Standing,
): NextPosition | undefined {
  const row = states.find(({ id }) => id === state)
  return (
    row && {
      state,
      returnState,
      level: row.level,
      stateEnteredAt: new Date(enteredAt),
      stateDueAt: dueAt ? new Date(dueAt) : null,
      stateDuration: row.sla ? { n: row.sla.n, unit: row.sla.unit } : null,
      // When the clock would have ended without the standstill is not told; it was not before the stop.
      paused: paused ? { ...paused, dueAt: new Date(enteredAt), isMissed: false } : null,
    }
  )
}

// Asked at every step of every simulated case, and a model never changes once it is loaded.
const ways = new WeakMap<CooperationModel, Map<CaseState, readonly ModelTransition[]>>()
function waysOf(model: CooperationModel): Map<CaseState, readonly ModelTransition[]> {
  const known = ways.get(model) ?? new Map<CaseState, readonly ModelTransition[]>()
  ways.set(model, known)
  return known
}

class Story {
  readonly #model: CooperationModel
  readonly #scenario: Scenario
  readonly #agenda = new Agenda()
  readonly #people: People
  readonly #world: World
  readonly #run: Run
  readonly #paceOf: (what: string) => number
  /** Raised with every move, so that what was planned for a state left behind is not done any more. */
  #stay = 0
  #reviews = 0
  readonly #waiting = new Set<Sector>()

  constructor(model: CooperationModel, scenario: Scenario, { paceOf }: SimulateOptions) {
    this.#model = model
    this.#scenario = scenario
    this.#people = new People(scenario)
    this.#world = new World(scenario)
    this.#paceOf = paceOf ?? (() => scenario.pace)
    this.#run = new Run({
      model,
      isAway: (_target, deadline, at) => this.#people.isAway(deadline.ownerRole, at),
      factsAtEnd: (at) => this.#world.lateFacts(at),
      onTrace: (entry) => this.#react(entry),
      cast: { ...AROUND, ...(scenario.standsAt && castOfCopy(scenario.standsAt)) },
    })
  }

  play(): Outcome {
    const { start, days } = this.#scenario
    const from = new Date(start)
    const end = from.getTime() + days * DAY
    // What is said to happen before the case begins cannot.
    for (const { kind: _step, at, second = null, ...doing } of this.#people.steps)
      if (new Date(at) >= from)
        this.#agenda.plan(new Date(at), (when) => this.#ask({ ...doing, second }, when))
    this.#begin(from)
    for (;;) {
      const clock = this.#run.nextAt()?.getTime() ?? Infinity
      const person = this.#agenda.nextAt()
      if (Math.min(clock, person) > end) break
      // A deadline that ends at this very moment has passed before anybody can still act.
      if (clock <= person) this.#run.fireNext()
      else this.#agenda.actNext()
    }
    const { trace, position, missed } = this.#run
    return { trace, end: new Date(end), state: position?.state ?? null, missed }
  }

  #begin(at: Date): void {
    const { begins, by, standsAt } = this.#scenario
    const position = standsAt && standing(this.#model, standsAt)
    if (!position) {
      const usual = begins === EVENT.open ? 'SOCIAL_WORKER' : 'MEMBER'
      this.#take({ event: begins, role: by?.role ?? usual, sector: by?.sector }, at)
      return
    }
    const { missed, actions, handover } = standsAt
    const proposedAt = standsAt.proposedAt === null ? null : new Date(standsAt.proposedAt)
    const { state, stateDueAt } = position
    this.#run.place(position, { missed, proposedAt, at })
    if (proposedAt) this.#agenda.plan(this.#people.ableAt('COORDINATOR', at), (now) => this.#escalate(now))
    this.#enter(state, at, stateDueAt && stateDueAt > at ? stateDueAt : at, true)
    for (const action of actions) this.#takeOn(action, at)
    if (handover) this.#awaitLead(handover, at)
  }

  /** A family goes to another centre once that centre agrees; any other step is taken at once. */
  #ask(doing: Doing, at: Date): void {
    const { position } = this.#run
    const isMove = ({ event, to, roles }: ModelTransition) =>
      event === doing.event && to === 'TRANSFERRED' && roles.some((role) => role === doing.role)
    if (!position || !this.#ways(position.state).some(isMove)) return void this.#take(doing, at)
    const duration = this.#model.answers.transfer
    const dueAt = dueAfter(this.#model, at, duration)
    const { level } = position
    const clock = { kind: 'transfer', level, startedAt: at, dueAt, duration, urgent: false } as const
    const asked = this.#run.start({ ...clock, what: 'OPS', ownerRole: 'OPS_HEAD' }, at)
    const answersAt = nextOfficeMoment(this.#paced('transfer', at, dueAt), DEFAULT_OFFICE_HOURS)
    this.#agenda.plan(answersAt, (now) => {
      if (asked.state === 'DONE' || this.#people.isSilent('OPS', now)) return
      this.#run.settle(asked.id, now)
      this.#take(doing, now)
    })
  }

  #facts() {
    return this.#run.position?.state === 'REVIEW' ? this.#world.settledFacts() : this.#world.facts()
  }

  #take({ event: type, role, reason, sector, reviewOn, second }: Doing, at: Date): boolean {
    const waited = this.#run.pending
    const { ok } = this.#run.apply(
      {
        type,
        roles: rolesOf(role),
        payload: reason || reviewOn ? payloadOf(reason ?? 'noResponse', reviewOn) : PAYLOAD,
        facts: this.#facts(),
      },
      at,
      { who: type === EVENT.signal ? signaller(role, sector) : mateIn(role), ...(sector && { sector }) },
    )
    if (this.#run.pending && !waited && second !== null) this.#confirmSoon(role, second, at)
    return ok
  }

  /** A second person confirms what the first asked for, as soon as at work. */
  #confirmSoon(first: string, named: string | undefined, at: Date): void {
    const asked = this.#run.pending
    const roles: readonly string[] = asked?.transition.roles ?? []
    const second = named ?? roles.find((role) => role !== first) ?? first
    const who = mateIn(second, mateIn(second).id === asked?.by.who?.id)
    this.#plan(this.#people.ableAt(second, at), (now) => {
      if (this.#run.pending === asked)
        this.#run.confirm({ roles: rolesOf(second), facts: this.#facts() }, now, { who })
    })
  }

  #react(entry: Trace): void {
    if (entry.kind === 'moved') this.#follow(entry)
    else if (entry.kind === 'told') this.#hear(entry)
    else if (entry.kind === 'started' && entry.of === 'issue') this.#answerIssue(entry)
    else if (entry.kind === 'proposed')
      this.#agenda.plan(this.#people.ableAt('COORDINATOR', entry.at), (at) => this.#escalate(at))
  }

  #follow({ from, to, at, dueAt, effects, transition }: Extract<Trace, { kind: 'moved' }>): void {
    const { by } = this.#scenario
    if (effects.includes('inviteInitiator') && by?.sector) this.#world.join(by.sector)
    if (effects.includes('endTeam')) {
      this.#waiting.clear()
      this.#world.leave()
    }
    if (from === to) return
    const row = from === null ? undefined : this.#ways(from).find(({ id }) => id === transition)
    // Back where it was, the work goes on with the tasks it has.
    this.#enter(to, at, dueAt, row?.to === RETURN)
    for (const sector of row?.pullsIn ?? []) this.#invite(sector, at)
  }

  /** The region answers at its pace, unless it is silent. */
  #answerIssue({ id, at, dueAt }: Extract<Trace, { kind: 'started' }>): void {
    this.#agenda.plan(this.#people.ableAt('ROPS_ADVISOR', this.#paced('ROPS', at, dueAt)), (now) => {
      if (!this.#people.isSilent('ROPS', now)) this.#run.settle(id, now)
    })
  }

  /** `isPlaced`: the case has the tasks of its stage already, as a copied one or one that is back. */
  #enter(state: CaseState, at: Date, dueAt: Date | null, isPlaced = false): void {
    this.#stay += 1
    if (!dueAt || !this.#people.decides(state)) return
    if (state === 'TEAM') for (const sector of this.#scenario.team) this.#invite(sector, at)
    if (state === 'RUNNING' && !isPlaced) for (const sector of this.#world.joined) this.#assign(sector, at)
    const row = this.#run.stateRow(state)
    const role = row?.owner ?? 'COORDINATOR'
    // A standstill with a day of its own is looked at again on that morning.
    const isChosen = row?.pausesClock === true && this.#run.position?.stateDuration === null
    const from = isChosen ? instantAt(warsawDay(dueAt), '00:00') : this.#paced(state, at, dueAt)
    const when = this.#people.ableAt(role, from, state)
    this.#plan(when, (now) => this.#goOn(state, role, now))
  }

  #paced(what: string, from: Date, dueAt: Date): Date {
    return new Date(from.getTime() + this.#paceOf(what) * (dueAt.getTime() - from.getTime()))
  }

  /** Something to be done while the case stays where it is now. */
  #plan(at: Date, act: (at: Date) => void): void {
    const stay = this.#stay
    this.#agenda.plan(at, (now) => {
      if (stay === this.#stay) act(now)
    })
  }

  #goOn(state: CaseState, role: string, at: Date): void {
    // What has been asked for waits for a second person.
    if (this.#run.position?.state !== state || this.#run.pending) return
    // A team waits for answers that are still to come, as long as its own time lasts.
    const due = this.#run.position.stateDueAt
    const waits = state === 'TEAM' && this.#waiting.size > 0 && due !== null && at < due
    if (waits || !this.#take({ event: this.#forward(state, role), role }, at))
      this.#plan(this.#people.ableAt(role, new Date(at.getTime() + (waits ? DAY : 3 * DAY)), state), (now) =>
        this.#goOn(state, role, now),
      )
  }

  /** Steps that start from a state. */
  #ways(state: CaseState): readonly ModelTransition[] {
    const ways = waysOf(this.#model)
    const known = ways.get(state)
    if (known) return known
    const found = this.#model.transitions.filter(({ from }) => from.includes(state))
    ways.set(state, found)
    return found
  }

  /** The step with which the case goes on; nothing where the model has none for whose turn it is. */
  #forward(state: CaseState, role: string): string {
    if (ASKED_STATES.some((asked) => asked === state)) return EVENT.decide
    const standing = { state, returnState: this.#run.position?.returnState }
    const choose = state === 'REVIEW' && !this.#isLastReview() ? backward : onward
    const ways = this.#ways(state).map((row) =>
      row.to === RETURN ? { ...row, to: standing.returnState ?? state } : row,
    )
    const own = ways.filter(({ roles }) => roles.some((held) => held === role))
    // A step that only others take is tried in vain, and the trace says so.
    const [next] = [...choose(own, standing), ...choose(ways, standing)]
    return next?.event ?? ''
  }

  #isLastReview(): boolean {
    this.#reviews += 1
    return this.#reviews >= this.#scenario.reviews
  }

  /** A substitute who is told takes the step that is due. */
  #hear({ at, of: kind, what, to }: Extract<Trace, { kind: 'told' }>): void {
    if (kind !== 'stage' || !to.includes('substitute')) return
    const state = this.#run.position?.state
    const role = state && this.#run.stateRow(state)?.owner
    if (!role || state !== what || !this.#people.hasSubstitute(role, at)) return
    const soon = nextOfficeMoment(new Date(at.getTime() + 2 * HOUR), DEFAULT_OFFICE_HOURS)
    this.#plan(soon, (now) => this.#goOn(state, role, now))
  }

  #invite(sector: Sector, at: Date): void {
    if (this.#world.joined.has(sector) || this.#waiting.has(sector)) return
    const { urgent, remindAfter, ...answer } = this.#model.invitationAnswer
    const duration = (this.#scenario.urgent && urgent) || answer
    const dueAt = dueAfter(this.#model, at, duration)
    this.#waiting.add(sector)
    this.#run.trace.push({ at, kind: 'invited', sector })
    const remindAt = answerReminderAt({ sentAt: at, dueAt }, { remindAfter })
    const isUrgent = duration.unit === 'h'
    const deadline = this.#task('invitation', sector, at, { dueAt, duration, remindAt, urgent: isUrgent })
    this.#agenda.plan(this.#people.ableAt('MEMBER', this.#paced(sector, at, dueAt)), (now) =>
      this.#answer(sector, deadline, now),
    )
    // Whoever has not answered by then is asked no longer; the ladder's first rung has told so.
    this.#agenda.plan(new Date(dueAt.getTime() + 1), (now) => this.#expire(sector, deadline, now))
  }

  #task(kind: 'invitation' | 'action', sector: Sector, at: Date, clock: TaskClock): SimDeadline {
    const { dueAt, urgent, duration = null, remindAt = null } = clock
    return this.#run.start(
      {
        kind,
        level: 'gmina',
        startedAt: at,
        dueAt,
        duration,
        urgent,
        remindAt,
        what: sector,
        ownerRole: 'MEMBER',
      },
      at,
    )
  }

  #answer(sector: Sector, deadline: SimDeadline, at: Date): void {
    if (deadline.state === 'DONE' || this.#people.isSilent(sector, at)) return
    this.#waiting.delete(sector)
    const kind = this.#people.declines(sector) ? 'declined' : 'accepted'
    if (kind === 'accepted') {
      this.#world.join(sector)
      this.#run.join(partner(sector))
    }
    this.#run.trace.push({ at, kind, sector })
    this.#run.answerInvitation(sector)
    this.#run.settle(deadline.id, at)
  }

  #expire(sector: Sector, deadline: SimDeadline, at: Date): void {
    if (deadline.state === 'DONE') return
    this.#waiting.delete(sector)
    this.#run.trace.push({ at, kind: 'expired', sector })
    this.#run.settle(deadline.id, at, true)
    if (this.#run.position?.state === 'TEAM')
      this.#plan(this.#people.ableAt('COORDINATOR', at), (now) => this.#invite(sector, now))
  }

  /** Every institution of the team takes on one action per stretch of work. */
  #assign(sector: Sector, at: Date): void {
    const dueAt = dueAfter(this.#model, at, { n: 30, unit: 'd' })
    const deadline = this.#task('action', sector, at, { dueAt, urgent: false })
    this.#agenda.plan(this.#people.ableAt('MEMBER', this.#paced(sector, at, dueAt)), (now) => {
      if (!this.#people.isSilent(sector, now)) this.#run.settle(deadline.id, now)
    })
  }

  /** A task that a copied case already has: done at the pace of the others, soon where its day has passed. */
  #takeOn({ sector, ...times }: Standing['actions'][number], at: Date): void {
    const startedAt = new Date(times.startedAt)
    const dueAt = new Date(times.dueAt)
    const ownerRole = sector === 'OPS' || sector === 'CUS' ? 'COORDINATOR' : 'MEMBER'
    const deadline = this.#run.carryOn(
      { kind: 'action', level: 'gmina', startedAt, dueAt, urgent: false, what: sector, ownerRole },
      at,
    )
    const done = dueAt > at ? this.#paced(sector, at, dueAt) : new Date(at.getTime() + DAY)
    this.#agenda.plan(this.#people.ableAt(ownerRole, done), (now) => {
      if (!this.#people.isSilent(sector, now)) this.#run.settle(deadline.id, now)
    })
  }

  /** An offer of the lead waits for whoever stands in, and is answered like a task. Who leads goes by the role. */
  #awaitLead(times: NonNullable<Standing['handover']>, at: Date): void {
    const startedAt = new Date(times.startedAt)
    const dueAt = new Date(times.dueAt)
    const level = this.#run.position?.level ?? 'gmina'
    const ownerRole = DEPUTY.id
    const clock = { kind: 'handover', level, startedAt, dueAt, urgent: false, ownerRole } as const
    const { id } = this.#run.carryOn({ ...clock, what: 'handover' }, at)
    const answered = dueAt > at ? this.#paced('handover', at, dueAt) : new Date(at.getTime() + DAY)
    this.#agenda.plan(this.#people.ableAt(ownerRole, answered), (now) => this.#run.settle(id, now))
  }

  #escalate(at: Date): void {
    const { position } = this.#run
    this.#run.answerProposal(at)
    if (!position) return
    const way = WAYS_UP.find((event) =>
      this.#model.transitions.some((row) => row.event === event && row.from.includes(position.state)),
    )
    if (way) this.#take({ event: way, role: 'COORDINATOR', reason: 'noResponse' }, at)
  }
}

export const simulate = (
  model: CooperationModel,
  scenario: Scenario,
  options: SimulateOptions = {},
): Outcome => new Story(model, scenario, options).play()
