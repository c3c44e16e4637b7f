import { expect } from 'chai'
import { answered, refused, NOT_FOUND } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('institutions.list', () => {
  let scene: Scene
  before(async () => {
    scene = await openScene()
  })
  after(() => scene.server.stop())

  const list = async (input: Record<string, unknown>) =>
    (await answered(await scene.build.as(scene.g.worker), 'institutions.list', { limit: '100', ...input }))
      .body
  it('a social worker finds institutions by name, sector and partnership', async () => {
    const names = async (input: Record<string, unknown>) => (await list(input)).data.map((row) => row.name)
    expect(await names({ q: 'szkola kcyn' })).to.include(scene.g.school.name)
    const police = await list({ sector: 'POLICE' })
    expect(police.data.map((row) => row.name)).to.include(scene.g.police.name)
    expect(new Set(police.data.map((row) => row.sector))).to.deep.equal(new Set(['POLICE']))
    const inPartnership = await names({ partnershipId: scene.g.partnership._id })
    expect(inPartnership).to.have.members(
      [scene.g.ops, scene.g.school, scene.g.police, scene.g.health, scene.g.ngo].map((i) => i.name),
    )
  })
  it('goes page by page', async () => {
    const first = await list({ limit: '2' })
    const second = await list({ limit: '2', next: first.page.next as string })
    expect(second.data[0]?.id).to.not.equal(first.data[1]?.id)
    expect([...first.data, ...second.data]).to.have.length(4)
  })
  it('a partnership one does not see narrows to nothing that could be told', async () => {
    const stranger = await scene.build.as(scene.g.stranger)
    await refused(stranger, 'institutions.list', { partnershipId: scene.g.partnership._id }, NOT_FOUND)
  })
})
