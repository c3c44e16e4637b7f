import { gzipSync } from 'node:zlib'
import { expect } from 'chai'
import { expectProblem, expectUnchanged } from '../../helpers/evidence.ts'
import { attack, BAD_INPUT, json, send, type Expected, type Raw } from '../../helpers/hostile.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Caller } from '../../helpers/server.ts'

const TOO_LARGE: Expected = { status: 413, code: 'payload_too_large' }
const NOT_JSON: Expected = { status: 415, code: 'unsupported_media_type' }
const LIMIT = 256 * 1024

describe('battery C: size', function () {
  this.timeout(30_000)
  let scene: Scene
  let worker: Caller
  let path: string
  let version: number
  before(async () => {
    scene = await openScene()
    worker = await scene.build.as(scene.g.worker)
    const at = await scene.build.draft()
    path = `/api/cases/${at.id}`
    version = at.version
  })
  after(() => scene.server.stop())

  const patch = (body: string | Buffer, expected: Expected, headers: Record<string, string> = {}) =>
    attack(worker, { method: 'PATCH', path, body, headers }, expected)
  /** Turned away before there is a request, in the shape of all refusals. */
  async function turnedAway(raw: Raw): Promise<void> {
    // While the client still writes, the connection may be cut before the answer is read.
    const cut = (error: { code?: string }) => {
      if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') throw error
    }
    const answer = await expectUnchanged(() => send(worker, raw).catch(cut))
    if (answer) expectProblem(answer, { ...TOO_LARGE, fields: { '(headers)': 'length' } })
    expect((await send(worker, { path: '/healthz' })).status).to.equal(200)
  }

  it('C25 one byte over the limit, ten mebibytes and a packed body are refused', async () => {
    const filled = (size: number) => `{"familyName":"${'a'.repeat(size - 17)}"}`
    expect(filled(LIMIT).length).to.equal(LIMIT)
    await patch(filled(LIMIT), BAD_INPUT)
    await patch(filled(LIMIT + 1), TOO_LARGE)
    await patch(filled(10 * 1024 * 1024), TOO_LARGE)
    await patch(gzipSync(filled(10 * 1024 * 1024)), NOT_JSON, { 'content-encoding': 'gzip' })
  })
  it('C25 a text one character over its own limit is 400, at the limit it is kept', async () => {
    await patch(json({ version, familyName: 'a'.repeat(121) }), BAD_INPUT)
    const kept = await send(worker, {
      method: 'PATCH',
      path,
      body: json({ version, familyName: 'a'.repeat(120) }),
    })
    expect(kept.status).to.equal(200)
    version += 1
  })
  it('C26 ten thousand levels are 400', async () => {
    const deep = (open: string, close: string) => open.repeat(10_000) + '1' + close.repeat(10_000)
    await patch(`{"version":1,"problemAreas":${deep('[', ']')}}`, BAD_INPUT)
    await patch(`{"version":1,"entry":${deep('{"a":', '}')}}`, BAD_INPUT)
  })
  it('C27 as many keys or elements as fit are 400 with a short answer, a hundred thousand do not fit', async () => {
    const keys = (n: number) => json(Object.fromEntries(Array.from({ length: n }, (_, i) => [`k${i}`, 1])))
    const answer = await patch(keys(20_000), BAD_INPUT)
    expect(json(answer.body).length).to.be.lessThan(4096)
    await patch(keys(100_000), TOO_LARGE)
    const areas = await patch(json({ version, problemAreas: Array(60_000).fill('x') }), BAD_INPUT)
    expect(json(areas.body).length).to.be.lessThan(4096)
  })
  it('C28 endless queries, addresses and headers are turned away', async () => {
    await attack(worker, { path: `/api/cases?${'a[]=&'.repeat(2000)}` }, BAD_INPUT)
    await turnedAway({ path: `/api/cases?${'a[]=&'.repeat(10_000)}` })
    await turnedAway({ path: `/api/cases/${'a'.repeat(65_536)}` })
    await turnedAway({ path: '/api/cases', headers: { 'x-long': 'a'.repeat(32_768) } })
    // This one is written whole before it is turned away, so its answer is always read.
    const answer = await send(worker, { path: '/api/cases', headers: { 'x-long': 'a'.repeat(17_000) } })
    expectProblem(answer, { ...TOO_LARGE, fields: { '(headers)': 'length' } })
  })
  it('C29 another type, none, another alphabet, a mark in front, half a document', async () => {
    const body = json({ version, urgent: true })
    for (const type of ['text/plain', 'application/xml', 'text/json'])
      await patch(body, NOT_JSON, { 'content-type': type })
    await patch(body, NOT_JSON, { 'content-type': '' })
    await patch(Buffer.from(body, 'utf16le'), NOT_JSON, {
      'content-type': 'application/json; charset=utf-16',
    })
    await patch(body, NOT_JSON, { 'content-type': 'application/json; charset=latin1' })
    await patch(body.slice(0, -1), BAD_INPUT)
    await patch('"text"', BAD_INPUT)
    await patch('[]', BAD_INPUT)
    await patch('null', BAD_INPUT)
    const marked = await send(worker, { method: 'PATCH', path, body: `\ufeff${body}` })
    expect(marked.status, 'a mark in front means nothing').to.equal(200)
    version += 1
  })
  it('C30 a page of none, of minus one or of everything is 400', async () => {
    for (const limit of ['0', '-1', '1000000000', '101', '1e2', '', 'all', '٣'])
      await attack(worker, { path: `/api/cases?limit=${encodeURIComponent(limit)}` }, BAD_INPUT)
    expect((await send(worker, { path: '/api/cases?limit=100' })).status).to.equal(200)
  })
  it('C32 conditions within conditions are no language here', async () => {
    const nested = '[or][and]'.repeat(15)
    await attack(worker, { path: `/api/cases?filter${nested}=1` }, BAD_INPUT)
  })
})
