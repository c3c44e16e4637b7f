import { expect } from 'chai'
import { UserModel } from '../../server/db/models/user.ts'
import { useLive } from '../helpers/live.ts'
import { membershipOf } from '../helpers/world.ts'

describe('what comes to another post of the same person', () => {
  const live = useLive()

  it('asks for the counts afresh without saying what it is, and nobody else’s page', async () => {
    const { g, build, pages, marker } = live
    const second = membershipOf(g.leader.institution, 'PARTNERSHIP_LEADER', 'liderka partnerstwa')
    const memberships = [...g.head.user.memberships, second]
    await UserModel.updateOne({ _id: g.head.user._id }, { memberships })
    const at = await build.diagnosis({ familyName: 'Gdzieindziejscy' })
    const worker = await build.as(g.worker)
    const head = await build.as(g.head)
    const [mine, other] = await Promise.all([pages.open(head), pages.open(await build.as(g.volunteer))])
    await mine.listen({ kind: 'posts' })
    await other.listen({ kind: 'posts' })
    await worker.ok('escalations.open', {
      caseId: at.id,
      version: at.version,
      toLevel: 'partnership',
      reason: 'resource',
      tried: ['Rozmowa'],
      question: 'Kto pomoże rodzinie Gdzieindziejskich?',
    })
    await mine.until(() => mine.resyncs.length > 0)
    await marker.passed(mine, other)
    expect(mine.resyncs.every(({ topic }) => topic.kind === 'posts')).to.equal(true)
    expect(mine.changes.filter(({ topic }) => topic.kind === 'posts')).to.deep.equal([])
    expect(other.resyncs).to.deep.equal([])
    const [, asLeader] = await head.ok('session.waiting', {})
    expect(asLeader).to.include({ membershipId: second.id, decisions: 1 })
  })
})
