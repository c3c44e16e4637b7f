import { expect } from 'chai'
import fc from 'fast-check'
import { AbsenceModel } from '../../server/db/models/absence.ts'
import { CaseModel, type CaseDoc } from '../../server/db/models/case.ts'
import { DeadlineModel, type DeadlineDoc } from '../../server/db/models/deadline.ts'
import { EscalationModel } from '../../server/db/models/escalation.ts'
import { EffectModel } from '../../server/db/models/records.ts'
import { repositories } from '../../server/db/repositories.ts'
import { loadFacts } from '../../server/features/workflow/facts.ts'
import type { CaseView } from '../../shared/contracts/cases.ts'
import { answerReminderAt } from '../../shared/domain/invitation.ts'
import { warsawDate } from '../../shared/domain/workingDays.ts'
import type { CooperationModel } from '../../shared/workflow/model.ts'
import { publishedModels } from '../../shared/workflow/models/index.ts'
import { Run } from '../../shared/workflow/simulate/run.ts'
import { makeAbove, makePartner, makeTown, type Town } from '../feature/scenarios/town.ts'
import { entry, opening, recordBases } from '../helpers/cases.ts'
import { DECISION_MINUTES } from '../helpers/records.ts'
import { DAY, HOUR, TestClock } from '../helpers/clock.ts'
import '../helpers/mongo.ts'
import { startServer, type Caller, type TestServer } from '../helpers/server.ts'
import { TestWorker } from '../helpers/timers.ts'
import type { Someone } from '../helpers/world.ts'

const SEED = Number(process.env['PROPERTY_SEED'] ?? 20261110)
const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 15)

/** Powiat-land of each model, so that a decision above the gmina has somebody to take it. */
const PLACES = { RUR: '0410042', URR: '0410013', URB: '0410053' } as const

const log = fc.record({
  model: fc.constantFrom(...publishedModels),
  urgent: fc.boolean(),
  /** First day away of the coordinator and how many more, in days from the start. */
  away: fc.option(fc.tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 3, max: 40 }))),
  steps: fc.array(
    fc.record({
      /** Hours until it happens: mostly soon, sometimes long after every deadline. */
      wait: fc.oneof(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 80 * 24 })),
      pick: fc.nat(),
      days: fc.integer({ min: 1, max: 40 }),
    }),
    { minLength: 8, maxLength: 16 },
  ),
})
type Log = typeof log extends fc.Arbitrary<infer T> ? T : never

interface Place extends Town {
  landlord: Someone
}

/** One case twice: on the real server with a worker, and in the simulator on a virtual clock. */
class Twin {
  readonly run: Run
  readonly caseId: string
  readonly #scene: Stage
  readonly #place: Place
  readonly #model: CooperationModel
  #invitation: { id: string; deadline: string; dueAt: Date } | null = null
  #isExtended = false
  readonly #overridden: string[][] = []

  constructor(
    scene: Stage,
    place: Place,
    model: CooperationModel,
    caseId: string,
    isAway: (at: Date) => boolean,
  ) {
    this.#scene = scene
    this.#place = place
    this.#model = model
    this.caseId = caseId
    const led = ['COORDINATOR', 'SOCIAL_WORKER']
    this.run = new Run({
      model,
      isAway: (_target, { ownerRole }, at) => led.includes(ownerRole) && isAway(at),
    })
  }

  #now = () => this.#scene.server.clock.now()
  #doc = async (): Promise<CaseDoc> => (await CaseModel.findById(this.caseId).lean()) as unknown as CaseDoc

  /** Both clocks run on, and every timer on the way goes off in both. */
  async live(until: Date): Promise<void> {
    await this.#scene.worker.liveUntil(until)
    for (let at = this.run.nextAt(); at && at <= until; at = this.run.nextAt()) this.run.fireNext()
  }

