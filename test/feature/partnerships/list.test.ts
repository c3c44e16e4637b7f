import { expect } from 'chai'
import { answered } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('partnerships.list', () => {
  let scene: Scene
  before(async () => {
    scene = await openScene()
  })
  after(() => scene.server.stop())

  it('a member and the region see the partnership, a stranger none', async () => {
    const ids = async (someone: Scene['g']['worker'], more = {}) =>
      (await answered(await scene.build.as(someone), 'partnerships.list', more)).body.data.map((p) => p.id)
    expect(await ids(scene.g.officer)).to.include(scene.g.partnership._id)
    expect(await ids(scene.g.worker, { state: 'ACTIVE', teryt: '0410013' })).to.include(
      scene.g.partnership._id,
    )
    expect(await ids(scene.g.worker, { state: 'ENDED' })).to.deep.equal([])
    expect(await ids(scene.g.adviser)).to.include(scene.g.partnership._id)
    expect(await ids(scene.g.stranger)).to.deep.equal([])
  })
})
