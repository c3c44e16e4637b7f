import { expect } from 'chai'
import { written, refused, forbidden, unmet } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Caller } from '../../helpers/server.ts'

describe('invitations.revoke', () => {
  let scene: Scene
  let id: string
  let worker: Caller
  let officer: Caller
  before(async () => {
    scene = await openScene()
    const { id: caseId } = await scene.build.team()
    worker = await scene.build.as(scene.g.worker)
    officer = await scene.build.as(scene.g.officer)
    const institutionId = scene.g.officer.institution._id
    id = (await worker.ok('invitations.send', { caseId, institutionId, purpose: 'Plan' })).id
  })
  after(() => scene.server.stop())

  it('the invited cannot take back what the coordinator sent', async () => {
    await refused(officer, 'invitations.revoke', { id }, forbidden('notYourPart'))
  })
  it('the coordinator takes it back and the invited are told', async () => {
    const events = { events: ['invitation.revoked' as const, 'case.updated' as const], notices: 1 }
    expect((await written(worker, 'invitations.revoke', { id }, events)).state).to.equal('REVOKED')
    await refused(officer, 'invitations.accept', { id }, unmet('closed'))
    await refused(worker, 'invitations.revoke', { id }, unmet('closed'))
  })
})
