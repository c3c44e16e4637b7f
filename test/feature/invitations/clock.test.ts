import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import type { CommandName } from '../../../shared/contracts/operations.ts'
import { AuditModel, OutboxModel } from '../../../server/db/models/records.ts'
import { NotificationModel } from '../../../server/db/models/notification.ts'
import { DAY } from '../../helpers/clock.ts'
import { expectUnchanged } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

/** invitations.remind and invitations.expire, which only the product's own clock may do. */
describe('invitations by the clock', () => {
  let scene: Scene
  before(async () => {
    scene = await openScene()
  })
  after(() => scene.server.stop())

  async function asClock(operation: CommandName, id: string, sentCount = 1) {
    const requestId = randomUUID()
    const actor = { kind: 'system' as const }
    const input = { id, sentCount }
    const reply = await scene.server.execute({ operation, input, actor, requestId, ip: null, session: null })
    const rows = await AuditModel.find({ requestId }).lean()
    return { data: reply.data, rows: rows.map((row) => [row.kind, row.operation, row.actor.kind]) }
  }
  async function invite() {
    const { id: caseId } = await scene.build.team()
    const worker = await scene.build.as(scene.g.worker)
    const institutionId = scene.g.officer.institution._id
    const { id } = await worker.ok('invitations.send', { caseId, institutionId, purpose: 'Plan' })
    return { id, caseId, worker }
  }
  const eventsOf = async (recordId: string) =>
    (await OutboxModel.find({ recordId }).sort({ _id: 1 }).lean()).map((e) => e.name)

  it('invitations.remind: the invited are told once more, without the case', async () => {
    const { id } = await invite()
    const { data, rows } = await asClock('invitations.remind', id)
    expect(data).to.deep.equal({ reminded: true })
    expect(rows).to.deep.equal([['write', 'invitations.remind', 'system']])
    expect(await eventsOf(id)).to.deep.equal(['invitation.sent', 'invitation.reminded'])
    const notice = await NotificationModel.findOne({ targetId: id, kind: 'invitationReminder' }).lean()
    expect(notice).to.include({ caseId: null, membershipId: scene.g.officer.membershipId })
  })
  it('invitations.remind: a timer of an earlier sending has nothing to say', async () => {
    const { id } = await invite()
    const { data } = await expectUnchanged(() => asClock('invitations.remind', id, 2))
    expect(data).to.deep.equal({ reminded: false })
  })
  it('invitations.expire: after its time it ends and the coordinator is told', async () => {
    const { id, worker } = await invite()
    scene.server.clock.advance(20 * DAY)
    const { data, rows } = await asClock('invitations.expire', id)
    scene.server.clock.advance(-20 * DAY)
    expect(data).to.deep.equal({ expired: true })
    expect(rows).to.deep.equal([['write', 'invitations.expire', 'system']])
    expect(await eventsOf(id)).to.deep.equal(['invitation.sent', 'invitation.expired'])
    expect((await worker.ok('invitations.get', { id })).state).to.equal('EXPIRED')
    const bell = await worker.ok('notifications.list', { unread: 'true', limit: '100' })
    expect(bell.items.map((n) => [n.kind, n.target.id])).to.deep.include(['invitationExpired', id])
  })
  it('invitations.expire: before its time it does not end', async () => {
    const { id } = await invite()
    let refusal: unknown
    await asClock('invitations.expire', id).catch((error: unknown) => (refusal = error))
    expect(refusal).to.include({ code: 'guard_unmet' })
    const worker = await scene.build.as(scene.g.worker)
    expect((await worker.ok('invitations.get', { id })).state).to.equal('SENT')
  })
  it('invitations.expire: an answered one stays answered', async () => {
    const { id } = await invite()
    await (await scene.build.as(scene.g.officer)).ok('invitations.accept', { id })
    expect((await asClock('invitations.expire', id)).data).to.deep.equal({ expired: false })
  })
})
