import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import request from 'supertest'
import { newId } from '../../server/db/ids.ts'
import { OPERATION_NAMES, specOf, type OperationName } from '../../shared/contracts/operations.ts'
import { expectProblem, expectUnchanged, type Refusal } from '../helpers/evidence.ts'
import '../helpers/mongo.ts'
import { openScene, type Scene } from '../helpers/scene.ts'
import type { Answer, Caller } from '../helpers/server.ts'

const offered = OPERATION_NAMES.filter((name) => specOf(name).access !== 'system')
const closed = offered.filter((name) => specOf(name).access === 'member')
const changing = offered.filter((name) => specOf(name).method !== 'GET')
const pathOf = (name: OperationName) => `/api${specOf(name).path.replaceAll(/\{\w+\}/g, () => newId())}`

describe('the door: what every route refuses before anything is done', () => {
  let scene: Scene
  let worker: Caller
  before(async () => {
    scene = await openScene()
    worker = await scene.build.as(scene.g.worker)
  })
  after(() => scene.server.stop())

  /** A bare request with chosen headers. */
  async function knock(
    name: OperationName,
    { headers = {}, body, query = '' }: { headers?: Record<string, string>; body?: string; query?: string },
  ): Promise<Answer> {
    const { method } = specOf(name)
    const path = pathOf(name) + query
    let call = request(scene.server.origin)[method.toLowerCase() as 'get'](path)
    for (const [key, value] of Object.entries(headers)) call = call.set(key, value)
    const { status, body: read, headers: got } = await (body === undefined ? call : call.send(body))
    return { status, body: read as Answer['body'], headers: got as Record<string, string> }
  }
  const signedIn = () => ({
    cookie: worker.cookie,
    origin: scene.server.origin,
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
  })
  async function eachRefuses(
    names: readonly OperationName[],
    ask: (name: OperationName) => Parameters<typeof knock>[1],
    refusal: Refusal,
  ) {
    await expectUnchanged(async () => {
      for (const name of names) {
        const answer = await knock(name, ask(name))
        expect(answer.status, name).to.equal(refusal.status)
        expectProblem(answer, refusal)
      }
    })
  }

  it('an anonymous visitor gets 401 from every route but the public ones', async () => {
    const { cookie: _cookie, ...headers } = signedIn()
    const ask = (name: OperationName) =>
      specOf(name).method === 'GET' ? {} : { headers, body: JSON.stringify({}) }
    await eachRefuses(closed, ask, { status: 401, code: 'unauthenticated' })
  })

  it('only signing in and the list of demonstration accounts are public', () => {
    const open = offered.filter((name) => specOf(name).access === 'public')
    expect(open).to.deep.equal(['session.signIn', 'demo.listAccounts'])
  })

  it('a forged or worn-out session cookie is no session', async () => {
    const headers = { cookie: 'ws_session=s%3Aforged.c2lnbmF0dXJl' }
    await eachRefuses(['cases.list'], () => ({ headers }), { status: 401, code: 'unauthenticated' })
  })

  it('an unknown query key is 400 on every read', async () => {
    const reads = closed.filter((name) => specOf(name).method === 'GET')
    const ask = () => ({ headers: signedIn(), query: '?expand=everything' })
    for (const name of reads) {
      const answer = await knock(name, ask())
      expect(answer.body.fields, name).to.have.property('expand', 'unknown')
    }
    await eachRefuses(reads, ask, { status: 400, code: 'validation_failed' })
  })

  it('an unknown body key is 400 on every change', async () => {
    const ask = () => ({ headers: signedIn(), body: JSON.stringify({ isAdmin: true }) })
    const names = changing.filter((name) => name !== 'session.signIn')
    for (const name of names)
      expect((await knock(name, ask())).body.fields, name).to.have.property('isAdmin', 'unknown')
    await eachRefuses(names, ask, { status: 400, code: 'validation_failed' })
  })

  it('a change from another origin, from none or from “null” is 403', async () => {
    for (const origin of ['https://zly.example', 'null', undefined]) {
      const { origin: _own, ...rest } = signedIn()
      const headers = origin ? { ...rest, origin } : rest
      await eachRefuses(changing, () => ({ headers, body: '{}' }), {
        status: 403,
        code: 'forbidden',
        reason: 'origin',
      })
    }
  })

  it('a change that is not JSON is 415, as an HTML form would send it', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      await eachRefuses(changing, () => ({ headers: { ...signedIn(), 'content-type': type }, body: '{}' }), {
        status: 415,
        code: 'unsupported_media_type',
      })
  })

  it('a command without a key, or with one that is no UUID, is 400', async () => {
    const commands = closed.filter((name) => specOf(name).kind === 'command')
    for (const key of [undefined, 'abc', '../../x']) {
      const { 'idempotency-key': _key, ...rest } = signedIn()
      const headers = key ? { ...rest, 'idempotency-key': key } : rest
      const fields = { 'Idempotency-Key': 'uuid' }
      const refusal = { status: 400, code: 'validation_failed' as const, fields }
      await eachRefuses(commands, () => ({ headers, body: '{}' }), refusal)
    }
  })

  it('acting in somebody else’s post is 403', async () => {
    const answer = await worker.call('cases.list', {}, { membership: scene.g.head.membershipId })
    expectProblem(answer as Answer, { status: 403, code: 'forbidden', reason: 'membership' })
  })

  it('what only the clock may do has no route', async () => {
    for (const name of OPERATION_NAMES.filter((n) => specOf(n).access === 'system'))
      expectProblem(await knock(name, { headers: signedIn(), body: '{}' }), {
        status: 404,
        code: 'not_found',
      })
  })

  it('unknown routes and the wrong method on a known one are 404 in the same shape', async () => {
    for (const path of ['/api/users', '/api/cases/', '/api/CASES', '/api/cases/x/y/z']) {
      const answer = await request(scene.server.origin).get(path).set('cookie', worker.cookie)
      const { status, body, headers } = answer
      const read = { status, body: body as Answer['body'], headers: headers as Record<string, string> }
      expectProblem(read, { status: 404, code: 'not_found' })
    }
  })
})
