import { expect } from 'chai'
import fc from 'fast-check'
import { AbsenceModel } from '../../server/db/models/absence.ts'
import { EffectModel } from '../../server/db/models/records.ts'
import { warsawDate } from '../../shared/domain/workingDays.ts'
import { publishedModels } from '../../shared/workflow/models/index.ts'
import { entry, opening } from '../helpers/cases.ts'
import { PATIENCE, runs, SEED } from '../helpers/chance.ts'
import { DAY, HOUR } from '../helpers/clock.ts'
import '../helpers/mongo.ts'
import { menuOf } from './twin/menu.ts'
import { openStage, type Stage } from './twin/place.ts'
import { Twin } from './twin/twin.ts'

const log = fc.record({
  code: fc.constantFrom('RUR' as const, 'URR' as const, 'URB' as const),
  begins: fc.constantFrom('open' as const, 'open' as const, 'signal' as const),
  urgent: fc.boolean(),
  /** The first stages behind it at once, so that what may come later comes often. */
  isAtWork: fc.boolean(),
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

describe(`law: the simulator and the product do the same with the same events (seed ${SEED})`, function () {
  this.timeout(PATIENCE)
  let stage: Stage

  before(async () => {
    stage = await openStage()
  })
  after(() => stage.server.stop())

  async function begin({ code, begins, urgent, away }: Log): Promise<Twin> {
    const place = stage.places.get(code)
    const model = publishedModels.find((one) => one.code === code)
    if (!place || !model) throw new Error(code)
    const start = stage.server.clock.now()
    const day = (n: number) => warsawDate(new Date(start.getTime() + n * DAY))
    const days = away && ([day(away[0]), day(away[0] + away[1])] as const)
    const worker = await stage.as(place.worker)
    if (days) await worker.ok('absences.add', { from: days[0], to: days[1] })
    const isAway = (at: Date) => days !== null && warsawDate(at) >= days[0] && warsawDate(at) <= days[1]
    const isSignal = begins === 'signal'
    const who = isSignal ? place.landlord : place.worker
    const input = opening({ teryt: place.teryt, urgent })
    const { id } = isSignal
      ? await (await stage.as(who)).ok('cases.signal', input)
      : await worker.ok('cases.open', { ...input, entry })
    const twin = new Twin({ stage, place, model, caseId: id, isAway })
    const roles = [isSignal ? 'MEMBER' : 'SOCIAL_WORKER']
    const event = { type: begins, roles, payload: {}, facts: { urgent } }
    twin.run.apply(event, start, { who: twin.mate(who) })
    await twin.compare('begun')
    return twin
  }

  async function play(given: Log): Promise<void> {
    const { clock } = stage.server
    const twin = await begin(given)
    if (given.isAtWork) await twin.hurry()
    for (const { wait, pick, days } of given.steps) {
      await twin.live(new Date(clock.now().getTime() + wait * HOUR))
      const menu = menuOf(twin, days)
      const act = menu[pick % menu.length]
      if (!act) break
      await act()
      await twin.compare(`after ${wait} h and ${act.toString()}`)
    }
    await twin.live(new Date(clock.now().getTime() + 30 * DAY))
    await twin.compare('at the end')
    // What is left of this family is no part of the next one's story.
    await EffectModel.deleteMany({ state: 'waiting' })
    await AbsenceModel.deleteMany({})
  }

  it('moves, clocks, teams, records, and every notice of a step, a rung or a proposal', async () => {
    await fc.assert(fc.asyncProperty(log, play), { numRuns: runs(15), seed: SEED, endOnFailure: true })
  })

  it('papers that lie ready while nobody confirms them, for good or not until the day', async () => {
    for (const [days, end] of [
      [null, 'CONSENT'],
      [5, 'REJECTED'],
      [40, 'CONSENT'],
    ] as const) {
      const given: Log = {
        code: 'RUR',
        begins: 'open',
        urgent: false,
        isAtWork: false,
        away: null,
        steps: [],
      }
      const twin = await begin(given)
      const { worker, deputy } = twin.place
      const leads = { coordinatorMembershipId: worker.membershipId, deputyMembershipId: deputy.membershipId }
      await twin.head('qualify', leads)
      await (days === null ? twin.recordBases() : twin.recordShortBases(days))
      await twin.live(new Date(twin.now().getTime() + 60 * DAY))
      await twin.compare(`bases for ${days ?? 'all'} days`)
      expect(twin.run.position?.state).to.equal(end)
      await EffectModel.deleteMany({ state: 'waiting' })
    }
  })

  it('the ways that chance seldom takes: the region, two people for one step, another centre', async () => {
    const given: Log = { code: 'URB', begins: 'signal', urgent: false, isAtWork: true, away: null, steps: [] }
    const twin = await begin(given)
    await twin.hurry()
    const { head } = twin.place
    const reason = { reason: 'Powód' }
    const code = { closureCode: 'goalsMet' }
    const reviewOn = warsawDate(new Date(twin.now().getTime() + 40 * DAY))
    const later = (days: number) => () => twin.live(new Date(twin.now().getTime() + days * DAY))
    const course: (() => Promise<void>)[] = [
      () => twin.addAction(10),
      () => twin.supervise(),
      () => twin.migrate(true),
      later(20),
      () => twin.lead('suspend', { ...reason, reviewOn }),
      later(50),
      () => twin.finishAction(),
      () => twin.lead('resume'),
      () => twin.offerLead(),
      () => twin.answerLead(true),
      () => twin.escalate('partnership', 'resource'),
      () => twin.putIssue(),
      () => twin.passOn(),
      () => twin.putIssue(),
      () => twin.answerIssue(),
      () => twin.decide(),
      () => twin.lead('review'),
      () => twin.lead('continuePlan'),
      () => twin.lead('review'),
      () => twin.lead('finish'),
      () => twin.lead('close', code),
      () => twin.refuse(head),
      () => twin.head('close', code),
      () => twin.refuse(head),
      () => twin.lead('close', code),
      later(30),
      () => twin.confirm(),
      () => twin.worker('followUp', { note: 'Dobrze.' }),
      () => twin.head('reopen', reason),
      () => twin.askTransfer(),
      () => twin.answerTransfer(false),
      () => twin.askTransfer(),
      () => twin.answerTransfer(true),
    ]
    for (const act of course) {
      await act()
      await twin.compare(`after ${act.toString()}`)
    }
    await EffectModel.deleteMany({ state: 'waiting' })
  })
})
