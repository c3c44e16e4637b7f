import { expect } from 'chai'
import { answered } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('workflow.available', () => {
  let scene: Scene
  before(async () => {
    scene = await openScene()
  })
  after(() => scene.server.stop())

  const steps = async (someone: Scene['g']['worker'], caseId: string) =>
    (await answered(await scene.build.as(someone), 'workflow.available', { caseId })).body.data
  it('the head sees the ways out of a draft, and what qualifying asks for', async () => {
    const { id } = await scene.build.draft()
    const found = await steps(scene.g.head, id)
    expect(found.map((s) => [s.event, s.to, s.allowed])).to.deep.equal([
      ['qualify', 'CONSENT', true],
      ['reject', 'REJECTED', true],
      ['transfer', 'TRANSFERRED', true],
    ])
    expect(found[0]?.asks).to.deep.equal(['coordinatorMembershipId', 'deputyMembershipId'])
    expect(found[0]?.label.pl).to.be.a('string')
    // Handing a family to another centre takes that centre too.
    expect(found.map((s) => s.ownOperation)).to.deep.equal([false, false, true])
  })
  it('the coordinator reads what the team still lacks', async () => {
    const { id } = await scene.build.team()
    const [form] = await steps(scene.g.worker, id)
    expect(form).to.include({ event: 'formTeam', allowed: false, reason: 'guards' })
    expect(form?.unmet.map((u) => u.guard)).to.have.members(['gConf', 'gTeam'])
  })
  it('an organisation helping with single actions has no steps', async () => {
    const { id } = await scene.build.team()
    await scene.build.join(id, scene.g.volunteer)
    expect(await steps(scene.g.volunteer, id)).to.deep.equal([])
  })
})
