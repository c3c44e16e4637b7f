import { expect } from 'chai'
import { FIDELITY_QUESTIONS } from '../../../shared/domain/vocabulary.ts'
import { DeadlineModel } from '../../../server/db/models/deadline.ts'
import { PartnershipModel } from '../../../server/db/models/partnership.ts'
import { answered, forbidden, refused, written } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Caller } from '../../helpers/server.ts'

describe('fidelity to the model', function () {
  this.timeout(60_000)
  let scene: Scene
  let adviser: Caller
  before(async () => {
    scene = await openScene({ alone: true })
    adviser = await scene.build.as(scene.g.adviser)
  })
  after(() => scene.server.stop())

  const check = () => ({
    partnershipId: scene.g.partnership._id,
    checklist: Object.fromEntries(FIDELITY_QUESTIONS.map((question) => [question, 'yes'])),
  })

  it('is not checked where there is nothing at work', async () => {
    await refused(adviser, 'fidelity.check', check(), {
      status: 422,
      code: 'guard_unmet',
      reason: 'nothingToCheck',
    })
  })
  it('counts a review that came late, over the running cases, without telling which', async () => {
    const { id } = await scene.build.running()
    const passed = scene.server.clock.now()
    await DeadlineModel.updateOne({ caseId: id, kind: 'stage', stage: 'RUNNING' }, { missedAt: passed })
    const numbers = (await answered(adviser, 'fidelity.numbers', { partnershipId: scene.g.partnership._id }))
      .body.data
    const few = { least: 1, told: 'few' }
    const none = { least: 0, told: 'exact' }
    expect(numbers).to.deep.include({
      cases: few,
      lateReviews: few,
      missedDeadlines: few,
      overrides: none,
      withoutCoordinator: none,
    })
    // The partnership knows its own families.
    const head = await scene.build.as(scene.g.head)
    const own = await head.ok('fidelity.numbers', { partnershipId: scene.g.partnership._id })
    expect(own).to.deep.include({
      cases: { least: 1, told: 'exact' },
      lateReviews: { least: 1, told: 'exact' },
    })
    const done = await written(adviser, 'fidelity.check', check(), { events: ['fidelity.checked'] })
    expect(done).to.deep.include({ numbers, territory: 'Kcynia' })
    expect(JSON.stringify(done)).to.not.match(new RegExp(`${id}|Nadoln|2026/`))
  })
  it('is read by the partnership’s leader and the head, and by nobody who works on the case', async () => {
    const { g, build } = scene
    for (const someone of [g.leader, g.head]) {
      const [read, ...more] = await (await build.as(someone)).ok('fidelity.list')
      expect(read?.numbers.cases).to.deep.equal({ least: 1, told: 'exact' })
      expect(more).to.deep.equal([])
    }
    const [regional] = await adviser.ok('fidelity.list')
    expect(regional?.numbers.cases).to.deep.equal({ least: 1, told: 'few' })
    await refused(await build.as(g.worker), 'fidelity.list', {}, forbidden('role'))
    await refused(await build.as(g.head), 'fidelity.check', check(), forbidden('role'))
  })
  it('is no part of a model that does not name it', async () => {
    const { g } = scene
    await PartnershipModel.updateOne({ _id: g.partnership._id }, { modelCode: 'RUR' })
    await scene.build.draft()
    const head = await scene.build.as(g.head)
    const { cases } = await head.ok('fidelity.numbers', { partnershipId: g.partnership._id })
    expect(cases.least).to.equal(1)
  })
})
