import { expect } from 'chai'
import { FIDELITY_QUESTIONS } from '../../../shared/domain/vocabulary.ts'
import { EffectModel } from '../../../server/db/models/records.ts'
import { NotificationModel } from '../../../server/db/models/notification.ts'
import { PartnershipModel } from '../../../server/db/models/partnership.ts'
import { written } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Caller } from '../../helpers/server.ts'
import { TestWorker } from '../../helpers/timers.ts'

/** UX: the procedure is checked every quarter; the clock brings it to mind. */
describe('the fidelity checklist comes round again', function () {
  this.timeout(60_000)
  let scene: Scene
  let adviser: Caller
  let worker: TestWorker
  before(async () => {
    scene = await openScene({ alone: true })
    adviser = await scene.build.as(scene.g.adviser)
    worker = new TestWorker(scene.server)
    // A draft is at work already: “any open”.
    await scene.build.draft()
  })
  after(() => scene.server.stop())

  const id = () => scene.g.partnership._id
  const check = () => ({
    partnershipId: id(),
    checklist: Object.fromEntries(FIDELITY_QUESTIONS.map((question) => [question, 'yes'])),
  })
  const told = async () =>
    (await NotificationModel.find({ targetId: id() }).lean())
      .filter(({ kind }) => kind === 'fidelityDue' || kind === 'fidelityLate')
      .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
      .map(({ kind, membershipId, targetId, readAt, createdAt }) => {
        expect([membershipId, targetId]).to.deep.equal([scene.g.adviser.membershipId, id()])
        return [kind, createdAt.toISOString().slice(0, 10), readAt !== null]
      })
  const next = async (caller: Caller) => (await caller.ok('partnerships.get', { id: id() })).nextCheckAt
  const rounds = () =>
    EffectModel.countDocuments({ 'payload.operation': 'fidelity.remind', state: 'waiting' } as never)

  it('the adviser and the leader see when; who works on cases does not', async () => {
    await written(adviser, 'fidelity.check', check(), { events: ['fidelity.checked'] })
    expect(await next(adviser)).to.match(/^2027-02-10T/)
    expect(await next(await scene.build.as(scene.g.leader))).to.match(/^2027-02-10T/)
    expect(await next(await scene.build.as(scene.g.worker))).to.equal(undefined)
  })
  it('is brought to mind five working days before, again when its day has passed, and in the next quarter', async () => {
    await worker.liveUntil(new Date('2027-02-09T12:00:00Z'))
    expect(await told()).to.deep.equal([['fidelityDue', '2027-02-03', false]])
    await worker.liveUntil(new Date('2027-02-11T12:00:00Z'))
    await worker.liveUntil(new Date('2027-05-05T12:00:00Z'))
    const all = await told()
    expect(all.map(([kind]) => kind)).to.deep.equal(['fidelityDue', 'fidelityLate', 'fidelityDue'])
    expect(all[1]?.[1]).to.equal('2027-02-10')
    expect(await rounds(), 'one timer at a time').to.equal(1)
  })
  it('a check answers what was told and begins the next round; the old timers say nothing more', async () => {
    await written(adviser, 'fidelity.check', check(), { events: ['fidelity.checked'] })
    expect((await told()).map(([, , isRead]) => isRead)).to.deep.equal([true, true, true])
    expect(await next(adviser)).to.match(/^2027-08-05T/)
    await worker.liveUntil(new Date('2027-07-20T12:00:00Z'))
    expect(await told()).to.have.length(3)
    await worker.liveUntil(new Date('2027-07-30T12:00:00Z'))
    expect(await told()).to.have.length(4)
  })
  it('nobody is reminded of a partnership that has ended', async () => {
    const leader = await scene.build.as(scene.g.leader)
    const { version } = await leader.ok('partnerships.get', { id: id() })
    await leader.ok('partnerships.end', { id: id(), version, reason: 'Koniec', endedOn: '2027-07-30' })
    await worker.liveUntil(new Date('2028-03-01T12:00:00Z'))
    expect(await told()).to.have.length(4)
    expect(await rounds()).to.equal(0)
    expect((await PartnershipModel.findById(id()).lean())?.state).to.equal('ENDED')
    expect(await next(leader)).to.equal(null)
  })
})
