import { expect } from 'chai'
import { Db } from 'mongodb'
import { connection } from '../../server/db/connect.ts'
import { useLive } from '../helpers/live.ts'
import type { Caller } from '../helpers/server.ts'
import { makePerson } from '../helpers/world.ts'

/** The session behind a caller's cookie, as the database holds it. */
const sessionOf = (caller: Caller) => {
  const id = decodeURIComponent(caller.cookie.split('=')[1] ?? '')
    .slice(2)
    .split('.')[0]
  return { _id: id as never }
}
const sessions = () => connection().collection('sessions')
const endsIn = (caller: Caller, ms: number) => {
  const expires = new Date(Date.now() + ms)
  return sessions().updateOne(sessionOf(caller), { $set: { expires, 'session.cookie.expires': expires } })
}

describe('no open page outlives its session', () => {
  const live = useLive()

  it('ends with the session, on websocket and on polling, and leaves other sessions alone', async () => {
    const { g, server, pages } = live
    const someone = await makePerson(g.school, 'MEMBER')
    const [here, there] = await Promise.all([server.as(someone), server.as(someone)])
    await endsIn(here, 2500)
    const opened = performance.now()
    const short = [await pages.open(here), await pages.open(here, { transports: ['polling'] })]
    const other = await pages.open(there)
    await Promise.all(short.map((page) => page.listen({ kind: 'inbox' })))
    for (const page of short) {
      await page.until(() => page.signedOut && page.disconnects.length > 0, 4000)
    }
    expect(performance.now() - opened).to.be.within(1500, 4000)
    await other.listen({ kind: 'inbox' })
    expect(other.signedOut).to.equal(false)
    expect((await here.call('session.current')).status).to.equal(401)
  })

  it('is not made longer by being used', async () => {
    const { g, server } = live
    const caller = await server.as(await makePerson(g.school, 'MEMBER'))
    await endsIn(caller, 3_600_000)
    const before = await sessions().findOne(sessionOf(caller))
    await caller.ok('session.current')
    await caller.ok('cases.list')
    expect(await sessions().findOne(sessionOf(caller))).to.deep.equal(before)
  })

  it('ends when the session is gone without a word', async () => {
    const { g, server, pages } = live
    const caller = await server.as(await makePerson(g.school, 'MEMBER'))
    const page = await pages.open(caller)
    await sessions().deleteOne(sessionOf(caller))
    await page.until(() => page.signedOut && page.disconnects.length > 0, 2000)
  })

  it('does not open for a session that has run out', async () => {
    const { g, server, pages } = live
    const caller = await server.as(await makePerson(g.school, 'MEMBER'))
    await endsIn(caller, -1000)
    const refused = await pages.open(caller).then(
      () => null,
      (error: Error) => error.message,
    )
    expect(refused).to.equal('unauthenticated')
  })
})

describe('a stream that had to start anew', () => {
  /** The streams opened by the server of this suite; mocha runs this hook before the one that starts it. */
  const streams: { close(): Promise<void> }[] = []
  const { prototype } = Db
  const { watch } = prototype
  let isBroken = false
  before(() => {
    prototype.watch = function (this: Db, ...args: Parameters<typeof watch>) {
      if (isBroken) throw new Error('no stream to be had')
      const stream = watch.apply(this, args)
      streams.push(stream)
      return stream
    } as typeof watch
  })
  after(() => {
    prototype.watch = watch
  })
  const live = useLive()

  /** The stream loses its place in the log, as after a long absence of the database. */
  async function whileBroken(act: () => Promise<unknown>): Promise<void> {
    isBroken = true
    await streams.at(-1)?.close()
    await act()
    isBroken = false
  }

  it('finds out who signed out of a single session meanwhile', async () => {
    const { g, server, pages } = live
    const someone = await makePerson(g.school, 'MEMBER')
    const [here, there] = await Promise.all([server.as(someone), server.as(someone)])
    const [page, other] = await Promise.all([pages.open(here), pages.open(there)])
    await other.listen({ kind: 'inbox' })
    await whileBroken(() => here.ok('session.signOut'))
    await page.until(() => page.signedOut && page.disconnects.length > 0, 5000)
    await other.until(() => other.resyncs.length === 1)
    expect(other.resyncs).to.deep.equal([{ topic: { kind: 'inbox' }, reason: 'restart' }])
    expect(other.signedOut).to.equal(false)
  })

  it('asks to read afresh, and a page that then subscribes again goes on from there', async () => {
    const { g, build, pages, marker } = live
    const at = await build.diagnosis({ familyName: 'Na nowo' })
    const worker = await build.as(g.worker)
    const page = await pages.open(await build.as(g.officer))
    const topic = { kind: 'case' as const, id: at.id }
    await page.listen(topic)
    const add = (text: string) =>
      worker.ok('notes.add', { caseId: at.id, text, category: 'general', visibility: 'team' })
    let missed: { id: string } | undefined
    await whileBroken(async () => (missed = await add('w przerwie')))
    await page.until(() => page.resyncs.length === 1, 5000)
    // As the client does: a fresh reading gives a fresh cursor, and listening goes on from it.
    const fresh = await page.subscribe(topic)
    expect(fresh.ok).to.equal(true)
    const snapshot = await (await build.as(g.officer)).call('notes.list', { caseId: at.id })
    expect(snapshot.body.data.map((note) => note.id)).to.include(missed?.id)
    await page.listen(topic, snapshot.body.cursor)
    const next = await add('po przerwie')
    await page.change('entered', next.id)
    await marker.passed(page)
    expect(page.resyncs).to.have.length(1)
    expect(page.about(next.id)).to.have.length(1)
    // And the cursor of that change is one to come back with.
    const { cursor } = page.about(next.id)[0]!
    page.close()
    const later = await add('gdy strona była zamknięta')
    const again = await pages.open(await build.as(g.officer))
    await again.listen(topic, cursor)
    await again.change('entered', later.id)
    expect(again.changes.map((c) => c.id)).to.deep.equal([later.id])
    expect(again.resyncs).to.deep.equal([])
  })
})
