import { expect } from 'chai'
import { written, idle, refused, NOT_FOUND } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Caller } from '../../helpers/server.ts'

describe('notifications.markRead', () => {
  let scene: Scene
  let nurse: Caller
  before(async () => {
    scene = await openScene()
    const { id: caseId } = await scene.build.team()
    await scene.build.join(caseId, scene.g.nurse)
    const worker = await scene.build.as(scene.g.worker)
    const letter = { category: 'general', visibility: 'recipients', recipients: [scene.g.nurse.membershipId] }
    for (const text of ['Pierwszy list', 'Drugi list'])
      await worker.ok('notes.add', { caseId, text, ...letter })
    nurse = await scene.build.as(scene.g.nurse)
  })
  after(() => scene.server.stop())

  it('a nurse marks one as read, and marking it again is nothing new', async () => {
    const before = await nurse.ok('notifications.list', { unread: 'true' })
    const ids = [before.items[0]?.id]
    const { unread } = await written(
      nurse,
      'notifications.markRead',
      { ids },
      { events: ['notification.read'] },
    )
    expect(unread).to.equal(before.unread - 1)
    await idle(nurse, 'notifications.markRead', { ids })
  })
  it('a nurse marks all as read', async () => {
    const { unread } = await nurse.ok('notifications.list')
    const events = Array.from({ length: unread }, () => 'notification.read' as const)
    expect(await written(nurse, 'notifications.markRead', {}, { events })).to.deep.equal({ unread: 0 })
    await idle(nurse, 'notifications.markRead', {})
  })
  it('nobody marks somebody else’s', async () => {
    const worker = await scene.build.as(scene.g.worker)
    const [theirs] = (await worker.ok('notifications.list', { unread: 'true' })).items
    await refused(nurse, 'notifications.markRead', { ids: [theirs?.id] }, NOT_FOUND)
  })
})
