import { expect } from 'chai'
import { DAY } from '../../helpers/clock.ts'
import { answered } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('cases.counts', () => {
  let scene: Scene
  before(async () => {
    scene = await openScene()
  })
  after(() => scene.server.stop())

  it('a social worker’s counts follow what is opened', async () => {
    const worker = await scene.build.as(scene.g.worker)
    const before = (await answered(worker, 'cases.counts')).body.data
    await scene.build.draft()
    const after = (await answered(worker, 'cases.counts')).body.data
    expect((after.byState.DRAFT ?? 0) - (before.byState.DRAFT ?? 0)).to.equal(1)
    expect(after.views.all - before.views.all).to.equal(1)
    expect(after.views.mine - before.views.mine).to.equal(1)
  })
  it('a case whose time is over is counted as overdue', async () => {
    const worker = await scene.build.as(scene.g.worker)
    await scene.build.draft({ urgent: true })
    const before = (await answered(worker, 'cases.counts')).body.data.views.overdue
    scene.server.clock.advance(2 * DAY)
    const after = (await answered(worker, 'cases.counts')).body.data.views.overdue
    scene.server.clock.advance(-2 * DAY)
    expect(after).to.be.greaterThan(before)
  })
  it('an adviser, who sees no case, counts none', async () => {
    const { data } = (await answered(await scene.build.as(scene.g.adviser), 'cases.counts')).body
    expect(data).to.deep.equal({ byState: {}, views: { mine: 0, team: 0, overdue: 0, waiting: 0, all: 0 } })
  })
})
