import { expect } from 'chai'
import type { CooperationModelInput } from '../../../shared/workflow/model.ts'
import { FIDELITY_QUESTIONS } from '../../../shared/domain/vocabulary.ts'
import { EffectModel } from '../../../server/db/models/records.ts'
import { NotificationModel } from '../../../server/db/models/notification.ts'
import '../../helpers/mongo.ts'
import { ModelBuilder } from '../../helpers/models.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Caller } from '../../helpers/server.ts'
import { TestWorker } from '../../helpers/timers.ts'

const withoutRounds = (model: CooperationModelInput) => {
  for (const transition of model.transitions) delete transition.recurs
}

/** Whatever happens to a partnership, one chain of timers brings its checks to mind: never none, never two. */
describe('the timers of the recurring check', function () {
  this.timeout(60_000)
  let scene: Scene
  let leader: Caller
  let worker: TestWorker
  let without: { code: string; version: number }
  before(async () => {
    scene = await openScene({ alone: true })
    leader = await scene.build.as(scene.g.leader)
    worker = new TestWorker(scene.server)
    await scene.build.draft()
    without = (await new ModelBuilder(scene).published(withoutRounds)).ref
  })
  after(() => scene.server.stop())

  const id = () => scene.g.partnership._id
  const get = () => leader.ok('partnerships.get', { id: id() })
  const waiting = () =>
    EffectModel.countDocuments({ 'payload.operation': 'fidelity.remind', state: 'waiting' } as never)
  const told = async () =>
    (await NotificationModel.find({ targetId: id() }).lean())
      .filter(({ kind }) => kind === 'fidelityDue' || kind === 'fidelityLate')
      .map(({ kind, createdAt }) => `${kind} ${createdAt.toISOString().slice(0, 10)}`)
      .sort()
  const change = async (model: { code: string; version: number }) =>
    leader.ok('partnerships.changeModel', { id: id(), version: (await get()).version, model })
  const check = async () =>
    (await scene.build.as(scene.g.adviser)).ok('fidelity.check', {
      partnershipId: id(),
      checklist: Object.fromEntries(FIDELITY_QUESTIONS.map((question) => [question, 'yes'])),
    })

  it('two checks in one millisecond leave one of them', async () => {
    await check()
    await check()
    await worker.liveUntil(new Date('2027-02-04T12:00:00Z'))
    expect(await told()).to.deep.equal(['fidelityDue 2027-02-03'])
    expect(await waiting()).to.equal(1)
  })
  it('a model that provides for none ends them, and one that does begins them again, once', async () => {
    const back = { code: 'URR', version: 1 }
    // There and back before the timer goes off: the one that waits has nothing to say any more.
    await change(without)
    expect((await get()).nextCheckAt).to.equal(null)
    await change(back)
    expect((await get()).nextCheckAt).to.match(/^2027-02-10T/)
    await worker.liveUntil(new Date('2027-02-11T12:00:00Z'))
    expect((await told()).filter((it) => it.startsWith('fidelityLate'))).to.have.length(1)
    expect(await waiting()).to.equal(1)
    // Past its next hour without rounds, the chain is over.
    await change(without)
    await worker.liveUntil(new Date('2027-06-01T12:00:00Z'))
    expect(await waiting()).to.equal(0)
    const before = await told()
    await change(back)
    expect(await waiting()).to.equal(1)
    // Of the round that passed meanwhile nobody is told; of the next one they are, once.
    await worker.liveUntil(new Date('2027-08-06T12:00:00Z'))
    const since = (await told()).filter((it) => !before.includes(it))
    expect(since).to.deep.equal(['fidelityDue 2027-08-03'])
    expect(await waiting()).to.equal(1)
  })
})
