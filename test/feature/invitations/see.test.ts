import { expect } from 'chai'
import { written, idle, refused, NOT_FOUND, forbidden } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('invitations.see', () => {
  let scene: Scene
  before(async () => {
    scene = await openScene()
  })
  after(() => scene.server.stop())

  it('opening an invitation tells the sender, the first time', async () => {
    const { id: caseId } = await scene.build.team()
    const worker = await scene.build.as(scene.g.worker)
    const input = { caseId, institutionId: scene.g.officer.institution._id, purpose: 'Plan' }
    const { id } = await worker.ok('invitations.send', input)
    const officer = await scene.build.as(scene.g.officer)
    const seen = await written(
      officer,
      'invitations.see',
      { id },
      { events: ['invitation.seen'], notices: 0 },
    )
    expect(seen).to.include({ state: 'SENT', seenAt: '2026-11-10T09:00:00.000Z' })
    await idle(officer, 'invitations.see', { id })
    expect((await worker.ok('invitations.get', { id })).seenAt).to.equal(seen.seenAt)
    await refused(worker, 'invitations.see', { id }, forbidden('notYourPart'))
    await refused(await scene.build.as(scene.g.nurse), 'invitations.see', { id }, NOT_FOUND)
  })
})
