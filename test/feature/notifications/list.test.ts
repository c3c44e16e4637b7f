import { expect } from 'chai'
import { answered } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('notifications.list', () => {
  let scene: Scene
  before(async () => {
    scene = await openScene()
  })
  after(() => scene.server.stop())

  it('a nurse reads in the bell that she is invited, without anything about the family', async () => {
    const { id } = await scene.build.team()
    const worker = await scene.build.as(scene.g.worker)
    const input = { caseId: id, institutionId: scene.g.health._id, purpose: 'Plan' }
    const sent = await worker.ok('invitations.send', input)
    const nurse = await scene.build.as(scene.g.nurse)
    const { data } = (await answered(nurse, 'notifications.list', { limit: '100' })).body
    // Not simply the newest: the files of the run share the nurse, and another's clock may be ahead.
    const notice = data.items.find(({ target }) => target.id === sent.id)
    expect(notice).to.include({ kind: 'invitationReceived', caseNumber: null, readAt: null })
    expect(notice?.target).to.deep.include({ type: 'invitation', caseId: null })
    expect(JSON.stringify(data)).to.not.include('Nadol')
    expect(data.unread).to.be.greaterThan(0)
    await nurse.ok('invitations.accept', { id: sent.id })
  })
  it('the coordinator hears of the acceptance', async () => {
    const worker = await scene.build.as(scene.g.worker)
    const { data } = (await answered(worker, 'notifications.list', { unread: 'true', limit: '100' })).body
    expect(data.items.map((n) => n.kind)).to.include('invitationAccepted')
  })
  it('goes page by page', async () => {
    const worker = await scene.build.as(scene.g.worker)
    const first = (await answered(worker, 'notifications.list', { limit: '1' })).body
    const next = first.page.next as string
    const second = (await answered(worker, 'notifications.list', { limit: '1', next })).body
    expect(second.data.items[0]?.id).to.not.equal(first.data.items[0]?.id)
  })
})