  /** The step in the simulator, on the facts of the real case as it was before. */
  async #simulate(event: string, role: string, payload: Record<string, unknown>) {
    const facts = await loadFacts(repositories(), await this.#doc(), this.#now())
    return () => {
      const result = this.run.apply(
        { type: event, roles: [role], payload, facts, override: 'Próba' },
        this.#now(),
      )
      expect(result.ok, `${event} in the simulator: ${JSON.stringify(result)}`).to.equal(true)
      if (result.ok && result.overridden.length > 0)
        this.#overridden.push(result.overridden.map((u) => u.guard))
    }
  }

  async #version(who: Someone): Promise<number> {
    return (await (await this.#scene.as(who)).ok('cases.get', { id: this.caseId })).version
  }

  async #apply(
    who: Someone,
    role: string,
    event: string,
    payload: Record<string, unknown> = {},
  ): Promise<void> {
    const follow = await this.#simulate(event, role, payload)
    const caller = await this.#scene.as(who)
    const input = {
      caseId: this.caseId,
      version: await this.#version(who),
      event,
      override: 'Próba',
      ...payload,
    }
    const done: CaseView = await caller.ok('workflow.apply', input)
    if (done.pendingApproval) {
      const head = await this.#scene.as(this.#place.head)
      await head.ok('workflow.confirm', { caseId: this.caseId, version: done.version })
    }
    follow()
  }

  #lead = (event: string, payload: Record<string, unknown> = {}) =>
    this.#apply(this.#place.worker, 'COORDINATOR', event, payload)
  #head = (event: string, payload: Record<string, unknown> = {}) =>
    this.#apply(this.#place.head, 'OPS_HEAD', event, payload)
  #worker = (event: string, payload: Record<string, unknown> = {}) =>
    this.#apply(this.#place.worker, 'SOCIAL_WORKER', event, payload)

  async #confirmConsents(): Promise<void> {
    await recordBases(await this.#scene.as(this.#place.worker), this.caseId)
    await this.#worker('confirmConsents')
  }

  async #escalate(toLevel: 'partnership' | 'powiat', reason: string): Promise<void> {
    const event = toLevel === 'partnership' ? 'escalatePzk' : 'escalatePowiat'
    const escalation = { reason, tried: ['Telefon'], question: 'Kto pomoże?' }
    const follow = await this.#simulate(event, 'COORDINATOR', { escalation })
    const { worker } = this.#place
    const input = { caseId: this.caseId, version: await this.#version(worker), toLevel, ...escalation }
    await (await this.#scene.as(worker)).ok('escalations.open', input)
    follow()
  }

  async #question() {
    const found = await EscalationModel.findOne({ caseId: this.caseId, state: 'OPEN' }).lean()
    if (!found) throw new Error('no open escalation')
    return found
  }

