import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import type { CaseState } from '../../../shared/domain/vocabulary.ts'
import { CaseModel } from '../../../server/db/models/case.ts'
import { ModelBuilder, lasting } from '../../helpers/models.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

/** What the region is told of running cases, asked every way it can. */
describe('counts for the region', function () {
  this.timeout(60_000)
  let scene: Scene
  before(async () => {
    scene = await openScene({ alone: true })
  })
  after(() => scene.server.stop())

  type Counts = Partial<Record<CaseState, number>>

  /** So many families at each stage in the partnership and beside any, and not one more. */
  async function world(inside: Counts, beside: Counts): Promise<void> {
    const pattern = await CaseModel.collection.findOne({ modelCode: 'URR' })
    const rows = [
      { counts: inside, partnershipId: scene.g.partnership._id },
      { counts: beside, partnershipId: null },
    ].flatMap(({ counts, partnershipId }) =>
      Object.entries(counts).flatMap(([state, count]) =>
        Array.from({ length: count }, () => {
          const id = randomUUID()
          return { ...pattern, _id: id as never, number: id, state, partnershipId }
        }),
      ),
    )
    await CaseModel.collection.deleteMany({})
    await CaseModel.collection.insertMany(rows)
  }

  it('say the same of any families in the same bands, in previews of several drafts and in fidelity', async () => {
    const { build, g } = scene
    await build.diagnosis()
    const adviser = await build.as(g.adviser)
    const models = new ModelBuilder(scene)
    const drafts = [
      await models.draft(),
      await models.changed(lasting('DIAGNOSIS', 10)),
      await models.changed(lasting('RUNNING', 80)),
    ]
    const asked = async () => ({
      previews: await Promise.all(drafts.map(({ id }) => adviser.ok('models.preview', { model: id }))),
      fidelity: await adviser.ok('fidelity.numbers', { partnershipId: g.partnership._id }),
    })
    await world({ DIAGNOSIS: 1, PLANNING: 5, RUNNING: 12 }, { PLANNING: 1 })
    const few = await asked()
    await world({ DIAGNOSIS: 4, PLANNING: 9, RUNNING: 14 }, { PLANNING: 4 })
    expect(await asked()).to.deep.equal(few)
    // One band further, and the reply is another.
    await world({ DIAGNOSIS: 5, PLANNING: 9, RUNNING: 14 }, { PLANNING: 4 })
    expect(await asked()).to.not.deep.equal(few)

    const [same, diagnosis] = few.previews
    expect(same?.running).to.deep.equal({ least: 17, told: 'atLeast' })
    expect(diagnosis?.byState[0]).to.deep.equal({
      state: 'DIAGNOSIS',
      stay: { least: 0, told: 'exact' },
      movable: { least: 1, told: 'few' },
      blocked: { least: 0, told: 'exact' },
    })
    expect(few.fidelity.cases.told).to.equal('atLeast')
  })
})
