import { expect } from 'chai'
import { CaseModel } from '../../../server/db/models/case.ts'
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
  it('a closed case is late when its follow-up is, and waits for who led it', async () => {
    const { build, g, server } = scene
    const { id } = await build.diagnosis()
    await build.step(id, 'withdrawConsent', { reason: 'Rodzina wycofała zgody.' })
    const [worker, nurse] = [await build.as(g.worker), await build.as(g.nurse)]
    const late = async (reader: typeof worker, more = {}) =>
      (await answered(reader, 'cases.list', { view: 'overdue', limit: '100', ...more })).body.data.find(
        (row) => row.id === id,
      )
    const count = async () => (await answered(worker, 'cases.counts')).body.data.views.overdue
    expect(await late(worker)).to.equal(undefined)
    const before = await count()
    const due = server.clock.now()
    await CaseModel.updateOne({ _id: id }, { stateDueAt: due, dueSort: due })
    expect(await count()).to.equal(before + 1)
    expect(await late(worker)).to.include({ state: 'CLOSED', isOpen: false, waitsFor: 'you' })
    expect(await late(worker, { open: 'true' })).to.equal(undefined)
    // Whose part in it has ended is not told.
    expect(await late(nurse)).to.equal(undefined)
    // Ended for good, it has no deadline any more.
    await build.step(id, 'followUp', { note: 'Po 3 miesiącach.' })
    await build.step(id, 'archive', { note: 'Po 6 miesiącach.' })
    expect(await late(worker)).to.equal(undefined)
    expect(await count()).to.equal(before)
  })
  it('an adviser, who sees no case, counts none', async () => {
    const { data } = (await answered(await scene.build.as(scene.g.adviser), 'cases.counts')).body
    expect(data).to.deep.equal({ byState: {}, views: { mine: 0, team: 0, overdue: 0, waiting: 0, all: 0 } })
  })
})
