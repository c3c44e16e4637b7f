import { expect } from 'chai'
import express from 'express'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { siteRouter } from '../../../server/http/site.ts'

const SCRIPT = 'export const a = 1\n'.repeat(200)
const FOREVER = 'public,max-age=31536000,immutable'

describe('the built client', () => {
  let dir: string
  let server: Server
  let origin: string
  before(async () => {
    dir = await mkdtemp(join(tmpdir(), 'site-'))
    await mkdir(join(dir, 'assets'))
    await writeFile(join(dir, 'index.html'), '<h1>Strona</h1>')
    await writeFile(join(dir, 'assets/a-1.js'), SCRIPT)
    await writeFile(join(dir, 'assets/a-1.js.br'), brotliCompressSync(SCRIPT))
    const app = express().use(siteRouter(dir))
    server = createServer(app.use((_req, res) => void res.status(404).end('nothing')))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  after(async () => {
    server.close()
    await rm(dir, { recursive: true })
  })

  const ask = async (path: string, init: RequestInit = {}) => {
    const reply = await fetch(`${origin}${path}`, init)
    const of = (name: string) => reply.headers.get(name)
    return {
      status: reply.status,
      text: await reply.text(),
      kept: of('cache-control'),
      packed: of('content-encoding'),
    }
  }

  it('goes out packed to whoever takes it, and is kept for ever', async () => {
    expect(await ask('/assets/a-1.js', { headers: { 'accept-encoding': 'br' } })).to.deep.equal({
      status: 200,
      text: SCRIPT,
      kept: FOREVER,
      packed: 'br',
    })
    const plain = await ask('/assets/a-1.js', { headers: { 'accept-encoding': 'identity' } })
    expect(plain).to.deep.equal({ status: 200, text: SCRIPT, kept: FOREVER, packed: null })
  })

  it('the page itself is always fresh, under every address of a page', async () => {
    for (const path of ['/', '/index.html', '/cases/1'])
      expect(await ask(path), path).to.include({ status: 200, text: '<h1>Strona</h1>', kept: 'no-cache' })
  })

  it('odd requests get the whole or nothing, never half a reply', async () => {
    for (const range of ['bytes=500-2', 'bytes=abc', 'bytes=99999999-', 'bytes=0-1,4-5', 'x'])
      expect(await ask('/assets/a-1.js', { headers: { range } }), range).to.include({
        status: 200,
        text: SCRIPT,
      })
    for (const path of ['/assets/none.js', '/assets/%00', '/assets/..%2findex.html', '/assets/%E0%A4%A'])
      expect(await ask(path), path).to.include({ status: 404, text: 'nothing' })
    for (const method of ['POST', 'DELETE'])
      expect(await ask('/assets/a-1.js', { method }), method).to.include({ status: 404 })
  })

  it('is not served where there is none', async () => {
    const empty = express().use(siteRouter(join(dir, 'none')))
    const other = createServer(empty.use((_req, res) => void res.status(404).end()))
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).to.equal(404)
    other.close()
  })
})
