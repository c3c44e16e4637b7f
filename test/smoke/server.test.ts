import { expect } from 'chai'
import { io } from 'socket.io-client'
import type { Change } from '../../shared/contracts/events.ts'
import { CaseBuilder } from '../helpers/cases.ts'
import '../helpers/mongo.ts'
import { startServer, type TestServer } from '../helpers/server.ts'
import { makeGmina } from '../helpers/world.ts'

describe(`the server on Node ${process.versions.node}`, () => {
  let server: TestServer
  before(async () => {
    server = await startServer()
  })
  after(() => server.stop())

  it('runs on the Node recommended', () => {
    expect(process.versions.node).to.match(/^24\./)
  })

  it('is ready, signs in, opens a case, reads it, and tells of a change live', async () => {
    const ready = await fetch(`${server.origin}/readyz`)
    expect(await ready.json()).to.deep.equal({
      ready: true,
      database: true,
      stream: true,
      effectsInTrouble: 0,
    })

    const g = await makeGmina()
    const build = new CaseBuilder(server, g)
    const { id, version } = await build.draft()
    const worker = await build.as(g.worker)
    expect((await worker.ok('cases.get', { id })).familyName).to.equal('Nadolni')

    const socket = io(server.origin, {
      transports: ['websocket'],
      extraHeaders: { cookie: worker.cookie, origin: server.origin },
      auth: { membership: g.worker.membershipId },
    })
    try {
      const heard = new Promise<Change>((resolve) => socket.once('change', resolve))
      const subscribed = (await socket.emitWithAck('subscribe', { topic: { kind: 'case', id } })) as {
        ok: boolean
      }
      expect(subscribed.ok).to.equal(true)
      await worker.ok('cases.update', { id, version, urgent: true })
      const change = await heard
      expect(change).to.include({ kind: 'updated', type: 'case', id, n: 1 })
      expect(change.view).to.include({ urgent: true })
    } finally {
      socket.disconnect()
    }
  })
})
