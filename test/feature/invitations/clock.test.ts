import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { AuditModel, OutboxModel } from '../../../server/db/models/records.ts'
import { DeadlineModel, type DeadlineDoc } from '../../../server/db/models/deadline.ts'
import { NotificationModel } from '../../../server/db/models/notification.ts'
import { DAY } from '../../helpers/clock.ts'
import { expectUnchanged } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Someone } from '../../helpers/world.ts'

/** deadlines.fire on the time to answer an invitation, which only the product's own clock may do. */
describe('invitations by the clock', () => {
  let scene: Scene
  before(async () => {
    scene = await openScene()
  })
  after(() => scene.server.stop())

  const clockOf = async (subjectId: string) =>
    (await DeadlineModel.findOne({ subjectId, kind: 'invitation' })
      .sort({ startedAt: -1 })
      .lean()) as unknown as DeadlineDoc

  /** Lets one timer go off; the one the deadline waits for unless another is named. */
  async function fire(invitationId: string, other: { rev?: number; key?: string } = {}) {
    const { _id: id, rev, timer } = await clockOf(invitationId)
    const requestId = randomUUID()
    const actor = { kind: 'system' as const }
    const input = { id, rev, key: timer?.key ?? 'due', ...other }
    const operation = 'deadlines.fire' as const
    const reply = await scene.server.execute({ operation, input, actor, requestId, ip: null, session: null })
    const rows = await AuditModel.find({ requestId }).lean()
    return { data: reply.data, rows: rows.map((row) => [row.kind, row.operation, row.actor.kind]) }
  }
  async function invite(someone: Someone = scene.g.officer) {
    const { id: caseId } = await scene.build.team()
    const worker = await scene.build.as(scene.g.worker)
    const institutionId = someone.institution._id
    const { id } = await worker.ok('invitations.send', { caseId, institutionId, purpose: 'Plan' })
    return { id, caseId, worker }
  }
  const eventsOf = async (recordId: string) =>
    (await OutboxModel.find({ recordId }).sort({ _id: 1 }).lean()).map((e) => e.name)

  it('the invited are told once more after three working days, without the case', async () => {
    const { id } = await invite()
    expect((await clockOf(id)).timer?.at.toISOString()).to.equal('2026-11-16T14:30:00.000Z')
    const { data, rows } = await fire(id)
    expect(data).to.deep.equal({ fired: true })
    expect(rows).to.deep.equal([['write', 'deadlines.fire', 'system']])
    expect(await eventsOf(id)).to.deep.equal(['invitation.sent', 'invitation.reminded'])
    const notice = await NotificationModel.findOne({ targetId: id, kind: 'invitationReminder' }).lean()
    expect(notice).to.include({ caseId: null, membershipId: scene.g.officer.membershipId })
  })
  it('a timer of an earlier date, or one that went off before, has nothing to say', async () => {
    const { id } = await invite()
    for (const other of [{ rev: 2 }, { key: 'due' }, { key: 'rung:0' }]) {
      const { data } = await expectUnchanged(() => fire(id, other))
      expect(data).to.deep.equal({ fired: false })
    }
    await fire(id)
    const { data } = await expectUnchanged(() => fire(id, { key: 'remind:0' }))
    expect(data).to.deep.equal({ fired: false })
  })
  it('after its time it ends and the coordinator is told; then those above the invited, until it is sent again', async () => {
    const { id, worker } = await invite()
    await fire(id)
    scene.server.clock.advance(20 * DAY)
    const { data, rows } = await fire(id)
    expect(data).to.deep.equal({ fired: true })
    expect(rows).to.deep.equal([['write', 'deadlines.fire', 'system']])
    expect(await eventsOf(id)).to.deep.equal(['invitation.sent', 'invitation.reminded', 'invitation.expired'])
    expect((await worker.ok('invitations.get', { id })).state).to.equal('EXPIRED')
    const bell = await worker.ok('notifications.list', { unread: 'true', limit: '100' })
    expect(bell.items.map((n) => [n.kind, n.target.id])).to.deep.include(['invitationExpired', id])
    const { timer, state } = await clockOf(id)
    expect([timer?.key, timer?.to, state]).to.deep.equal(['rung:0', 'owner', 'MISSED'])
    await worker.ok('invitations.resend', { id })
    const clocks = (await DeadlineModel.find({ subjectId: id }).lean()) as unknown as DeadlineDoc[]
    expect(clocks.map((d) => [d.state, d.timer?.key ?? null]).sort()).to.deep.equal([
      ['ENDED', null],
      ['RUNNING', 'remind:0'],
    ])
    scene.server.clock.advance(-20 * DAY)
  })
  it('before its time it does not end', async () => {
    const { id } = await invite()
    await fire(id)
    let refusal: unknown
    await fire(id).catch((error: unknown) => (refusal = error))
    expect(refusal).to.include({ code: 'guard_unmet' })
    const worker = await scene.build.as(scene.g.worker)
    expect((await worker.ok('invitations.get', { id })).state).to.equal('SENT')
  })
  it('an answered one stays answered', async () => {
    const { id } = await invite()
    await fire(id)
    const { rev } = await clockOf(id)
    await (await scene.build.as(scene.g.officer)).ok('invitations.accept', { id })
    expect((await fire(id, { rev })).data).to.deep.equal({ fired: false })
    expect((await clockOf(id)).state).to.equal('MET')
  })
})
