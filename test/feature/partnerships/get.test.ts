import { expect } from 'chai'
import { answered, refused, NOT_FOUND } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('partnerships.get', () => {
  let scene: Scene
  before(async () => {
    scene = await openScene()
  })
  after(() => scene.server.stop())

  it('a member sees state, model, leader and accessions', async () => {
    const officer = await scene.build.as(scene.g.officer)
    const { data, abilities } = (await answered(officer, 'partnerships.get', { id: scene.g.partnership._id }))
      .body
    expect(data).to.include({ state: 'ACTIVE' })
    expect(data.leader.id).to.equal(scene.g.ops._id)
    expect(data.members.map((m) => m.institution.sector)).to.have.members([
      'SCHOOL',
      'POLICE',
      'HEALTH',
      'NGO',
    ])
    expect(abilities['activate']?.allowed).to.equal(false)
  })
  it('a stranger gets what a wrong id gets', async () => {
    const stranger = await scene.build.as(scene.g.stranger)
    await refused(stranger, 'partnerships.get', { id: scene.g.partnership._id }, NOT_FOUND)
  })
})
