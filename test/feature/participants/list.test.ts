import { expect } from 'chai'
import { answered, refused, forbidden } from '../../helpers/evidence.ts'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('participants.list', () => {
  let scene: Scene
  let at: CaseView
  before(async () => {
    scene = await openScene()
    at = await scene.build.team()
    await scene.build.join(at.id, scene.g.officer)
    await scene.build.join(at.id, scene.g.volunteer)
  })
  after(() => scene.server.stop())

  const list = async (someone: Scene['g']['worker']) =>
    answered(await scene.build.as(someone), 'participants.list', { caseId: at.id })
  it('a team member sees who works with whom and what each reads', async () => {
    const { data } = (await list(scene.g.officer)).body
    expect(data.map((p) => [p.role, p.sector, p.categories.length > 1])).to.deep.equal([
      ['COORDINATOR', 'OPS', true],
      ['DEPUTY', 'OPS', true],
      ['MEMBER', 'POLICE', false],
      ['MEMBER', 'NGO', false],
    ])
    expect(data[3]?.categories).to.deep.equal([])
  })
  it('the head sees it too', async () => {
    expect((await list(scene.g.head)).body.data).to.have.length(4)
  })
  it('an organisation helping with single actions does not', async () => {
    const volunteer = await scene.build.as(scene.g.volunteer)
    await refused(volunteer, 'participants.list', { caseId: at.id }, forbidden('notYourPart'))
  })
})
