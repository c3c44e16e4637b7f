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
  it('the coordinator reads what the head still waits for, and only the head may take that step', async () => {
    const { id } = await scene.build.evaluation()
    const close = (await steps(scene.g.worker, id)).find(({ event }) => event === 'close')
    expect(close).to.include({ allowed: false, reason: 'role' })
    expect(close?.roles).to.deep.equal(['OPS_HEAD'])
    const missing = close?.unmet.flatMap((u) => u.missing.map(({ code }) => code))
    expect(missing).to.have.members(['familyEvaluation', 'teamEvaluation'])
    const heads = (await steps(scene.g.head, id)).find(({ event }) => event === 'close')
    expect(heads).to.include({ allowed: false, reason: 'guards' })
    // Partners neither prepare nor take it, so it is not theirs to look at.
    expect((await steps(scene.g.pedagogue, id)).some(({ event }) => event === 'close')).to.equal(false)
    const worker = await scene.build.as(scene.g.worker)
    const { version } = await worker.ok('cases.get', { id })
    const asked = { caseId: id, version, event: 'close', closureCode: 'goalsMet' as const }
    expect((await worker.call('workflow.apply', asked)).status).to.equal(403)
  })
  it('who is given nothing general of the family learns nothing of its records from what is missing', async () => {
    const { id } = await scene.build.diagnosis()
    const { assistant, worker } = scene.g
    await scene.build.join(id, assistant, { categories: ['employment'] })
    const lacking = async (someone: Scene['g']['worker']) => {
      const step = (await steps(someone, id)).find(({ event }) => event === 'approveDiagnosis')
      return step?.unmet.map(({ guard, verdict }) => [guard, verdict])
    }
    const guards = ['gDiag', 'gFamily', 'gCost']
    expect(await lacking(worker)).to.deep.equal(guards.map((guard) => [guard, false]))
    expect(await lacking(assistant)).to.deep.equal(guards.map((guard) => [guard, 'unknown']))
  })
  it('names the actions still open to who leads the case, so that the form opens on one', async () => {
    const { id } = await scene.build.review()
    const worker = await scene.build.as(scene.g.worker)
    const { data: actions } = (await answered(worker, 'actions.list', { caseId: id })).body
    const about = async (someone: Scene['g']['worker']) =>
      (await steps(someone, id)).flatMap(({ unmet }) =>
        unmet.flatMap(({ missing }) =>
          missing.flatMap((gap) => (gap.code === 'openActions' ? gap.about : [])),
        ),
      )
    expect(await about(scene.g.worker)).to.deep.equal(actions.map((action) => action.id))
    expect(await about(scene.g.pedagogue)).to.deep.equal([])
  })
  it('an organisation helping with single actions has no steps', async () => {
    const { id } = await scene.build.team()
    await scene.build.join(id, scene.g.volunteer)
    expect(await steps(scene.g.volunteer, id)).to.deep.equal([])
  })
})
