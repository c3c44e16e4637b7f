import { hash } from '@node-rs/argon2'
import { expect } from 'chai'
import { UserModel } from '../../../server/db/models/user.ts'
import { cookieName } from '../../../server/http/session.ts'
import { OPERATION_NAMES, specOf } from '../../../shared/contracts/operations.ts'
import { expectProblem } from '../../helpers/evidence.ts'
import { attack, json, send } from '../../helpers/hostile.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import { Caller, signIn, startServer, type Answer, type TestServer } from '../../helpers/server.ts'
import { makeInstitution, makePerson, PASSWORD, type Someone } from '../../helpers/world.ts'

const REFUSED = { status: 401, code: 'unauthenticated', reason: 'credentials' } as const
const cookieOf = (answer: Answer) => String(answer.headers['set-cookie'] ?? '').split(';')[0] ?? ''
const tell = (origin: string, someone: Someone, body: unknown, headers: Record<string, string> = {}) =>
  send(new Caller(origin, someone, ''), { method: 'POST', path: '/api/session', body: json(body), headers })

describe('battery I: signing in', () => {
  let scene: Scene
  let origin: string
  before(async () => {
    scene = await openScene()
    origin = scene.server.origin
  })
  after(() => scene.server.stop())

  it('I85 the session id changes with signing in, and the old one is worth nothing', async () => {
    const first = await signIn(origin, scene.g.worker)
    const again = await send(first, {
      method: 'POST',
      path: '/api/session',
      body: json({ email: scene.g.head.email, password: PASSWORD }),
    })
    expect(again.status).to.equal(200)
    expect(cookieOf(again)).to.match(/^ws_session=/)
    expect(cookieOf(again)).to.not.equal(first.cookie)
    expect((await first.call('session.current')).status).to.equal(401)
    const preset = 'ws_session=s%3Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.signature'
    const own = await tell(
      origin,
      scene.g.worker,
      { email: scene.g.worker.email, password: PASSWORD },
      { cookie: preset },
    )
    expect(cookieOf(own)).to.not.include('aaaaaaaaaa')
  })
  it('I86 the cookie is kept from scripts and other sites, and in production bound to the host', async () => {
    const answer = await tell(origin, scene.g.worker, { email: scene.g.worker.email, password: PASSWORD })
    const cookie = String(answer.headers['set-cookie'])
    for (const flag of ['HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).to.include(flag)
    expect(cookie).to.not.include('Domain')
    expect(cookieName({ ...scene.server.env, NODE_ENV: 'production' })).to.equal('__Host-ws')
  })
  it('I88 signing out everywhere ends five sessions, and here only one', async () => {
    const callers: Caller[] = []
    for (let i = 0; i < 5; i++) callers.push(await signIn(origin, scene.g.nurse))
    const other = await signIn(origin, scene.g.officer)
    await callers[0]?.ok('session.signOut')
    const statuses = async () =>
      Promise.all(callers.map(async (c) => (await c.call('session.current')).status))
    expect(await statuses()).to.deep.equal([401, 200, 200, 200, 200])
    await callers[1]?.ok('session.signOut', { everywhere: true })
    expect(await statuses()).to.deep.equal([401, 401, 401, 401, 401])
    expect((await other.call('session.current')).status).to.equal(200)
    expect((await (await signIn(origin, scene.g.nurse)).call('session.current')).status).to.equal(200)
  })
  it('I90 an unknown address, a wrong password and a disabled account get one and the same answer', async () => {
    const disabled = await makePerson(scene.g.ops, 'SOCIAL_WORKER')
    await UserModel.updateOne({ _id: disabled.user._id }, { status: 'disabled' })
    const tries = [
      { email: 'nikt@test.example', password: PASSWORD },
      { email: scene.g.worker.email, password: 'zle-haslo' },
      { email: disabled.email, password: PASSWORD },
    ]
    const bodies = []
    for (const body of tries) {
      const answer = await tell(origin, scene.g.worker, body)
      expectProblem(answer, REFUSED)
      bodies.push({ ...answer.body, requestId: '' })
    }
    expect(bodies[1]).to.deep.equal(bodies[0])
    expect(bodies[2]).to.deep.equal(bodies[0])
  })
  it('a disabled account’s open session ends with its next request', async () => {
    const someone = await makePerson(scene.g.ops, 'SOCIAL_WORKER')
    const caller = await signIn(origin, someone)
    expect((await caller.call('session.current')).status).to.equal(200)
    await UserModel.updateOne({ _id: someone.user._id }, { status: 'disabled' })
    expect((await caller.call('session.current')).status).to.equal(401)
  })
  it('I94 a password of 64 letters from many alphabets counts to its last letter', async () => {
    const someone = await makePerson(scene.g.ops, 'SOCIAL_WORKER')
    const password = 'zażółć-gęślą-jaźń-Ωмир-'.repeat(3).slice(0, 63) + '₿'
    const passwordHash = await hash(password, { memoryCost: 1024, timeCost: 1 })
    await UserModel.updateOne({ _id: someone.user._id }, { passwordHash })
    const email = someone.email
    for (const wrong of [password.slice(0, 63), `${password}x`, password.toUpperCase()])
      expectProblem(await tell(origin, someone, { email, password: wrong }), REFUSED)
    expect((await tell(origin, someone, { email, password })).status).to.equal(200)
    expect((await tell(origin, someone, { email: ` ${email.toUpperCase()} `, password })).status).to.equal(
      200,
    )
  })
  it('I98 nothing of a session stays in the browser: nothing is kept, and signing out clears the rest', async () => {
    const caller = await signIn(origin, await makePerson(scene.g.ops, 'SOCIAL_WORKER'))
    for (const name of ['session.current', 'cases.list', 'cases.get'] as const) {
      const { headers } = await caller.call(name, name === 'cases.get' ? { id: 'a'.repeat(24) } : {})
      expect(headers['cache-control'], name).to.equal('no-store')
      expect(headers, name).to.not.have.any.keys('etag', 'last-modified', 'expires')
    }
    const { headers } = await caller.call('session.signOut')
    expect(headers['clear-site-data']).to.equal('"cache", "storage"')
    expect(headers['cache-control']).to.equal('no-store')
    expect((await caller.call('session.current')).status).to.equal(401)
  })
  it('I95 a form of another site neither signs in nor out nor writes', async () => {
    const worker = await signIn(origin, scene.g.worker)
    const foreign = { origin: 'https://zly.example' }
    const byDoor = { status: 403, code: 'forbidden', reason: 'origin' } as const
    const credentials = json({ email: scene.g.worker.email, password: PASSWORD })
    const into = { method: 'POST', path: '/api/session', body: credentials, headers: foreign }
    await attack(worker, into, byDoor)
    await attack(worker, { method: 'DELETE', path: '/api/session', body: '{}', headers: foreign }, byDoor)
    const plain = { 'content-type': 'text/plain' }
    const notJson = { status: 415, code: 'unsupported_media_type' } as const
    await attack(worker, { method: 'POST', path: '/api/cases', body: '{}', headers: plain }, notJson)
    expect((await worker.call('session.current')).status).to.equal(200)
  })
  it('I95 no reading has an effect: every GET is a query', () => {
    for (const name of OPERATION_NAMES) {
      const { kind, method } = specOf(name)
      if (method === 'GET') expect(kind, name).to.equal('query')
    }
  })
})

describe('battery I: guessing passwords', function () {
  this.timeout(60_000)
  let server: TestServer
  let people: Someone[]
  before(async () => {
    server = await startServer()
    const school = await makeInstitution('SCHOOL', 'Szkoła')
    people = []
    for (let i = 0; i < 3; i++) people.push(await makePerson(school, 'MEMBER'))
  })
  after(() => server.stop())

  const guess = (email: string, password: string, headers: Record<string, string> = {}) =>
    tell(server.origin, people[0] as Someone, { email, password }, headers)

  it('I89 ten wrong passwords close an account for a while, even to the right one, and no other', async () => {
    const [victim, neighbour] = people as [Someone, Someone, Someone]
    for (let i = 0; i < 10; i++) expectProblem(await guess(victim.email.toUpperCase(), `zle-${i}`), REFUSED)
    const shut = await guess(victim.email, PASSWORD)
    expectProblem(shut, { status: 429, code: 'rate_limited' })
    expect(Number(shut.headers['retry-after'])).to.be.within(1, 900)
    expect((await guess(neighbour.email, PASSWORD)).status).to.equal(200)
  })
  it('I89 one password tried on many accounts closes the address, whatever it claims to be', async () => {
    const statuses: number[] = []
    for (let i = 0; i < 55; i++) {
      const forged = { 'x-forwarded-for': `10.0.0.${i}`, forwarded: `for=10.0.1.${i}` }
      statuses.push((await guess(`konto${i}@test.example`, 'Wiosna2026!', forged)).status)
    }
    expect(statuses.slice(0, 40)).to.deep.equal(Array(40).fill(401))
    expect(statuses.at(-1)).to.equal(429)
    const last = people[2] as Someone
    expect((await guess(last.email, PASSWORD, { 'x-forwarded-for': '10.9.9.9' })).status).to.equal(429)
  })
})
