import { expect } from 'chai'
import fc from 'fast-check'
import { verifyTimers } from '../../scripts/drill/verifyTimers.ts'
import { CaseModel } from '../../server/db/models/case.ts'
import { DeadlineModel, type DeadlineDoc } from '../../server/db/models/deadline.ts'
import { NotificationModel } from '../../server/db/models/notification.ts'
import { addWorkingDays, warsawDate } from '../../shared/domain/workingDays.ts'
import { PATIENCE, runs, SEED } from '../helpers/chance.ts'
import { DAY } from '../helpers/clock.ts'
import { MortalWorkers, randomFrom } from '../helpers/crashes.ts'
import '../helpers/mongo.ts'
import { openScene, type Scene } from '../helpers/scene.ts'
import { TestWorker } from '../helpers/timers.ts'

const YEAR = 365 * DAY

const plan = fc.record({
  /** Working days until each task is due. */
  tasks: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 4 }),
  invites: fc.boolean(),
  /** First and last day away of the coordinator, in days from now. */
  away: fc.option(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 20 }))),
  urgent: fc.boolean(),
})
type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never

/** A case at work on which, from here on, nobody does anything. */
async function abandoned(
  { build, g, server }: Scene,
  { tasks, invites, away, urgent }: Plan,
  familyName = 'Nadolni',
) {
  const now = server.clock.now()
  const { id: caseId } = await build.diagnosis({ familyName, urgent })
  const worker = await build.as(g.worker)
  for (const [n, due] of tasks.entries())
    await worker.ok('actions.add', {
      caseId,
      title: `Zadanie ${n}`,
      ownerMembershipId: (n % 2 ? g.officer : g.worker).membershipId,
      dueOn: warsawDate(addWorkingDays(now, due)),
    })
  if (invites)
    await worker.ok('invitations.send', { caseId, institutionId: g.ngo._id, purpose: 'Paczka na święta' })
  if (away)
    await worker.ok('absences.add', {
      from: warsawDate(new Date(now.getTime() + away[0] * DAY)),
      to: warsawDate(new Date(now.getTime() + (away[0] + away[1]) * DAY)),
      substituteMembershipId: g.assistant.membershipId,
    })
  return caseId
}

/** Everything the clocks of a case did, without ids. */
async function story(caseId: string) {
  const docs = (await DeadlineModel.find({ caseId }).lean()) as unknown as DeadlineDoc[]
  const deadlines = docs
    .map(({ kind, stage, state, startedAt, dueAt, missedAt, trail }) => ({
      kind,
      stage,
      state,
      startedAt,
      dueAt,
      missedAt,
      trail: trail.map(({ key, dueAt: due, at, to, told, skipped }) => ({
        ...{ key, due, at, to, skipped },
        told: told.map((p) => p.name),
      })),
    }))
    .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))
  const doc = await CaseModel.findById(caseId).lean()
  const notices = await NotificationModel.find({ kind: /^(deadline|escalation|invitation)/ }).lean()
  return {
    deadlines,
    state: doc?.state,
    missed: doc?.missedDeadlines,
    proposed: doc?.proposal && [doc.proposal.at, doc.proposal.state, doc.proposal.missed.map((m) => m.dueAt)],
    notices: notices.map((n) => `${n.createdAt.toISOString()} ${n.kind} ${n.targetType}`).sort(),
  }
}

describe(`law: no deadline passes unseen, none is told twice (seed ${SEED})`, function () {
  this.timeout(PATIENCE)
  let scene: Scene | undefined
  afterEach(async () => {
    await scene?.server.stop()
    scene = undefined
  })

  it('every effect happens exactly once although workers die at random points, two at a time', async () => {
    scene = await openScene({ alone: true })
    const { clock, execute } = scene.server
    const random = randomFrom(SEED)
    for (let n = 0; n < 4; n++)
      await abandoned(
        scene,
        { tasks: [2, 3, 5], invites: true, away: n === 0 ? [1, 9] : null, urgent: n === 1 },
        `Rodzina ${n}`,
      )
    // Nothing ran for six weeks; at start-up everything missed happens once, in order.
    clock.advance(45 * DAY)
    const workers = [1, 2].map(() => new MortalWorkers({ execute, clock, random, risk: 0.25 }))
    await Promise.all(workers.map((worker) => worker.run(12)))
    const deaths = workers.reduce((n, { deaths: { before, after } }) => n + before + after, 0)
    expect(deaths, 'deaths').to.be.at.least(20)
    const found = await verifyTimers(clock.now())
    expect(found.faults).to.deep.equal([])
    expect(found.fired).to.be.greaterThan(60)
    const letters = new Set(workers.flatMap((worker) => worker.posted.map((letter) => letter.id)))
    expect(letters.size, 'letters').to.equal(found.letters)
  })

  it('a year in one jump leaves the same trail as a year lived day by day', async () => {
    const property = fc.asyncProperty(plan, async (wanted) => {
      const stories = []
      for (const step of [DAY, YEAR]) {
        scene = await openScene({ alone: true })
        const { clock } = scene.server
        const worker = new TestWorker(scene.server, { atDueTime: true })
        const caseId = await abandoned(scene, wanted)
        for (let lived = 0; lived < YEAR; lived += step) {
          clock.advance(step)
          await worker.runDue()
        }
        expect((await verifyTimers(clock.now())).faults).to.deep.equal([])
        stories.push(await story(caseId))
        await scene.server.stop()
        scene = undefined
      }
      expect(stories[1]).to.deep.equal(stories[0])
    })
    await fc.assert(property, { numRuns: runs(2), seed: SEED, endOnFailure: true })
  })
})
