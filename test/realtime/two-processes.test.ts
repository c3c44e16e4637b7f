import { expect } from 'chai'
import type { WebApp } from '../../server/app.ts'
import { useLive } from '../helpers/live.ts'
import { signIn } from '../helpers/server.ts'
import { Marker, openPage, startTwin } from '../helpers/sockets.ts'

describe('several web processes side by side', () => {
  const live = useLive()
  let twin: { app: WebApp; origin: string }
  let twinMarker: Marker

  before(async () => {
    twin = await startTwin(live.server)
    twinMarker = await Marker.make(live.build, twin.origin)
  })
  after(async () => {
    twinMarker.close()
    await twin.app.stop()
  })

  it('deliver each other’s changes, and a cursor of one goes on at the other', async () => {
    const { g, build, pages } = live
    const at = await build.diagnosis()
    const worker = await build.as(g.worker)
    const officer = await build.as(g.officer)
    const there = await pages.open(officer, { origin: twin.origin })
    await there.listen({ kind: 'case', id: at.id })
    const add = (text: string) =>
      worker.ok('notes.add', { caseId: at.id, text, category: 'general', visibility: 'team' })
    const one = await add('z pierwszego procesu')
    const { cursor } = await there.change('entered', one.id)
    there.close()
    const two = await add('gdy nikt nie patrzył')
    const here = await pages.open(officer)
    await here.listen({ kind: 'case', id: at.id }, cursor)
    await here.change('entered', two.id)
    expect(here.changes.map((c) => c.id)).to.deep.equal([two.id])
    expect(here.resyncs).to.deep.equal([])
  })

  it('share sessions: signing out at one ends the pages at the other', async () => {
    const { g, pages } = live
    const here = await signIn(live.server.origin, g.volunteer)
    const page = await pages.open(here, { origin: twin.origin })
    await here.ok('session.signOut')
    await page.until(() => page.signedOut, 1000)
  })

  it('cut a removed member at the other process just as well', async () => {
    const { g, build, pages } = live
    const at = await build.diagnosis({ familyName: 'Bliźniacy' })
    const worker = await build.as(g.worker)
    const page = await pages.open(await build.as(g.nurse), { origin: twin.origin })
    await page.listen({ kind: 'case', id: at.id })
    const part = (await worker.ok('participants.list', { caseId: at.id })).find((p) => p.sector === 'HEALTH')
    await worker.ok('participants.remove', { caseId: at.id, id: part!.id, reason: 'Koniec' })
    await page.change('left', at.id)
    await worker.ok('notes.add', {
      caseId: at.id,
      text: 'po-cięciu',
      category: 'general',
      visibility: 'team',
    })
    await twinMarker.passed(page)
    expect(page.frames.join()).to.not.include('po-cięciu')
  })

  it('ask to read afresh when the cursor is older than what the process knows', async () => {
    const { g, build, pages, marker } = live
    const at = await build.team({ familyName: 'Starszy' })
    const worker = await build.as(g.worker)
    const old = (await worker.call('cases.get', { id: at.id })).body.cursor
    await worker.ok('cases.update', { id: at.id, version: at.version, urgent: true })
    await marker.passed()
    const fresh = await startTwin(live.server)
    const page = await openPage(worker, { origin: fresh.origin })
    try {
      const reply = await page.subscribe({ kind: 'case', id: at.id }, old)
      expect(reply.ok).to.equal(true)
      await page.until(() => page.resyncs.length === 1)
      expect(page.resyncs[0]).to.deep.include({ reason: 'gap' })
      expect(page.changes).to.deep.equal([])
      // The cursor given on that occasion is a good one.
      const next = await pages.open(worker, { origin: fresh.origin })
      await next.listen({ kind: 'case', id: at.id }, reply.ok ? reply.cursor : '')
      await next.flush()
      expect(next.resyncs).to.deep.equal([])
    } finally {
      page.close()
      pages.close()
      await fresh.app.stop()
    }
  })

  it('work with polling alone', async () => {
    const { g, build, pages } = live
    const at = await build.diagnosis({ familyName: 'Odpytywani' })
    const worker = await build.as(g.worker)
    const page = await pages.open(await build.as(g.officer), { transports: ['polling'] })
    await page.listen({ kind: 'case', id: at.id })
    const note = await worker.ok('notes.add', {
      caseId: at.id,
      text: 'przez odpytywanie',
      category: 'general',
      visibility: 'team',
    })
    expect((await page.change('entered', note.id)).view).to.deep.include({ text: 'przez odpytywanie' })
    expect(page.socket.io.engine.transport.name).to.equal('polling')
  })
})
