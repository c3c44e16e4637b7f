import { expect } from 'chai'
import { DeadlineModel, type DeadlineDoc } from '../../../server/db/models/deadline.ts'
import { NotificationModel } from '../../../server/db/models/notification.ts'
import type { DeadlineKind } from '../../../shared/domain/vocabulary.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import { TestWorker } from '../../helpers/timers.ts'

const at = (iso: string) => new Date(iso)

describe('a deadline’s way up the ladder', () => {
  let scene: Scene
  let worker: TestWorker
  before(async () => {
    scene = await openScene({ alone: true })
    worker = new TestWorker(scene.server)
  })
  after(() => scene.server.stop())

  const clockOf = async (caseId: string, kind: DeadlineKind) =>
    (await DeadlineModel.findOne({ caseId, kind }).sort({ _id: -1 }).lean()) as unknown as DeadlineDoc
  const trailOf = async (caseId: string, kind: DeadlineKind) =>
    (await clockOf(caseId, kind)).trail.map((t) => [
      t.key,
      t.at.toISOString(),
      t.told.map((p) => p.name),
      t.skipped,
    ])

  it('reminds, passes at its hour, and goes up in office hours: owner, substitute, head, leader', async () => {
    scene.server.clock.set('2026-11-10T09:00:00Z')
    const { g, build } = scene
    const { id: caseId, deadline } = await build.draft()
    // 3 working days without Independence Day and the weekend.
    expect(deadline).to.deep.equal({
      dueAt: '2026-11-16T14:30:00.000Z',
      why: {
        rule: { n: 3, unit: 'wd' },
        holidays: [{ date: '2026-11-11', name: 'independenceDay' }],
        weekendDays: 2,
      },
      state: 'running',
      remaining: null,
    })
    await worker.liveUntil(at('2026-11-30T12:00:00Z'))
    expect(await trailOf(caseId, 'stage')).to.deep.equal([
      ['remind:0', '2026-11-12T14:30:00.000Z', [g.head.user.name], null],
      ['due', '2026-11-16T14:30:00.000Z', [], null],
      ['rung:0', '2026-11-17T06:30:00.000Z', [g.head.user.name], null],
      ['rung:1', '2026-11-17T06:30:00.000Z', [], 'notAbsent'],
      ['rung:2', '2026-11-18T06:30:00.000Z', [g.head.user.name], null],
      ['rung:3', '2026-11-23T14:30:00.000Z', [g.leader.user.name], null],
    ])
    const doc = await clockOf(caseId, 'stage')
    expect(doc.timer, 'nothing more to come').to.equal(null)
    expect(doc.state).to.equal('MISSED')
    const told = await NotificationModel.find({ targetId: caseId, kind: /^deadline/ })
      .sort({ createdAt: 1 })
      .lean()
    expect(told.map((n) => n.kind)).to.deep.equal(['deadlineReminder', 'deadlineMissed', 'deadlineLadder'])
    expect(worker.letters.filter(({ kind }) => kind === 'deadlineLadder').length).to.equal(2)
  })

  it('tells the substitute when the owner is away, and says so', async () => {
    const { g, build, server } = scene
    server.clock.set('2026-12-01T09:00:00Z')
    const { id: caseId } = await build.team()
    const coordinator = await build.as(g.worker)
    await coordinator.ok('absences.add', {
      from: '2026-12-14',
      to: '2026-12-18',
      substituteMembershipId: g.assistant.membershipId,
    })
    await worker.liveUntil(at('2026-12-16T12:00:00Z'))
    expect((await trailOf(caseId, 'stage')).slice(-3)).to.deep.equal([
      ['due', '2026-12-15T14:30:00.000Z', [], null],
      ['rung:0', '2026-12-16T06:30:00.000Z', [g.worker.user.name], null],
      ['rung:1', '2026-12-16T06:30:00.000Z', [g.assistant.user.name], null],
    ])
    // The assistant is not in the team: the word leads to the reason, not to the case.
    const word = await NotificationModel.findOne({
      membershipId: g.assistant.membershipId,
      kind: 'deadlineMissed',
    })
    expect(word).to.include({ targetType: 'deadline', caseId: null, caseNumber: null })
    const { _id: id } = await clockOf(caseId, 'stage')
    const why = await (await build.as(g.assistant)).ok('deadlines.why', { id })
    expect(why.deadline).to.not.have.any.keys('caseId', 'familyName')
    expect(why.deadline.why?.rule).to.deep.equal({ n: 14, unit: 'd' })
    expect(why.next?.to).to.equal('head')
    expect((await (await build.as(g.stranger)).call('deadlines.why', { id })).status).to.equal(404)
    const seen = await coordinator.ok('deadlines.why', { id })
    expect(seen.trail.map((t) => [t.kind, t.to, t.names])).to.deep.equal([
      ['reminder', 'owner', [g.worker.user.name]],
      ['missed', null, []],
      ['rung', 'owner', [g.worker.user.name]],
      ['rung', 'substitute', [g.assistant.user.name]],
    ])
  })

  it('falls silent when the stage is left, and settles what it said', async () => {
    const { g, build, server } = scene
    server.clock.set('2027-01-11T09:00:00Z')
    const { id: caseId } = await build.draft({ familyName: 'Cisi' })
    await worker.liveUntil(at('2027-01-15T09:00:00Z'))
    const head = await build.as(g.head)
    const seen = await head.ok('cases.get', { id: caseId })
    const unread = { targetId: caseId, kind: 'deadlineMissed' as const, readAt: null }
    expect(await NotificationModel.countDocuments(unread)).to.equal(1)
    await head.ok('workflow.apply', {
      caseId,
      version: seen.version,
      event: 'qualify',
      coordinatorMembershipId: g.worker.membershipId,
      deputyMembershipId: g.colleague.membershipId,
    })
    expect(await NotificationModel.countDocuments(unread)).to.equal(0)
    const [first, second] = (await DeadlineModel.find({ caseId })
      .sort({ _id: 1 })
      .lean()) as unknown as DeadlineDoc[]
    expect([first?.stage, first?.state, first?.timer]).to.deep.equal(['DRAFT', 'MET', null])
    expect([second?.stage, second?.state, second?.ownerMembershipId]).to.deep.equal([
      'CONSENT',
      'RUNNING',
      g.worker.membershipId,
    ])
    await worker.liveUntil(at('2027-01-20T09:00:00Z'))
    expect((await DeadlineModel.findById(first?._id).lean())?.trail.length).to.equal(first?.trail.length)
  })

  it('rejects a case nobody gave a basis for when its fourteen days are over', async () => {
    const { g, build, server } = scene
    server.clock.set('2027-02-01T09:00:00Z')
    const { id: caseId } = await build.qualified({ familyName: 'Bezpodstawni' })
    await worker.liveUntil(at('2027-02-15T14:29:00Z'))
    const worker1 = await build.as(g.worker)
    expect((await worker1.ok('cases.get', { id: caseId })).state).to.equal('CONSENT')
    await worker.liveUntil(at('2027-02-15T14:30:00Z'))
    const after = await worker1.ok('cases.get', { id: caseId })
    expect([after.state, after.isOpen]).to.deep.equal(['REJECTED', false])
    expect(await DeadlineModel.countDocuments({ caseId, settledAt: null })).to.equal(0)
  })
})
