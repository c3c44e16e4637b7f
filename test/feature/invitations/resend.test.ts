import { expect } from 'chai'
import { DeadlineModel } from '../../../server/db/models/deadline.ts'
import { EffectModel } from '../../../server/db/models/records.ts'
import { DAY } from '../../helpers/clock.ts'
import { written, refused, forbidden, unmet, invalid } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Caller } from '../../helpers/server.ts'

describe('invitations.resend', () => {
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

  const resent = { events: ['invitation.resent' as const, 'case.updated' as const] }
  it('a declined one is sent again, with a new time and new timers', async () => {
    await officer.ok('invitations.decline', { id, reason: 'noCapacity' })
    scene.server.clock.advance(2 * DAY)
    const again = await written(worker, 'invitations.resend', { id }, { ...resent, notices: 1 })
    scene.server.clock.advance(-2 * DAY)
    expect(again).to.include({ state: 'SENT', sentCount: 2, declineReason: null })
    expect(again.dueAt).to.match(/^2026-11-19/)
    const clocks = await DeadlineModel.find({ subjectId: id }).lean()
    expect(clocks.map((clock) => clock.state).sort()).to.deep.equal(['MET', 'RUNNING'])
    const running = clocks.find((clock) => clock.state === 'RUNNING')
    expect(running?.dueAt.toISOString()).to.equal(again.dueAt)
    expect(await EffectModel.countDocuments({ 'payload.input.id': running?._id })).to.equal(1)
  })
  it('perhaps to somebody else of the institution, never of another', async () => {
    const other = { id, membershipId: scene.g.nurse.membershipId }
    await refused(worker, 'invitations.resend', other, invalid({ membershipId: 'notOfInstitution' }))
    const named = { id, membershipId: scene.g.officer.membershipId }
    const again = await written(worker, 'invitations.resend', named, resent)
    expect(again.invitee?.membershipId).to.equal(scene.g.officer.membershipId)
  })
  it('an accepted one is not sent again, and not by the invited', async () => {
    await refused(officer, 'invitations.resend', { id }, forbidden('notYourPart'))
    await officer.ok('invitations.accept', { id })
    await refused(worker, 'invitations.resend', { id }, unmet('notResendable'))
  })
})
