import { expect } from 'chai'
import { connect } from 'node:net'
import { io } from 'socket.io-client'
import { newId } from '../../server/db/ids.ts'
import { OutboxModel } from '../../server/db/models/records.ts'
import { useLive } from '../helpers/live.ts'
import { LiveClient, pageOf } from '../helpers/sockets.ts'
import { makePerson } from '../helpers/world.ts'

/** What a refused handshake says; null when it was let in. */
async function refusal(page: LiveClient): Promise<string | null> {
  try {
    await page.open()
    page.close()
    return null
  } catch (error) {
    return (error as Error).message
  }
}

describe('attack battery H: the live channel', function () {
  this.timeout(30_000)
  const live = useLive()
  const raw = (headers: Record<string, string>, transports: ('websocket' | 'polling')[] = ['websocket']) =>
    new LiveClient(live.server.origin, headers, live.g.worker.membershipId, { transports })
  const alive = async () => {
    const answer = await fetch(`${live.server.origin}/healthz`)
    expect(answer.status).to.equal(200)
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined)
  }

  it('H73 refuses a handshake without, with an expired and with a forged session', async () => {
    const { g, server } = live
    const { origin } = server
    const ended = await server.as(g.assistant)
    await ended.ok('session.signOut')
    const good = (await server.as(g.assistant)).cookie
    const forged = good.replace(/(.{4})$/, (tail) => (tail === 'AAAA' ? 'BBBB' : 'AAAA'))
    for (const transports of [['websocket'], ['polling']] as const)
      for (const cookie of ['', ended.cookie, forged, 'ws_session=s%3Aabc.def', 'ws_session[$ne]=x']) {
        const page = raw(cookie ? { cookie, origin } : { origin }, [...transports])
        expect(await refusal(page), cookie).to.equal('unauthenticated')
      }
    await alive()
  })

  it('H73 refuses a post that is not the caller’s', async () => {
    const { g, build, server } = live
    const caller = await build.as(g.officer)
    const headers = { cookie: caller.cookie, origin: server.origin }
    for (const membership of [g.worker.membershipId, '0'.repeat(24), '', '{"$gt":""}'])
      expect(await refusal(new LiveClient(server.origin, headers, membership, {}))).to.equal(
        'unauthenticated',
      )
    await alive()
  })

  it('H74 refuses a foreign, null or missing Origin, on websocket and on polling', async () => {
    const { g, build, server } = live
    const { cookie } = await build.as(g.worker)
    const host = new URL(server.origin).host
    for (const origin of [
      'https://zly.example',
      'null',
      `https://${host}.zly.example`,
      `${server.origin}.zly.example`,
      'http://127.0.0.1:1',
    ])
      for (const transports of [['websocket'], ['polling']] as const)
        expect(await refusal(raw({ cookie, origin }, [...transports])), origin).to.be.a('string')
    expect(await refusal(raw({ cookie })), 'websocket without Origin').to.be.a('string')
    const cross = raw({ cookie, 'sec-fetch-site': 'cross-site' }, ['polling'])
    expect(await refusal(cross), 'polling across sites').to.be.a('string')
    expect(await refusal(raw({ cookie, origin: server.origin })), 'positive control').to.equal(null)
  })

  it('H75 answers for a foreign case exactly as for one that does not exist', async () => {
    const { g, build, pages, marker } = live
    const at = await build.diagnosis()
    const stranger = await pages.open(await build.as(g.stranger))
    const foreign = await stranger.subscribe({ kind: 'case', id: at.id })
    const absent = await stranger.subscribe({ kind: 'case', id: '0'.repeat(24) })
    expect({ ...foreign, requestId: '' }).to.deep.equal({ ...absent, requestId: '' })
    expect(foreign).to.deep.include({ code: 'not_found', status: 404 })
    // Guessing the names of rooms and events of the inside does nothing.
    for (const name of ['join', `case:${at.id}`, 'change', 'resync', 'signedOut', 'disconnecting'])
      stranger.socket.emit(name === 'disconnecting' ? 'x-disconnecting' : name, {
        topic: { kind: 'case', id: at.id },
      })
    await (
      await build.as(g.worker)
    ).ok('notes.add', {
      caseId: at.id,
      text: 'tajne',
      category: 'general',
      visibility: 'team',
    })
    await marker.passed(stranger)
    expect(stranger.changes).to.deep.equal([])
  })

  it('H75 refuses every malformed subscription with a problem and harms nothing', async () => {
    const { g, build, pages } = live
    const page = await pages.open(await build.as(g.worker))
    const bad: unknown[] = [
      null,
      undefined,
      0,
      'case',
      [],
      {},
      { topic: null },
      { topic: { kind: 'case' } },
      { topic: { kind: 'case', id: { $gt: '' } } },
      { topic: { kind: 'case', id: ['0'.repeat(24)] } },
      { topic: { kind: 'room', id: '0'.repeat(24) } },
      { topic: { kind: 'cases', filter: { state: { $ne: 'DRAFT' } } } },
      { topic: { kind: 'cases', filter: { familyName: 'x' } } },
      { topic: { kind: 'cases', filter: { $where: '1' } } },
      { topic: { kind: 'inbox', userId: g.head.user._id } },
      { topic: { kind: 'inbox' }, cursor: { $ne: null } },
      { topic: { kind: 'inbox' }, cursor: 'x'.repeat(2000) },
      JSON.parse('{"topic":{"kind":"inbox"},"__proto__":{"polluted":1}}'),
      JSON.parse('{"topic":{"kind":"inbox","constructor":{"prototype":{"polluted":1}}}}'),
    ]
    for (const raw of bad) {
      const reply = (await page.socket.timeout(3000).emitWithAck('subscribe', raw)) as { status?: number }
      // `__proto__` alone is dropped by the parser of packets before anyone could read it.
      if (reply.status !== undefined) expect(reply.status, JSON.stringify(raw)).to.equal(400)
    }
    page.socket.emit('subscribe', { topic: { kind: 'inbox' } })
    page.socket.emit('subscribe', { topic: { kind: 'inbox' } }, 'no function')
    page.socket.emit('subscribe')
    await page.listen({ kind: 'inbox' })
    await alive()
  })

  it('H76 cuts who is revoked while connected, H77 and who signs out or is disabled: see revocation and sign-out', async () => {
    const { g, build, pages, marker } = live
    const at = await build.diagnosis({ familyName: 'Odwołani' })
    const worker = await build.as(g.worker)
    const page = await pages.open(await build.as(g.pedagogue))
    await page.listen({ kind: 'case', id: at.id })
    const part = (await worker.ok('participants.list', { caseId: at.id })).find((p) => p.sector === 'SCHOOL')
    await worker.ok('participants.remove', { caseId: at.id, id: part!.id, reason: 'Koniec' })
    await page.change('left', at.id)
    const n = page.changes.length
    await worker.ok('notes.add', { caseId: at.id, text: 'dalej', category: 'general', visibility: 'team' })
    await marker.passed(page)
    expect(page.changes).to.have.length(n)
  })

  it('H78 offers no recovery of its own: who comes back passes the whole handshake again', async () => {
    const { g, server } = live
    const someone = await makePerson(g.school, 'MEMBER')
    const caller = await server.as(someone)
    const page = await pageOf(caller).open()
    expect(page.socket.recovered).to.not.equal(true)
    const { id } = page.socket
    page.socket.io.engine.close()
    await page.until(() => page.disconnects.length > 0)
    await caller.ok('session.signOut')
    // A recovering client would send the old ids along with its handshake.
    const again = io(server.origin, {
      forceNew: true,
      reconnection: false,
      transports: ['websocket'],
      auth: { membership: someone.membershipId, pid: id, offset: '1' },
      extraHeaders: { cookie: caller.cookie, origin: server.origin },
    })
    const said = await new Promise<string>((resolve) => {
      again.once('connect', () => resolve('connected'))
      again.once('connect_error', (error: Error) => resolve(error.message))
    })
    again.close()
    expect(said).to.equal('unauthenticated')
  })

  it('H80 survives 1 000 events in a second: most are refused, others are served meanwhile', async () => {
    const { g, build, pages, marker } = live
    const at = await build.diagnosis({ familyName: 'Zalewani' })
    const noisy = await pages.open(await build.as(g.officer))
    const calm = await pages.open(await build.as(g.worker))
    await calm.listen({ kind: 'case', id: at.id })
    const replies = Promise.all(
      Array.from(
        { length: 1000 },
        () => noisy.subscribe({ kind: 'case', id: at.id }) as Promise<{ status?: number }>,
      ),
    )
    const start = performance.now()
    const note = await (
      await build.as(g.worker)
    ).ok('notes.add', {
      caseId: at.id,
      text: 'mimo hałasu',
      category: 'general',
      visibility: 'team',
    })
    await calm.change('entered', note.id)
    expect(performance.now() - start).to.be.lessThan(2000)
    const refused = (await replies).filter((r) => r.status === 429)
    expect(refused.length).to.be.at.least(790)
    await marker.passed(noisy).catch(() => undefined)
    await alive()
  })

  it('H80 lets one person open thirty sockets, not two hundred', async () => {
    const { g, server } = live
    const caller = await server.as(await makePerson(g.school, 'MEMBER'))
    const pages = Array.from({ length: 200 }, () => pageOf(caller))
    const results = await Promise.allSettled(pages.map((page) => page.open()))
    const open = results.filter((r) => r.status === 'fulfilled').length
    for (const page of pages) page.close()
    expect(open).to.equal(30)
    const said = results.flatMap((r) => (r.status === 'rejected' ? [(r.reason as Error).message] : []))
    expect(new Set(said)).to.deep.equal(new Set(['rate_limited']))
    await alive()
  })

  it('H81 ends a connection that sends more than 64 KiB, over websocket and over polling', async () => {
    const { g, build } = live
    for (const transports of [['websocket'], ['polling']] as const) {
      const page = await pageOf(await build.as(g.worker), { transports: [...transports] }).open()
      page.socket.emit(
        'subscribe',
        { topic: { kind: 'inbox' }, cursor: 'x'.repeat(65 * 1024) },
        () => undefined,
      )
      await page.until(() => page.disconnects.length > 0, 3000)
      await alive()
    }
  })

  it('H81 takes no attachments: binary data and eleven of them give a refusal or an end, never an answer', async () => {
    const { g, build } = live
    const page = await pageOf(await build.as(g.worker)).open()
    const eleven = Array.from({ length: 11 }, () => Buffer.from([1, 2, 3]))
    const reply = await page.socket
      .timeout(3000)
      .emitWithAck('subscribe', { topic: { kind: 'inbox' }, cursor: eleven })
      .catch((error: Error) => error)
    if (!(reply instanceof Error)) expect((reply as { status?: number }).status).to.equal(400)
    page.close()
    await alive()
  })

  it('H81 ends who speaks the protocol wrongly: placeholders without attachments, nonsense, foreign namespaces', async () => {
    const { g, build } = live
    for (const packet of [
      '42["subscribe",{"_placeholder":true,"num":0}]',
      '451-["subscribe",{"_placeholder":true,"num":9}]',
      '4511-["subscribe",{"_placeholder":true,"num":0}]',
      '451-["subscribe",{"_placeholder":true,"num":"__proto__"}]',
      '42[',
      '42{"a":1}',
      '42[{"toString":1}]',
      '49999999999',
      '40/admin,',
      'b4AAAA',
      '4',
      '9',
    ]) {
      const page = await pageOf(await build.as(g.worker)).open()
      const { engine } = page.socket.io
      ;(engine as unknown as { transport: { ws: { send(data: string): void } } }).transport.ws.send(packet)
      await new Promise((resolve) => setTimeout(resolve, 30))
      page.close()
      await alive()
    }
  })

  it('H81 refuses bad binary and wrong session ids on polling', async () => {
    const { g, build, server } = live
    const { cookie } = await build.as(g.worker)
    const headers = { cookie, origin: server.origin }
    const url = `${server.origin}/socket.io/?EIO=4&transport=polling`
    const hello = await (await fetch(url, { headers })).text()
    const { sid } = JSON.parse(hello.slice(1)) as { sid: string }
    const bad = await fetch(`${url}&sid=${sid}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/octet-stream' },
      body: Buffer.from([0, 255, 1, 2, 3]),
    })
    expect(bad.status).to.be.within(200, 499)
    for (const query of [`&sid=${'x'.repeat(20)}`, '&sid[$ne]=1', '&transport=smoke', '&EIO=3', '&j=1'])
      expect((await fetch(url + query, { headers })).status).to.be.within(200, 499)
    await alive()
  })

  it('H84 cuts off a consumer that never reads, and serves the others', async () => {
    const { g, build, server, pages } = live
    const at = await build.diagnosis({ familyName: 'Zatkani' })
    const worker = await build.as(g.worker)
    const officer = await build.as(g.officer)
    const reader = await pages.open(officer)
    await reader.listen({ kind: 'case', id: at.id })
    // A plain TCP client that upgrades, subscribes and then never takes a byte from its socket again.
    const { port, host } = new URL(server.origin)
    const stalled = connect(Number(port), '127.0.0.1')
    let got = ''
    stalled.on('data', (data) => (got += data.toString('latin1')))
    stalled.on('error', () => undefined)
    const has = async (what: string) => {
      while (!got.includes(what)) await new Promise((resolve) => setTimeout(resolve, 5))
    }
    const frame = (text: string) => {
      const body = Buffer.from(text)
      const head =
        body.length < 126
          ? Buffer.from([0x81, 0x80 | body.length])
          : Buffer.from([0x81, 0xfe, body.length >> 8, body.length & 255])
      stalled.write(Buffer.concat([head, Buffer.alloc(4), body]))
    }
    stalled.write(
      `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${host}\r\nUpgrade: websocket\r\n` +
        `Connection: Upgrade\r\nSec-WebSocket-Key: ${Buffer.alloc(16).toString('base64')}\r\n` +
        `Sec-WebSocket-Version: 13\r\nOrigin: ${server.origin}\r\nCookie: ${officer.cookie}\r\n\r\n`,
    )
    await has('"sid"')
    frame(`40{"membership":"${g.officer.membershipId}"}`)
    await has('40{"sid"')
    frame(`420["subscribe",{"topic":{"kind":"case","id":"${at.id}"}}]`)
    await has('"ok":true')
    stalled.pause()
    let isCut = false
    stalled.once('close', () => (isCut = true))

    const before = process.memoryUsage().rss
    const text = 'ż'.repeat(8000)
    const note = await worker.ok('notes.add', {
      caseId: at.id,
      text,
      category: 'general',
      visibility: 'team',
    })
    await reader.change('entered', note.id)
    // The same event over and over, far faster than people could write.
    const event = await OutboxModel.findOne({ recordId: note.id }).lean()
    const bursts = 15
    for (let burst = 0; burst < bursts; burst++) {
      await OutboxModel.collection.insertMany(
        Array.from({ length: 100 }, () => ({ ...event, _id: newId() })) as never,
      )
      await reader.until(() => reader.about(note.id).length >= 1 + (burst + 1) * 100, 5000)
    }
    // Were it still connected, it would now take all that waits and stay; so it finds that it was cut.
    stalled.resume()
    for (let i = 0; i < 300 && !isCut; i++) await new Promise((resolve) => setTimeout(resolve, 10))
    expect(isCut).to.equal(true)
    expect(reader.disconnects).to.deep.equal([])
    expect(process.memoryUsage().rss - before).to.be.lessThan(256 * 1024 * 1024)
    stalled.destroy()
    await alive()
  })

  it('H81 a client that leaves the namespace and joins again is refused, and the process lives', async () => {
    const { g, server } = live
    const { cookie } = await server.as(g.worker)
    const { origin } = server
    const page = io(origin, {
      transports: ['websocket'],
      extraHeaders: { cookie, origin },
      auth: { membership: g.worker.membershipId },
      reconnection: false,
      forceNew: true,
    })
    await new Promise<void>((resolve) => page.once('connect', resolve))
    const engine = page.io.engine
    // Leaves and joins on the same connection, as no well-meaning client does.
    engine.write('41')
    engine.write('40')
    await new Promise((resolve) => setTimeout(resolve, 300))
    await alive()
    page.close()
  })
})