  async #decide(): Promise<void> {
    const isPowiat = this.run.position?.level === 'powiat'
    const decision = 'Zgoda.'
    const follow = await this.#simulate('decide', isPowiat ? 'PCPR_LEAD' : 'PARTNERSHIP_LEADER', { decision })
    const { _id: id, version } = await this.#question()
    const who = isPowiat ? this.#scene.powiatLead : this.#place.leader
    await (
      await this.#scene.as(who)
    ).ok('escalations.decide', {
      id,
      version,
      decision,
      ...DECISION_MINUTES,
    })
    follow()
  }

  async #passOn(): Promise<void> {
    const { _id: id, version, reason, tried, question } = await this.#question()
    const payload = { escalation: { reason, tried, question } }
    const follow = await this.#simulate('escalatePowiat', 'PARTNERSHIP_LEADER', payload)
    await (await this.#scene.as(this.#place.leader)).ok('escalations.passOn', { id, version })
    follow()
  }

  async #withdraw(): Promise<void> {
    const reason = 'Partner odpowiedział.'
    const follow = await this.#simulate('withdrawEscalation', 'COORDINATOR', { reason })
    const { _id: id, version } = await this.#question()
    await (await this.#scene.as(this.#place.worker)).ok('escalations.withdraw', { id, version, reason })
    follow()
  }

  async #addAction(days: number): Promise<void> {
    const caller = await this.#scene.as(this.#place.worker)
    const action = await caller.ok('actions.add', {
      caseId: this.caseId,
      title: 'Odwiedziny',
      ownerMembershipId: this.#place.worker.membershipId,
      dueOn: warsawDate(new Date(this.#now().getTime() + days * DAY)),
    })
    const at = this.#now()
    const dueAt = new Date(action.dueAt)
    const task = { kind: 'action', level: 'gmina', what: action.id, ownerRole: 'COORDINATOR' } as const
    this.run.start({ ...task, startedAt: at, dueAt, urgent: false }, at)
  }

  async #finishAction(): Promise<void> {
    const caller = await this.#scene.as(this.#place.worker)
    const [open] = await caller.ok('actions.list', { caseId: this.caseId, open: 'true' })
    if (!open) return
    await caller.ok('actions.update', { id: open.id, version: open.version, status: 'DONE' })
    for (const { id, what } of [...this.run.openDeadlines])
      if (what === open.id) this.run.settle(id, this.#now())
  }

  async #invite(): Promise<void> {
    const at = this.#now()
    const caller = await this.#scene.as(this.#place.worker)
    const { institution, membershipId } = this.#place.landlord
    const sent = await caller.ok('invitations.send', {
      caseId: this.caseId,
      institutionId: institution._id,
      membershipId,
      purpose: 'Mieszkanie',
    })
    const dueAt = new Date(sent.dueAt)
    const { urgent, remindAfter, ...answer } = this.#model.invitationAnswer
    const duration = (sent.urgent && urgent) || answer
    const started = this.run.start(
      {
        kind: 'invitation',
        level: 'gmina',
        what: sent.id,
        ownerRole: 'MEMBER',
        startedAt: at,
        dueAt,
        duration,
        urgent: duration.unit === 'h',
        remindAt: answerReminderAt({ sentAt: at, dueAt }, { remindAfter }),
      },
      at,
    )
    this.#invitation = { id: sent.id, deadline: started.id, dueAt }
  }

  async #accept(): Promise<void> {
    if (!this.#invitation) return
    const { id, deadline } = this.#invitation
    await (await this.#scene.as(this.#place.landlord)).ok('invitations.accept', { id })
    this.run.settle(deadline, this.#now())
    this.#invitation = null
  }

  async #answer(): Promise<void> {
    const { worker } = this.#place
    const answer = { accept: false, reason: 'Termin jest umówiony.' }
    const input = { caseId: this.caseId, version: await this.#version(worker), ...answer }
    await (await this.#scene.as(worker)).ok('proposals.answer', input)
    this.run.answerProposal(this.#now())
  }

  /** What somebody could do where the case stands now; the way forward more often than the rest. */
  menu(days: number): (() => Promise<void>)[] {
    const { state } = this.run.position ?? {}
    const reason = { reason: 'Powód' }
    const leads = {
      coordinatorMembershipId: this.#place.worker.membershipId,
      deputyMembershipId: this.#place.deputy.membershipId,
    }
    const reviewOn = warsawDate(new Date(this.#now().getTime() + days * DAY))
    const task = () => this.#addAction(days)
    const done = () => this.#finishAction()
    const isRural = this.#model.code === 'RUR'
    const up = isRural
      ? () => this.#escalate('powiat', days % 2 ? 'noResponse' : 'childSafety')
      : () => (days % 3 ? this.#escalate('partnership', 'resource') : this.#escalate('powiat', 'childSafety'))
    const invite = this.#invitation ? done : () => this.#invite()
    const beside = [task, done, up]
    const way = (act: () => Promise<void>, ...others: (() => Promise<void>)[]) => [act, act, act, ...others]
    const found = (() => {
      switch (state) {
        case 'DRAFT':
          return way(() => this.#head('qualify', leads))
        case 'CONSENT':
          return way(() => this.#confirmConsents())
        case 'TEAM':
          return way(() => this.#lead('formTeam'), task, invite)
        case 'DIAGNOSIS':
          return way(() => this.#lead('approveDiagnosis'), ...beside)
        case 'PLANNING':
          return way(() => this.#lead('signPlan'), ...beside)
        case 'RUNNING':
          return way(
            () => this.#lead('review'),
            () => this.#lead('suspend', { ...reason, reviewOn }),
            () => this.#lead('suspend', { ...reason, reviewOn }),
            () => this.#extend(),
            () => this.#worker('withdrawConsent', reason),
            ...beside,
          )
        case 'REVIEW':
          return way(
            () => this.#lead('continuePlan'),
            () => this.#lead('finish'),
            () => this.#extend(),
            ...beside,
          )
        case 'EVALUATION':
          return way(() => this.#close(), done)
        case 'SUSPENDED':
          return way(() => this.#lead('resume'), done)
        case 'ESC_PZK':
          return way(
            () => this.#decide(),
            () => this.#passOn(),
            () => this.#withdraw(),
            task,
          )
        case 'ESC_POWIAT':
          return way(
            () => this.#decide(),
            () => this.#withdraw(),
            task,
          )
        case 'CLOSED':
          return way(() => this.#worker('followUp', { note: 'Dobrze.' }))
        case 'FOLLOWUP':
          return way(
            () => this.#head('reopen', reason),
            () => this.#worker('archive', { note: 'Dobrze.' }),
          )
        default:
          return []
      }
    })()
    const isOpenStill =
      this.#invitation && this.#invitation.dueAt > this.#now() && this.run.position?.state === 'TEAM'
    return [
      ...found,
      ...(this.run.proposed ? [() => this.#answer()] : []),
      ...(isOpenStill ? [() => this.#accept()] : []),
    ]
  }

  async #extend(): Promise<void> {
    if (this.#isExtended) return
    await this.#head('extendPlan', { reason: 'Potrzeba czasu.' })
    this.#isExtended = true
  }

  #close(): Promise<void> {
    const code = { closureCode: 'goalsMet' }
    // Where two have to agree, the coordinator asks and the head confirms.
    return this.#model.code === 'URB' ? this.#lead('close', code) : this.#head('close', code)
  }

  /** Where both stand, and which clocks run with what next timer. */
  async compare(hint: string): Promise<void> {
    const doc = await this.#doc()
    const docs = (await DeadlineModel.find({ caseId: this.caseId })
      .sort({ _id: 1 })
      .lean()) as unknown as DeadlineDoc[]
    const real = {
      state: [
        doc.state,
        doc.returnState,
        doc.level,
        doc.stateDueAt,
        doc.missedDeadlines,
        doc.proposal?.state === 'PROPOSED',
      ],
      moves: doc.history.map(({ transition, state, at }) => [transition, state, at]),
      overridden: doc.overrides.map(({ guards }) => guards),
      proposed: [...doc.proposals, ...(doc.proposal ? [doc.proposal] : [])].map(({ at }) => at),
      running: lines(
        docs
          .filter(({ settledAt, state }) => settledAt === null && state !== 'PAUSED')
          .map((d) => [
            nameOf(d),
            d.dueAt,
            d.startedAt,
            d.state,
            d.urgent,
            d.timer && [d.timer.key, d.timer.at],
          ]),
      ),
      missed: lines(docs.filter((d) => d.missedAt).map((d) => [nameOf(d), d.missedAt])),
      told: lines(
        docs.flatMap((d) =>
          d.trail
            .filter(({ kind, skipped }) => kind !== 'missed' && skipped !== 'notAbsent')
            .map(({ at, kind, to }) => [nameOf(d), at, kind, to]),
        ),
      ),
    }
    const { position, trace, missed, proposed, openDeadlines } = this.run
    const name = ({ of, what }: { of: string; what: string }) => `${of} ${what}`
    const simulated = {
      state: [
        position?.state,
        position?.returnState,
        position?.level,
        position?.stateDueAt,
        missed,
        proposed,
      ],
      moves: trace.flatMap((t) => (t.kind === 'moved' ? [[t.transition, t.to, t.at]] : [])),
      overridden: this.#overridden,
      proposed: trace.flatMap((t) => (t.kind === 'proposed' ? [t.at] : [])),
      running: lines(
        [...openDeadlines].map((d) => [
          name({ of: d.kind, what: d.what }),
          d.dueAt,
          d.startedAt,
          d.state,
          d.urgent,
          d.timer && [d.timer.key, d.timer.at],
        ]),
      ),
      missed: lines(trace.flatMap((t) => (t.kind === 'missed' ? [[name(t), t.at]] : []))),
      told: lines(trace.flatMap((t) => (t.kind === 'told' ? [[name(t), t.at, t.as, t.to[0]]] : []))),
    }
    expect(JSON.stringify(trace.filter((t) => t.kind === 'refused')), hint).to.equal('[]')
    expect(simulated, hint).to.deep.equal(real)
  }
}

/** A decision asked of a level above is the deadline of a stage, too. */
const nameOf = ({ kind, stage, subjectId }: DeadlineDoc): string =>
  stage
    ? `stage ${stage}`
    : kind === 'planLimit' || kind === 'proposal'
      ? `${kind} ${kind}`
      : `${kind} ${subjectId}`

const lines = (rows: unknown[]): string[] => rows.map((row) => JSON.stringify(row)).sort()

interface Stage {
  server: TestServer
  worker: TestWorker
  powiatLead: Someone
  as(someone: Someone): Promise<Caller>
}

describe(`law: the simulator and the product do the same with the same events (seed ${SEED})`, function () {
  this.timeout(300_000)
  let stage: Stage
  const places = new Map<string, Place>()

  before(async () => {
    const server = await startServer({}, new TestClock('2026-09-01T08:00:00Z'))
    const { powiatLead } = await makeAbove()
    const callers = new Map<string, Promise<Caller>>()
    const as = (someone: Someone) => {
      const known = callers.get(someone.membershipId) ?? server.as(someone)
      callers.set(someone.membershipId, known)
      return known
    }
    stage = { server, powiatLead, as, worker: new TestWorker(server) }
    for (const [model, teryt] of Object.entries(PLACES)) {
      const place = { teryt, name: `Gmina ${model}`, model: model as keyof typeof PLACES }
      const landlord = await makePartner(place, 'HOUSING', `Zasób ${model}`, `Henryk ${model}`)
      const town = await makeTown(place, [landlord.institution])
      places.set(model, { ...town, landlord })
    }
  })
  after(() => stage.server.stop())

  async function play({ model, urgent, away, steps }: Log): Promise<void> {
    const { clock } = stage.server
    const place = places.get(model.code)
    if (!place) throw new Error(model.code)
    const worker = await stage.as(place.worker)
    const start = clock.now()
    const day = (n: number) => warsawDate(new Date(start.getTime() + n * DAY))
    const days = away && ([day(away[0]), day(away[0] + away[1])] as const)
    if (days) await worker.ok('absences.add', { from: days[0], to: days[1] })
    const isAway = (at: Date) => days !== null && warsawDate(at) >= days[0] && warsawDate(at) <= days[1]
    const { id } = await worker.ok('cases.open', { ...opening({ teryt: place.teryt, urgent }), entry })
    const twin = new Twin(stage, place, model, id, isAway)
    const facts = { urgent }
    twin.run.apply({ type: 'open', roles: ['SOCIAL_WORKER'], payload: {}, facts }, start)
    await twin.compare('opened')
    for (const { wait, pick, days: length } of steps) {
      await twin.live(new Date(clock.now().getTime() + wait * HOUR))
      await twin.compare(`after ${wait} h`)
      const menu = twin.menu(length)
      const act = menu[pick % menu.length]
      if (!act) break
      await act()
      await twin.compare(`after ${act.toString()}`)
    }
    await twin.live(new Date(clock.now().getTime() + 30 * DAY))
    await twin.compare('at the end')
    // What is left of this family is no part of the next one's story.
    await EffectModel.deleteMany({ state: 'waiting' })
    await AbsenceModel.deleteMany({})
  }

  it('moves, deadlines, what was missed, who was told when, and what was proposed', async () => {
    await fc.assert(fc.asyncProperty(log, play), { numRuns: RUNS, seed: SEED, endOnFailure: true })
  })
})
