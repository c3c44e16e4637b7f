import { expect } from 'chai'
import { forbidden, refused, STALE, written } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('caseload', () => {
  let scene: Scene
  before(async () => {
    scene = await openScene({ alone: true })
  })
  after(() => scene.server.stop())

  it('caseload.list: the head sees families per worker against the usual limits', async () => {
    const { g, build } = scene
    await build.qualified()
    await build.qualified({ urgent: true })
    const data = await (await build.as(g.head)).ok('caseload.list')
    const of = (someone: typeof g.worker) =>
      data.workers.find(({ membershipId }) => membershipId === someone.membershipId)
    expect(data.limits).to.deep.equal({ socialWorker: 50, familyAssistant: 15 })
    expect(of(g.worker)).to.deep.include({ families: 2, coordinates: 2, urgent: 1, late: 0, limit: 50 })
    expect(of(g.assistant)).to.deep.include({ families: 0, limit: 15, awayUntil: null })
    scene.server.clock.advance(60 * 24 * 3_600_000)
    const later = await (await build.as(g.head)).ok('caseload.list')
    expect(later.workers.find((w) => w.membershipId === g.worker.membershipId)?.late).to.equal(2)
  })

  it('caseload.setLimits: the head sets what one person can carry; nobody else, and not blindly', async () => {
    const { g, build } = scene
    const head = await build.as(g.head)
    const { institution } = await head.ok('caseload.list')
    const wanted = { version: institution.version, socialWorker: 40, familyAssistant: 12 }
    await refused(await build.as(g.worker), 'caseload.setLimits', wanted, forbidden('role'))
    const set = await written(head, 'caseload.setLimits', wanted, {
      events: ['institution.updated'],
      notices: 0,
    })
    expect(set.limits).to.deep.equal({ socialWorker: 40, familyAssistant: 12 })
    await refused(head, 'caseload.setLimits', wanted, STALE)
  })
})
