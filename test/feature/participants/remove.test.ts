import { expect } from 'chai'
import { written, answered, refused, NOT_FOUND, forbidden, unmet } from '../../helpers/evidence.ts'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('participants.remove', () => {
  let scene: Scene
  let at: CaseView
  let parts: Map<string, string>
  before(async () => {
    scene = await openScene()
    at = await scene.build.team()
    for (const someone of [scene.g.officer, scene.g.nurse]) await scene.build.join(at.id, someone)
    const worker = await scene.build.as(scene.g.worker)
    const team = await worker.ok('participants.list', { caseId: at.id })
    parts = new Map(team.map((p) => [p.membershipId, p.id]))
  })
  after(() => scene.server.stop())

  const leaving = (someone: Scene['g']['worker']) => ({
    caseId: at.id,
    id: parts.get(someone.membershipId),
    reason: 'Przeniesienie',
  })
  it('the coordinator ends an officer’s access, who is told, at once', async () => {
    const officer = await scene.build.as(scene.g.officer)
    await answered(officer, 'cases.get', { id: at.id })
    const worker = await scene.build.as(scene.g.worker)
    const events = { events: ['participant.left' as const], notices: 1 }
    await written(worker, 'participants.remove', leaving(scene.g.officer), events)
    await refused(officer, 'cases.get', { id: at.id }, NOT_FOUND)
  })
  it('somebody removed is not there to be removed again', async () => {
    await refused(
      await scene.build.as(scene.g.worker),
      'participants.remove',
      leaving(scene.g.officer),
      NOT_FOUND,
    )
  })
  it('the coordinator hands over before leaving', async () => {
    const worker = await scene.build.as(scene.g.worker)
    await refused(worker, 'participants.remove', leaving(scene.g.worker), unmet('handOverFirst'))
  })
  it('the deputy acts in the coordinator’s place, and a removed deputy leaves the post open', async () => {
    const deputy = await scene.build.as(scene.g.colleague)
    await written(deputy, 'participants.remove', leaving(scene.g.colleague), { events: ['participant.left'] })
    const now = await (await scene.build.as(scene.g.worker)).ok('cases.get', { id: at.id })
    expect(now.deputy).to.equal(null)
  })
  it('a nurse removes nobody', async () => {
    const nurse = await scene.build.as(scene.g.nurse)
    await refused(nurse, 'participants.remove', leaving(scene.g.worker), forbidden('coordinatorOnly'))
  })
})
