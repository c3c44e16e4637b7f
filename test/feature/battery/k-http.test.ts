import { connect } from 'node:net'
import { expect } from 'chai'
import { CaseModel } from '../../../server/db/models/case.ts'
import { AuditModel } from '../../../server/db/models/records.ts'
import { zProblem } from '../../../shared/contracts/errors.ts'
import { expectProblem, expectUnchanged } from '../../helpers/evidence.ts'
import { bytes, json, send } from '../../helpers/hostile.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Caller } from '../../helpers/server.ts'

describe('battery K: HTTP', () => {
  let scene: Scene
  let worker: Caller
  let caseId: string
  let host: string
  before(async () => {
    scene = await openScene()
    worker = await scene.build.as(scene.g.worker)
    caseId = (await scene.build.draft()).id
    host = new URL(scene.server.origin).host
  })
  after(() => scene.server.stop())

  it('K109 no header and no parameter turns one method into another', async () => {
    await expectUnchanged(async () => {
      for (const header of ['x-http-method-override', 'x-http-method', 'x-method-override'])
        expect(
          (await send(worker, { path: `/api/session`, headers: { [header]: 'DELETE' } })).status,
        ).to.equal(200)
      const answer = await send(worker, { path: '/api/session?_method=DELETE' })
      expect(answer.status).to.equal(400)
    })
    expect((await worker.call('session.current')).status).to.equal(200)
  })
  it('K109 TRACE, PUT and inventions are not there, and nothing is sent back', async () => {
    for (const method of ['TRACE', 'PUT', 'PROPFIND', 'OPTIONS']) {
      const answer = await send(worker, { method, path: `/api/cases/${caseId}` })
      expect(answer.status, method).to.be.oneOf([200, 404])
      expect(json(answer.body), method).to.not.include('ws_session')
      if (method !== 'OPTIONS') expectProblem(answer, { status: 404, code: 'not_found' })
      expect(answer.headers['access-control-allow-origin']).to.equal(undefined)
    }
  })
  it('K110 requests that two readers would read differently are refused', async () => {
    const twice = (lines: string[]) =>
      `POST /api/session HTTP/1.1\r\n${lines.join('\r\n')}\r\nConnection: close\r\n\r\n`
    const odd = [
      twice([`Host: ${host}`, 'Content-Length: 2', 'Content-Length: 3']) + '{}',
      twice([`Host: ${host}`, 'Content-Length: 4', 'Transfer-Encoding: chunked']) + '0\r\n\r\n',
      twice([`Host: ${host}`, 'Transfer-Encoding: chunked, identity']) + '0\r\n\r\n',
      twice([`Host: ${host}`, 'Content-Length: -1']),
      `GET /api/session HTTP/1.1\nHost: ${host}\nX: a\rb\n\n`,
      `GET /api/session HTTP/1.1\r\nConnection: close\r\n\r\n`,
      `GET /api/session HTTP/1.1\r\nHost : ${host}\r\n\r\n`,
    ]
    for (const text of odd) {
      const got = await bytes(worker, text)
      expect(got.startsWith('HTTP/1.1 400'), json([text, got.slice(0, 60)])).to.equal(true)
      // A request that only lacks its host is one that Node reads, and turns away in its own words.
      if (/^Host ?:/m.test(text))
        expect(zProblem.parse(JSON.parse(got.split('\r\n\r\n')[1] ?? '')).status).to.equal(400)
    }
    const two = `GET /healthz HTTP/1.1\r\nHost: ${host}\r\nHost: zly.example\r\nConnection: close\r\n\r\n`
    expect(await bytes(worker, two)).to.not.include('zly.example')
  })
  it('K110 no refusal is put into the middle of another answer', async () => {
    const { hostname, port } = new URL(scene.server.origin)
    let got = await new Promise<string>((resolve) => {
      let text = ''
      const socket = connect(Number(port), hostname, () => {
        // Whoever does not read yet holds up an answer that has begun.
        socket.pause()
        socket.write(`GET /api/docs/swagger-ui-bundle.js HTTP/1.1\r\nHost: ${host}\r\n\r\n`.repeat(20))
        setTimeout(() => socket.write('to nie jest HTTP\r\n\r\n'), 300)
        setTimeout(() => socket.resume(), 700)
      })
      socket.on('data', (part) => (text += part.toString('latin1')))
      socket.on('error', () => undefined)
      socket.on('close', () => resolve(text))
    })
    // Answer after answer, each as long as it says; only the last may have been cut off.
    const inside: string[] = []
    for (;;) {
      const [head, length] = /^HTTP\/1\.1 [^]*?\r\ncontent-length: (\d+)\r\n[^]*?\r\n\r\n/i.exec(got) ?? []
      if (!head) break
      inside.push(got.slice(head.length, head.length + Number(length)))
      got = got.slice(head.length + Number(length))
    }
    expect(inside.length).to.be.at.least(1)
    for (const body of inside) expect(body).to.not.include('HTTP/1.1')
  })
  it('K111 slow headers and bodies have an end, and idle connections are in nobody’s way', async () => {
    const { http } = scene.server.app
    expect(http.headersTimeout).to.be.within(1, 15_000)
    expect(http.requestTimeout).to.be.within(1, 30_000)
    expect(http.keepAliveTimeout).to.be.within(1, 15_000)
    const { hostname, port } = new URL(scene.server.origin)
    const idle = Array.from({ length: 200 }, () => connect(Number(port), hostname))
    for (const socket of idle) {
      socket.on('error', () => undefined)
      socket.write('GET /api/ses')
    }
    const start = performance.now()
    expect((await worker.call('session.current')).status).to.equal(200)
    expect(performance.now() - start).to.be.lessThan(10_000)
    for (const socket of idle) socket.destroy()
  })
  it('K111 who sends a header or a body letter by letter is cut off', async function () {
    this.timeout(30_000)
    const { http } = scene.server.app
    const [headers, whole] = [http.headersTimeout, http.requestTimeout]
    // The same run with shorter times; how they stand otherwise is asserted above.
    Object.assign(http, { headersTimeout: 1000, requestTimeout: 2000 })
    const { hostname, port } = new URL(scene.server.origin)
    const drip = (start: string, letter: string) =>
      new Promise<{ got: string; ms: number }>((resolve) => {
        const begun = performance.now()
        let got = ''
        const socket = connect(Number(port), hostname, () => socket.write(start))
        const dripping = setInterval(() => socket.write(letter), 100)
        socket.on('data', (part) => (got += part.toString()))
        socket.on('error', () => undefined)
        socket.on('close', () => {
          clearInterval(dripping)
          resolve({ got, ms: performance.now() - begun })
        })
      })
    const head = `POST /api/session HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${scene.server.origin}\r\n`
    const body = `${head}Content-Type: application/json\r\nContent-Length: 10000\r\n\r\n{"email":"`
    try {
      const slow = [drip(`${head}X-Slow: `, 'a'), drip(`${head}X-Slow: `, 'b'), drip(body, 'c')]
      const start = performance.now()
      expect((await worker.call('session.current')).status).to.equal(200)
      expect(performance.now() - start).to.be.lessThan(1000)
      for (const { got, ms } of await Promise.all(slow)) {
        expect(got).to.match(/^HTTP\/1\.1 408 /)
        expect(ms).to.be.lessThan(10_000)
      }
    } finally {
      Object.assign(http, { headersTimeout: headers, requestTimeout: whole })
    }
  })
  it('K113 nobody chooses the address, host or scheme he is taken for', async () => {
    const headers = {
      'x-forwarded-for': '203.0.113.9',
      'x-real-ip': '203.0.113.9',
      forwarded: 'for=203.0.113.9;host=zly.example',
      'x-forwarded-host': 'zly.example',
      'x-forwarded-proto': 'https',
    }
    const answer = await send(worker, { path: `/api/cases/${caseId}`, headers })
    const row = await AuditModel.findOne({ requestId: answer.headers['x-request-id'] as string }).lean()
    expect(row?.ip).to.match(/127\.0\.0\.1$/)
    const forged = await send(worker, {
      method: 'PATCH',
      path: `/api/cases/${caseId}`,
      headers: { ...headers, origin: 'https://zly.example' },
      body: json({ version: 1, urgent: true }),
    })
    expectProblem(forged, { status: 403, code: 'forbidden', reason: 'origin' })
  })
  it('K114 what breaks inside stays inside: a number to ask about and nothing else', async () => {
    const { collection } = CaseModel
    const secrets = 'mongodb://user:haslo@db.internal/sprawy Nadolni 92030412347'
    for (const [name, status, code] of [
      ['Error', 500, 'internal'],
      ['MongoServerSelectionError', 503, 'unavailable'],
    ] as const) {
      collection.find = () => {
        throw Object.assign(new Error(secrets), { name })
      }
      try {
        const answer = await send(worker, { path: `/api/cases/${caseId}` })
        expectProblem(answer, { status, code })
        expect(json(answer.body)).to.not.match(/haslo|internal\/|Nadolni|92030412347|\.ts|node_modules/)
      } finally {
        delete (collection as { find?: unknown }).find
      }
    }
    expect((await send(worker, { path: `/api/cases/${caseId}` })).status).to.equal(200)
  })
  it('K114 a command that breaks half-way leaves nothing behind and can be tried again', async () => {
    const { version } = await worker.ok('cases.get', { id: caseId })
    const { collection } = AuditModel
    const body = { id: caseId, version, urgent: true }
    const insert = collection.insertOne
    collection.insertOne = () => Promise.reject(new Error('disk full'))
    try {
      const answer = await expectUnchanged(() => worker.call('cases.update', body))
      expect(answer.status).to.equal(500)
    } finally {
      collection.insertOne = insert
    }
    expect((await worker.ok('cases.update', body)).urgent).to.equal(true)
  })
  it('K115 no address leads to another site', async () => {
    for (const path of [
      '//zly.example',
      '//zly.example/%2e%2e',
      '/\\zly.example',
      '/api//zly.example',
      '/docs/..//zly.example',
    ]) {
      const answer = await send(worker, { path })
      expect(String(answer.headers['location'] ?? ''), path).to.not.match(/^(\w+:|[\\/]{2})/)
    }
  })
})
