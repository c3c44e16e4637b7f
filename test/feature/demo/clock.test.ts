import { expect } from 'chai'
import { buildKernel } from '../../../server/app.ts'
import { AuditModel } from '../../../server/db/models/records.ts'
import { CaseModel } from '../../../server/db/models/case.ts'
import { NotificationModel } from '../../../server/db/models/notification.ts'
import { systemClock } from '../../../server/kernel/clock.ts'
import { DemoClock } from '../../../server/kernel/demoClock.ts'
import { Worker } from '../../../server/worker/worker.ts'
import { demoNow, moveDemoClock, readMoment } from '../../../scripts/seed/demoNow.ts'
import { Plain } from '../../../scripts/lib/say.ts'
import { CaseBuilder } from '../../helpers/cases.ts'
import { TestClock } from '../../helpers/clock.ts'
import { answered, invalid, refused, written } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { startServer, type TestServer } from '../../helpers/server.ts'
import { Pages, startTwin } from '../../helpers/sockets.ts'
import { makeGmina, type Gmina } from '../../helpers/world.ts'

describe('the demonstration’s clock', () => {
  const real = new TestClock('2026-11-10T09:00:00Z')
  // Helpers set the clock by hand, which nothing here does: it is moved through the product.
  const moved = () => new DemoClock(real) as unknown as TestClock
  let server: TestServer
  let g: Gmina
  let build: CaseBuilder
  before(async () => {
    server = await startServer({}, moved())
    await AuditModel.collection.createIndex({ requestId: 1 })
    g = await makeGmina()
    build = new CaseBuilder(server, g)
  })
  after(() => server.stop())

  /** A worker process of its own: all it shares with the web process is the database. */
  function startWorker() {
    const clock = new DemoClock(real)
    const problems: unknown[] = []
    const worker = new Worker({
      execute: buildKernel({ env: server.env, clock }),
      clock,
      post: async () => undefined,
      onProblem: (error) => problems.push(error),
      atDueTime: true,
      pollMs: 100,
    })
    worker.start()
    return { stop: () => worker.stop(), problems }
  }
  const until = async (isSo: () => Promise<boolean>, ms = 2000) => {
    const end = systemClock.now().getTime() + ms
    while (!(await isSo()) && systemClock.now().getTime() < end)
      await new Promise((resolve) => setTimeout(resolve, 50))
  }

  it('goes on by working days, hours and to a moment, never back', async () => {
    const worker = await build.as(g.worker)
    const start = await answered(worker, 'demo.clock', {})
    expect(start.body.data).to.deep.equal({ now: '2026-11-10T09:00:00.000Z', offsetMs: 0 })
    const event = { events: ['demo.clockMoved' as const], notices: 0 }
    // The next working day after the 10th is the 12th: the 11th is Independence Day.
    const later = await written(worker, 'demo.advanceClock', { n: 1, unit: 'wd' }, event)
    expect(later.now).to.equal('2026-11-12T09:00:00.000Z')
    expect((await worker.ok('session.current')).now).to.equal('2026-11-12T09:00:00.000Z')
    const hours = await written(worker, 'demo.advanceClock', { n: 3, unit: 'h' }, event)
    expect(hours.now).to.equal('2026-11-12T12:00:00.000Z')
    const set = await written(worker, 'demo.setClock', { now: '2026-11-13T07:00:00+01:00' }, event)
    expect(set.now).to.equal('2026-11-13T06:00:00.000Z')
    await refused(worker, 'demo.setClock', { now: '2026-11-13T05:59:00Z' }, invalid({ now: 'past' }))
    await refused(worker, 'demo.setClock', { now: '2040-01-01T00:00:00Z' }, invalid({ now: 'tooLong' }))
    expect((await worker.ok('demo.clock')).offsetMs).to.equal(Date.parse(set.now) - real.now().getTime())
  })

  it('is the same in every web process and in the worker: a case escalates while one watches', async () => {
    const twin = await startTwin({ ...server, clock: moved() })
    const running = startWorker()
    try {
      const { id: caseId } = await build.diagnosis()
      const coordinator = await build.as(g.worker)
      for (const dueOn of ['2026-11-16', '2026-11-17'])
        await coordinator.ok('actions.add', {
          caseId,
          title: 'Wizyta',
          ownerMembershipId: g.officer.membershipId,
          dueOn,
        })
      await coordinator.ok('demo.advanceClock', { n: 3, unit: 'wd' })
      const { now } = await coordinator.ok('demo.clock')
      const there = await fetch(`${twin.origin}/api/demo/clock`, { headers: { cookie: coordinator.cookie } })
      expect(((await there.json()) as { data: { now: string } }).data.now).to.equal(now)
      await until(async () => (await CaseModel.findById(caseId).lean())?.proposal !== null)
      const { proposal } = await coordinator.ok('cases.get', { id: caseId })
      // At the moment it was due, not when the clock was moved past it.
      expect([proposal?.state, proposal?.at]).to.deep.equal(['PROPOSED', '2026-11-17T14:30:00.000Z'])
      const word = await NotificationModel.findOne({ targetId: caseId, kind: 'escalationProposed' }).lean()
      expect(word?.createdAt.toISOString()).to.equal('2026-11-17T14:30:00.000Z')
      expect(running.problems).to.deep.equal([])
    } finally {
      await running.stop()
      await twin.app.stop()
    }
  })

  it('is told to every open page at once, whoever moved it', async () => {
    const pages = new Pages()
    try {
      const page = await pages.open(await build.as(g.officer))
      await page.listen({ kind: 'inbox' })
      await (await build.as(g.worker)).ok('demo.advanceClock', { n: 1, unit: 'h' })
      await page.until(() => page.resyncs.length === 1)
      expect(page.resyncs).to.deep.equal([{ topic: { kind: 'inbox' }, reason: 'clock' }])
    } finally {
      pages.close()
    }
  })

  it('does not exist outside a demonstration', async () => {
    const live = buildKernel({ env: { ...server.env, APP_MODE: 'live' }, clock: real })
    const ask = (operation: 'demo.clock' | 'demo.advanceClock', input: object) =>
      live({ operation, input, actor: { kind: 'system' }, requestId: 'r', ip: null, session: null })
    for (const asked of [ask('demo.clock', {}), ask('demo.advanceClock', { n: 1, unit: 'h' })])
      expect(await asked.catch((error: unknown) => error)).to.include({ code: 'not_found' })
  })

  it('begins where `--now` says, and later only goes on', async () => {
    expect(readMoment('2026-11-06T22:30').toISOString()).to.equal('2026-11-06T21:30:00.000Z')
    expect(readMoment('2026-07-01').toISOString()).to.equal('2026-07-01T06:00:00.000Z')
    for (const odd of ['2026-11-31', '2026-11-06T25:00', 'jutro', '2026-11-06 22:30'])
      expect(() => readMoment(odd)).to.throw(Plain)
    const now = await demoNow(real.now())
    const earlier = new Date(now.getTime() - 1)
    const refusal = await moveDemoClock(earlier, real.now(), false).catch((error: unknown) => error)
    expect(refusal).to.be.instanceOf(Plain)
    expect(await demoNow(real.now())).to.deep.equal(now)
    const later = new Date(now.getTime() + 3_600_000)
    await moveDemoClock(later, real.now(), false)
    expect(await demoNow(real.now())).to.deep.equal(later)
  })
})
