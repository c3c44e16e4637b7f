import { expect } from 'chai'
import request from 'supertest'
import { DeadlineModel } from '../../../server/db/models/deadline.ts'
import { DAY } from '../../helpers/clock.ts'
import { idle, written } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { meetingInput } from '../../helpers/records.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('calendar feed', () => {
  let scene: Scene
  before(async () => {
    scene = await openScene({ alone: true })
  })
  after(() => scene.server.stop())

  const read = (path: string) => request(scene.server.origin).get(path)
  const opened = { events: ['calendar.opened' as const], notices: 0 }

  it('is closed until opened, and tells deadlines by case number, never by name', async () => {
    const { g, build } = scene
    const worker = await build.as(g.worker)
    const doc = await build.qualified()
    expect((await worker.ok('calendar.feed')).path).to.equal(null)
    await written(worker, 'calendar.openFeed', {}, opened)
    const { path } = await worker.ok('calendar.feed')
    const feed = await read(path ?? '')
    expect(feed.status).to.equal(200)
    expect(feed.headers['content-type']).to.include('text/calendar')
    expect(feed.headers['cache-control']).to.include('no-store')
    expect(feed.text.replaceAll('\r\n ', '')).to.include(`Termin etapu: sprawa ${doc.number ?? '?'}`)
    for (const secret of ['Nadoln', 'Marzena', 'Kacper', 'Lipowa', g.worker.user.name])
      expect(feed.text).to.not.include(secret)
    // Missed is not settled: it stays where it was.
    await DeadlineModel.updateMany({ caseId: doc.id, kind: 'stage' }, { $set: { state: 'MISSED' } })
    expect((await read(path ?? '')).text.replaceAll('\r\n ', '')).to.include('Termin etapu: sprawa')
  })

  it('shows what its owner may see now: out of the team, out of the calendar', async () => {
    const { g, build } = scene
    const doc = await build.team()
    await build.join(doc.id, g.officer)
    const officer = await build.as(g.officer)
    const worker = await build.as(g.worker)
    const soon = new Date(scene.server.clock.now().getTime() + DAY)
    const place = 'Lipowa 3, u rodziny'
    const planned = { ...(await meetingInput(worker, doc.id, soon)), place, minutesLong: 105 }
    await worker.ok('meetings.plan', planned)
    await officer.ok('calendar.openFeed')
    const path = (await officer.ok('calendar.feed')).path ?? ''
    const { text } = await read(path)
    expect(text).to.include(doc.number ?? '?')
    expect(text.replaceAll('\r\n ', '')).to.include('Spotkanie')
    const stamp = (at: Date) => `${at.toISOString().replace(/[-:]|\.\d+/g, '')}`
    expect(text).to.include(`DTEND:${stamp(new Date(soon.getTime() + 105 * 60_000))}`)
    for (const secret of ['Nadoln', 'Lipowa']) expect(text).to.not.include(secret)
    await officer.ok('participants.leave', { caseId: doc.id })
    expect((await read(path)).text).to.not.include(doc.number ?? '?')
  })

  it('opening again or closing ends the earlier address; a guess finds nothing', async () => {
    const { g, build } = scene
    const worker = await build.as(g.worker)
    const first = (await worker.ok('calendar.feed')).path ?? ''
    await written(worker, 'calendar.openFeed', {}, opened)
    const second = (await worker.ok('calendar.feed')).path ?? ''
    expect(second).to.not.equal(first)
    expect((await read(first)).status).to.equal(404)
    expect((await read(second)).status).to.equal(200)
    const altered = second.replace(/\w(?=[^/]*\.ics$)/, (first) => (first === 'A' ? 'B' : 'A'))
    expect(altered).to.not.equal(second)
    expect((await read(altered)).status).to.equal(404)
    expect((await read('/api/calendar/../session.ics')).status).to.equal(404)
    await written(worker, 'calendar.closeFeed', {}, { events: ['calendar.closed'], notices: 0 })
    expect((await read(second)).status).to.equal(404)
    await idle(worker, 'calendar.closeFeed', {})
  })

  it('signing out everywhere ends the address; signing out here leaves it', async () => {
    const { g, server } = scene
    const here = await server.as(g.worker)
    await here.ok('calendar.openFeed')
    const path = (await here.ok('calendar.feed')).path ?? ''
    await here.ok('session.signOut')
    expect((await read(path)).status).to.equal(200)
    await (await server.as(g.worker)).ok('session.signOut', { everywhere: true })
    expect((await read(path)).status).to.equal(404)
    const fresh = (await (await server.as(g.worker)).ok('calendar.feed')).path ?? ''
    expect(fresh).to.not.equal(path)
    expect((await read(fresh)).status).to.equal(200)
  })
})
