import { expect } from 'chai'
import { UserModel } from '../../../server/db/models/user.ts'
import { expectContract } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { opening } from '../../helpers/cases.ts'
import type { Answer } from '../../helpers/server.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import { membershipOf } from '../../helpers/world.ts'

describe('session.waiting', () => {
  let scene: Scene
  before(async () => {
    scene = await openScene({ alone: true })
  })
  after(() => scene.server.stop())

  const raise = { toLevel: 'partnership', reason: 'resource', tried: ['Rozmowa'], question: 'Kto pomoże?' }

  it('a head who also leads the partnership learns in either post what waits in the other', async () => {
    const { build, g } = scene
    const second = membershipOf(g.leader.institution, 'PARTNERSHIP_LEADER', 'liderka partnerstwa')
    const past = { ...membershipOf(g.school, 'DIRECTOR', 'dawniej'), active: false }
    const memberships = [...g.head.user.memberships, second, past]
    await UserModel.updateOne({ _id: g.head.user._id }, { memberships })
    const at = await build.diagnosis({ familyName: 'Czekający' })
    const worker = await build.as(g.worker)
    const head = await build.as(g.head)
    const counts = async (membership = g.head.membershipId) => {
      const answer = await head.call('session.waiting', {}, { membership })
      expectContract('session.waiting', answer as Answer)
      const { data } = answer.body
      expect(data.map(({ membershipId }) => membershipId)).to.deep.equal([g.head.membershipId, second.id])
      return data.map(({ decisions, cases, unread }) => ({ decisions, cases, unread }))
    }
    const [before] = await counts()
    expect(before).to.include({ decisions: 0 })
    await build.draft({ familyName: 'Do kwalifikacji' })
    const asked = await worker.ok('escalations.open', { caseId: at.id, version: at.version, ...raise })
    const [asHead, asLeader] = await counts()
    expect(asHead).to.include({ decisions: 0, cases: (before?.cases ?? 0) + 1 })
    expect(asLeader).to.deep.equal({ decisions: 1, cases: 0, unread: 1 })
    expect(await counts(second.id)).to.deep.equal([asHead, asLeader])
    const listed = await head.call('escalations.list', { state: 'OPEN' }, { membership: second.id })
    expect(listed.body.data.map(({ id }) => id)).to.deep.equal([asked.id])
    await worker.ok('escalations.withdraw', {
      id: asked.id,
      version: asked.version,
      reason: 'Pomógł sąsiad.',
    })
    expect((await counts())[1]).to.include({ decisions: 0 })
  })

  it('each post counts by its own rights: signals, invitations still open, and nothing of anybody else', async () => {
    const { build, g } = scene
    const at = await build.team({ familyName: 'Zapraszający' })
    const worker = await build.as(g.worker)
    const row = async (someone: typeof g.worker) =>
      (await (await build.as(someone)).ok('session.waiting', {}))[0]
    const [volunteer, colleague, officer] = [
      await row(g.volunteer),
      await row(g.colleague),
      await row(g.officer),
    ]
    await worker.ok('invitations.send', { caseId: at.id, institutionId: g.ngo._id, purpose: 'Wyprawka' })
    const { teryt, familyName, urgent, entryReasons, reason, persons } = opening()
    const signal = { teryt, familyName, urgent, entryReasons, reason, persons }
    await (await build.as(g.pedagogue)).ok('cases.signal', signal)
    expect(await row(g.volunteer)).to.include({ invitations: (volunteer?.invitations ?? 0) + 1, cases: 0 })
    expect(await row(g.colleague)).to.include({ cases: (colleague?.cases ?? 0) + 1 })
    expect(await row(g.officer)).to.deep.equal(officer)
    expect(await row(g.leader)).to.include({ invitations: 0, offers: 0 })
    // What can no longer be answered waits for nobody.
    scene.server.clock.advance(30 * 86_400_000)
    expect(await row(g.volunteer)).to.include({ invitations: 0 })
  })
})
