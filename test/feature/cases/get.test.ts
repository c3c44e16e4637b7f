import { expect } from 'chai'
import { answered, refused, NOT_FOUND } from '../../helpers/evidence.ts'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('cases.get', () => {
  let scene: Scene
  let at: CaseView
  before(async () => {
    scene = await openScene()
    at = await scene.build.diagnosis({ address: 'ul. Lipowa 3' })
  })
  after(() => scene.server.stop())

  const get = async (someone: Scene['g']['worker']) =>
    (await answered(await scene.build.as(someone), 'cases.get', { id: at.id })).body
  it('the coordinator sees the whole and what can be done', async () => {
    const { data, abilities } = await get(scene.g.worker)
    expect(data).to.include({
      lens: 'team',
      familyName: 'Nadolni',
      address: 'ul. Lipowa 3',
      state: 'DIAGNOSIS',
    })
    expect(data.team).to.have.length(5)
    expect(data.history?.map((h) => h.state)).to.deep.equal(['DRAFT', 'CONSENT', 'TEAM', 'DIAGNOSIS'])
    expect(abilities['invite']).to.deep.equal({ allowed: true })
    expect(data.readable).to.not.include.members(['health', 'judicial'])
  })
  it('a police officer in the team sees name, stage and team, not address nor entry', async () => {
    const { data, abilities } = await get(scene.g.officer)
    expect(data).to.include({ lens: 'team', familyName: 'Nadolni' })
    expect(data).to.not.have.any.keys('address', 'entry', 'reason', 'problemAreas')
    expect(data.readable).to.deep.equal(['general'])
    expect(abilities['invite']).to.deep.equal({ allowed: false, reason: 'coordinatorOnly' })
  })
  it('the head sees how it goes, of the situation only what is general', async () => {
    const { data } = await get(scene.g.head)
    expect(data.lens).to.equal('head')
    expect(data.readable).to.deep.equal(['general'])
    expect(data.memberSince).to.equal(undefined)
  })
  it('an organisation helping with single actions sees the case without the family', async () => {
    await scene.build.join(at.id, scene.g.volunteer)
    const { data } = await get(scene.g.volunteer)
    expect(data).to.not.have.any.keys('familyName', 'address', 'situation', 'team', 'entryReasons')
  })
  it('a stranger gets what a wrong id gets', async () => {
    await refused(await scene.build.as(scene.g.stranger), 'cases.get', { id: at.id }, NOT_FOUND)
  })
})
