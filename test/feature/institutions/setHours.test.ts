import { expect } from 'chai'
import { DeadlineModel, type DeadlineDoc } from '../../../server/db/models/deadline.ts'
import { forbidden, invalid, NOT_FOUND, refused, STALE, written } from '../../helpers/evidence.ts'
import { newId } from '../../../server/db/ids.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import { TestWorker } from '../../helpers/timers.ts'

const HOURS = {
  mon: { from: '10:00', to: '18:00' },
  tue: { from: '10:00', to: '14:00' },
  thu: { from: '10:00', to: '14:00' },
}

describe('institutions.setHours', () => {
  let scene: Scene
  before(async () => {
    scene = await openScene({ alone: true })
  })
  after(() => scene.server.stop())

  it('the head of the office may, nobody else; an older version and broken hours change nothing', async () => {
    const { g, build } = scene
    const head = await build.as(g.head)
    const reply = await head.call('institutions.get', { id: g.ops._id })
    expect(reply.body.data).to.include({ hours: null, version: 1 })
    expect(reply.body.abilities).to.deep.include({
      setHours: { allowed: true },
      keepAbsences: { allowed: true },
    })
    const seen = await (await build.as(g.worker)).call('institutions.get', { id: g.ops._id })
    expect(seen.body.abilities).to.deep.include({ keepAbsences: { allowed: false, reason: 'headOnly' } })

    const asked = { id: g.ops._id, version: 1, hours: HOURS }
    for (const someone of [g.worker, g.leader, g.pedagogue])
      await refused(await build.as(someone), 'institutions.setHours', asked, forbidden('role'))
    await refused(await build.as(g.powiatLead), 'institutions.setHours', asked, forbidden('headOnly'))
    await refused(head, 'institutions.setHours', { ...asked, id: g.school._id }, forbidden('headOnly'))
    await refused(head, 'institutions.setHours', { ...asked, id: newId() }, NOT_FOUND)
    await refused(head, 'institutions.setHours', { ...asked, version: 7 }, STALE)
    const backwards = { ...asked, hours: { mon: { from: '15:00', to: '08:00' } } }
    await refused(head, 'institutions.setHours', backwards, invalid({ 'hours.mon.to': 'beforeStart' }))
    const broken = { ...asked, hours: { mon: { from: '25:00', to: '26:00' } } }
    await refused(head, 'institutions.setHours', broken, {
      status: 400,
      code: 'validation_failed',
      fields: { 'hours.mon.from': 'format', 'hours.mon.to': 'format' },
    })
    await refused(head, 'institutions.setHours', { ...asked, hours: {} }, invalid({ hours: 'empty' }))

    const changed = await written(head, 'institutions.setHours', asked, {
      events: ['institution.updated'],
      notices: 0,
    })
    expect(changed).to.deep.include({ hours: HOURS, version: 2 })
    const [listed] = await (
      await build.as(g.officer)
    ).ok('institutions.list', { teryt: g.ops.teryt, sector: 'OPS' })
    expect(listed?.hours).to.deep.equal(HOURS)
  })

  it('from then on messages that can wait wait for these hours', async () => {
    const { build, server } = scene
    const { id } = await build.draft()
    await new TestWorker(server).liveUntil(new Date('2026-11-17T12:00:00Z'))
    const clock = (await DeadlineModel.findOne({
      caseId: id,
      kind: 'stage',
    }).lean()) as unknown as DeadlineDoc
    // It passes on Monday at half past three. Usually everyone has left by then and hears of it next morning.
    const told = clock.trail.find(({ kind }) => kind === 'rung')
    expect(told?.at.toISOString()).to.equal('2026-11-16T14:30:00.000Z')
  })
})
