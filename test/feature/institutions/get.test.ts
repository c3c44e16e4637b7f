import { expect } from 'chai'
import { newId } from '../../../server/db/ids.ts'
import { answered, refused, NOT_FOUND } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import { makeInstitution, makePerson } from '../../helpers/world.ts'

describe('institutions.get', () => {
  let scene: Scene
  before(async () => {
    scene = await openScene()
  })
  after(() => scene.server.stop())

  it('a social worker sees whom one may invite, by name and post, without addresses', async () => {
    const worker = await scene.build.as(scene.g.worker)
    const { data } = (await answered(worker, 'institutions.get', { id: scene.g.police._id })).body
    expect(data.staff?.map((p) => p.membershipId)).to.include(scene.g.officer.membershipId)
    expect(JSON.stringify(data)).to.not.include(scene.g.officer.email)
  })
  it('a director is asked too, where the one first asked says nothing', async () => {
    const office = await makeInstitution('LABOUR_OFFICE', 'PUP z dyrekcją')
    const director = await makePerson(office, 'DIRECTOR')
    const worker = await scene.build.as(scene.g.worker)
    const { data } = (await answered(worker, 'institutions.get', { id: office._id })).body
    expect(data.staff?.map((p) => p.membershipId)).to.deep.equal([director.membershipId])
  })
  it('administrators and data-protection officers are nobody to invite', async () => {
    const worker = await scene.build.as(scene.g.worker)
    const { data } = (await answered(worker, 'institutions.get', { id: scene.g.ops._id })).body
    const roles = new Set(data.staff?.map((p) => p.role))
    expect(roles).to.include.all.keys('SOCIAL_WORKER', 'OPS_HEAD')
    expect(roles).to.not.have.any.keys('ADMIN', 'DPO')
  })
  it('one that is not there is 404', async () => {
    await refused(await scene.build.as(scene.g.worker), 'institutions.get', { id: newId() }, NOT_FOUND)
  })
})
