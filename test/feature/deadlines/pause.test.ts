import { expect } from 'chai'
import { ActionModel } from '../../../server/db/models/action.ts'
import { CaseModel } from '../../../server/db/models/case.ts'
import { DeadlineModel, type DeadlineDoc } from '../../../server/db/models/deadline.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import { TestWorker } from '../../helpers/timers.ts'

describe('clocks of a suspended case', () => {
  let scene: Scene
  let worker: TestWorker
  before(async () => {
    scene = await openScene({ alone: true })
    worker = new TestWorker(scene.server)
  })
  after(() => scene.server.stop())

  it('stand still, tell nobody, and go on with what was left', async () => {
    const { g, build, server } = scene
    server.clock.set('2026-11-10T09:00:00Z')
    const { id: caseId } = await build.running()
    const coordinator = await build.as(g.worker)
    const task = await coordinator.ok('actions.add', {
      caseId,
      title: 'Wizyta',
      ownerMembershipId: g.officer.membershipId,
      dueOn: '2026-11-20',
    })
    const clocks = async () => {
      const docs = (await DeadlineModel.find({ caseId, settledAt: null }).lean()) as unknown as DeadlineDoc[]
      return Object.fromEntries(
        docs
          .filter((d) => d.kind !== 'action' || d.subjectId === task.id)
          .map((d) => [
            d.stage ?? d.kind,
            [d.state, d.dueAt.toISOString().slice(0, 10), d.remaining?.n ?? null],
          ]),
      )
    }
    // 42 days and 12 months from the 10th.
    expect(await clocks()).to.deep.equal({
      RUNNING: ['RUNNING', '2026-12-22', null],
      planLimit: ['RUNNING', '2027-11-10', null],
      action: ['RUNNING', '2026-11-20', null],
    })
    await worker.liveUntil(new Date('2026-11-16T09:00:00Z'))
    const { version } = await coordinator.ok('cases.get', { id: caseId })
    const suspended = await coordinator.ok('workflow.apply', {
      caseId,
      version,
      event: 'suspend',
      reason: 'Matka w szpitalu',
      reviewOn: '2027-01-15',
    })
    expect(suspended.deadline).to.deep.include({ state: 'paused', remaining: { n: 36, unit: 'd' } })
    expect(await clocks()).to.deep.equal({
      // The day on which it is to be looked at again; the model would have let it stand until 16 February.
      SUSPENDED: ['RUNNING', '2027-01-15', null],
      RUNNING: ['PAUSED', '2026-12-22', 36],
      planLimit: ['PAUSED', '2027-11-10', 359],
      action: ['PAUSED', '2026-11-20', 4],
    })
    await worker.runDue()
    const letters = worker.letters.length
    await worker.liveUntil(new Date('2026-12-21T09:00:00Z'))
    expect(worker.letters.length, 'letters while suspended').to.equal(letters)
    const resumed = await coordinator.ok('workflow.apply', {
      caseId,
      version: suspended.version,
      event: 'resume',
    })
    expect(resumed.deadline).to.deep.include({ state: 'running', dueAt: '2027-01-26T14:30:00.000Z' })
    // Four working days from 21 December: 22, 23, 28, 29 – Christmas Eve has been a day off since 2025.
    expect(await clocks()).to.deep.equal({
      RUNNING: ['RUNNING', '2027-01-26', null],
      planLimit: ['RUNNING', '2027-12-15', null],
      action: ['RUNNING', '2026-12-29', null],
    })
    expect((await ActionModel.findById(task.id).lean())?.dueAt.toISOString()).to.match(/^2026-12-29/)
    expect((await CaseModel.findById(caseId).lean())?.planLimitAt?.toISOString()).to.match(/^2027-12-15/)
    await worker.liveUntil(new Date('2026-12-30T09:00:00Z'))
    const doc = await DeadlineModel.findOne({ subjectId: task.id }).lean()
    expect(doc?.trail.map((t) => t.key)).to.deep.equal(['remind:0', 'due', 'rung:0', 'rung:1'])
  })

  it('its tasks say so and are late nowhere; agreed anew they run, handed on they still stand', async () => {
    const { g, build, server } = scene
    const { id: caseId } = await build.running({ familyName: 'Wstrzymani' })
    const coordinator = await build.as(g.worker)
    const add = (title: string, dueOn: string) =>
      coordinator.ok('actions.add', { caseId, title, ownerMembershipId: g.worker.membershipId, dueOn })
    const late = await add('Późne', '2027-01-04')
    const soon = await add('Bliskie', '2027-01-08')
    const given = await add('Oddane', '2027-01-08')
    server.clock.set('2027-01-05T09:00:00Z')
    const told = async () => {
      const list = await coordinator.ok('actions.list', { caseId })
      const own = list.filter(({ id }) => [late.id, soon.id, given.id].includes(id))
      return Object.fromEntries(own.map((one) => [one.title, [one.overdue, one.standstill]]))
    }
    const overdue = async () => {
      const found = await coordinator.ok('actions.list', { caseId, overdue: 'true' })
      const rows = await coordinator.ok('cases.list', { view: 'mine', progress: 'true' })
      const row = rows.find(({ id }) => id === caseId)
      return [found.map(({ title }) => title).sort(), row?.actions?.overdue]
    }
    expect(await overdue()).to.deep.equal([['Późne'], 1])
    await build.step(caseId, 'suspend', { reason: 'Matka w szpitalu', reviewOn: '2027-04-01' })
    server.clock.set('2027-01-12T09:00:00Z')
    const since = '2027-01-05T09:00:00.000Z'
    const stands = [false, { why: 'suspended', since, left: { n: 2, unit: 'wd' } }]
    expect(await told()).to.deep.equal({
      Późne: [false, { why: 'suspended', since, left: null }],
      Bliskie: stands,
      Oddane: stands,
    })
    expect(await overdue()).to.deep.equal([[], 0])

    const change = async (id: string, fields: object) => {
      const one = (await coordinator.ok('actions.list', { caseId })).find((found) => found.id === id)
      return coordinator.ok('actions.update', { id, version: one?.version ?? 0, ...fields })
    }
    await change(soon.id, { dueOn: '2027-01-13' })
    await change(given.id, { ownerMembershipId: g.colleague.membershipId })
    // Done and taken up again: what was left at the suspension is left still.
    await change(late.id, { status: 'DONE' })
    await change(late.id, { status: 'DOING' })
    server.clock.set('2027-01-14T09:00:00Z')
    await worker.runDue()
    expect(await told()).to.deep.equal({
      Późne: [false, { why: 'suspended', since, left: null }],
      Bliskie: [true, null],
      Oddane: stands,
    })
    expect(await overdue()).to.deep.equal([['Bliskie'], 1])
    const clock = await DeadlineModel.findOne({ subjectId: given.id, settledAt: null }).lean()
    expect(clock).to.deep.include({ state: 'PAUSED', ownerMembershipId: g.colleague.membershipId, trail: [] })

    await build.step(caseId, 'resume')
    expect((await ActionModel.findById(given.id).lean())?.dueAt.toISOString()).to.equal(
      '2027-01-18T14:30:00.000Z',
    )
    expect(await told()).to.deep.equal({
      Późne: [true, null],
      Bliskie: [true, null],
      Oddane: [false, null],
    })
    await build.step(caseId, 'withdrawConsent', { reason: 'Rodzina wycofała zgodę.' })
    const closed = { why: 'closed', since: '2027-01-14T09:00:00.000Z', left: null }
    expect(await told()).to.deep.equal({
      Późne: [false, closed],
      Bliskie: [false, closed],
      Oddane: [false, closed],
    })
    expect(await overdue()).to.deep.equal([[], 0])
  })

  it('the coordinator is reminded on the day chosen for looking at it again', async () => {
    const { g, build, server } = scene
    const { id: caseId, version } = await build.running({ familyName: 'Zawieszeni' })
    const coordinator = await build.as(g.worker)
    const on = { reason: 'Matka w szpitalu', reviewOn: '2027-02-11' }
    server.clock.set('2027-02-01T09:00:00Z')
    const suspended = await coordinator.ok('workflow.apply', { caseId, version, event: 'suspend', ...on })
    expect(suspended.stateDueAt).to.equal('2027-02-11T14:30:00.000Z')
    const stage = { caseId, stage: 'SUSPENDED' as const }
    const { why, duration, dueAt } = (await DeadlineModel.findOne(stage).lean()) ?? {}
    expect({ why, duration, dueAt }).to.deep.equal({
      why: null,
      duration: null,
      dueAt: new Date('2027-02-11T14:30:00Z'),
    })
    await worker.liveUntil(new Date('2027-02-12T09:00:00Z'))
    const trail = (await DeadlineModel.findOne(stage).lean())?.trail ?? []
    const told = trail.filter((t) => t.told.some((p) => p.membershipId === g.worker.membershipId))
    expect(told.map((t) => [t.key, t.at.toISOString()])).to.deep.equal([
      ['remind:0', '2027-02-11T06:30:00.000Z'],
      ['rung:0', '2027-02-12T06:30:00.000Z'],
    ])
  })

  it('a ladder that had begun goes on when the case does, in office hours, and not before', async () => {
    const { g, build, server } = scene
    server.clock.set('2026-11-10T09:00:00Z')
    const { id: caseId } = await build.running({ familyName: 'Spóźnieni' })
    const coordinator = await build.as(g.worker)
    const task = { caseId, title: 'Wizyta', ownerMembershipId: g.officer.membershipId, dueOn: '2026-11-12' }
    const { id: subjectId } = await coordinator.ok('actions.add', task)
    const apply = async (event: string, more = {}) => {
      const { version } = await coordinator.ok('cases.get', { id: caseId })
      await coordinator.ok('workflow.apply', { caseId, version, event, ...more })
    }
    await worker.liveUntil(new Date('2026-11-13T09:00:00Z'))
    await apply('suspend', { reason: 'Matka w szpitalu', reviewOn: '2026-12-30' })
    // Monday evening, when the day on which each of the next rungs would have spoken is long past.
    await worker.liveUntil(new Date('2026-12-21T18:00:00Z'))
    await apply('resume')
    await worker.liveUntil(new Date('2026-12-22T09:00:00Z'))
    const { trail = [] } = (await DeadlineModel.findOne({ subjectId }).lean()) ?? {}
    expect(trail.slice(-3).map((t) => [t.key, t.at.toISOString()])).to.deep.equal([
      ['rung:2', '2026-12-22T06:30:00.000Z'],
      ['rung:3', '2026-12-22T06:30:00.000Z'],
      ['rung:4', '2026-12-22T06:30:00.000Z'],
    ])
  })
})
