import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import request from 'supertest'
import { buildApp, buildKernel, type WebApp } from '../../server/app.ts'
import { connectDb, connection, disconnectDb } from '../../server/db/connect.ts'
import { migrate } from '../../server/db/migrate.ts'
import { IdempotencyModel, OutboxModel } from '../../server/db/models/records.ts'
import { CooperationModelModel } from '../../server/db/models/cooperationModel.ts'
import { TerritoryModel } from '../../server/db/models/territory.ts'
import type { Env } from '../../server/env.ts'
import type { Execute } from '../../server/kernel/execute.ts'
import { specOf, type InputOf, type OperationName, type OutputOf } from '../../shared/contracts/operations.ts'
import { publishedModels } from '../../shared/workflow/models/index.ts'
import { TestClock } from './clock.ts'
import { testEnv } from './env.ts'
import { testDatabaseUri } from './mongo.ts'
import { PASSWORD, type Someone } from './world.ts'

export interface TestServer {
  app: WebApp
  env: Env
  clock: TestClock
  execute: Execute
  origin: string
  /** Somebody has a websocket open. */
  isListenedTo(): boolean
  /** Signs the person in; what comes back calls operations as that person. */
  as(someone: Someone): Promise<Caller>
  stop(): Promise<void>
}

export interface Answer<N extends OperationName = OperationName> {
  status: number
  body: {
    data: OutputOf<N>
    abilities: Record<string, { allowed: boolean; reason?: string }>
    cursor: string
    page: { limit: number; next: string | null }
    code: string
    reason?: string
    fields?: Record<string, string>
    guards?: { guard: string; missing: { code: string }[] }[]
  }
  headers: Record<string, string>
}

/** Databases that several servers of one run share are made ready once. */
const migrated = new Set<string>()
/** Databases of servers that ended: emptying one is a tenth of the work of making one. */
const left: string[] = []

const KEPT: string[] = [
  TerritoryModel.collection.collectionName,
  CooperationModelModel.collection.collectionName,
]

/** The database as it was once made: with the territory and the built-in models, and nothing that happened since. */
async function empty(): Promise<void> {
  for (const collection of (await connection().db?.collections()) ?? [])
    if (!KEPT.includes(collection.collectionName)) await collection.deleteMany({})
}

/** Versions of models never change and are remembered by their names, so other ones need another database. */
async function hasFreshModels(): Promise<boolean> {
  const stored = await CooperationModelModel.find({}, { version: 1, status: 1 }).lean()
  const isFresh = stored.every(({ version, status }) => version === 1 && status === 'published')
  return isFresh && stored.length === publishedModels.length
}

/** Migrates; and since a test's clock stands in the past of the database's own, that clears nothing away in mid-test. */
export async function migrateForPast(): Promise<void> {
  await migrate(() => undefined)
  for (const model of [OutboxModel, IdempotencyModel]) await model.collection.dropIndex('at_1')
}

/** A real server on a real database, with a clock of its own. */
export async function startServer(
  more: Record<string, string> = {},
  clock = new TestClock(),
): Promise<TestServer> {
  const isOwn = more['MONGODB_URI'] === undefined
  const env = testEnv(isOwn ? (left.pop() ?? (await testDatabaseUri())) : '', more)
  await connectDb(env.MONGODB_URI)
  if (!migrated.has(env.MONGODB_URI)) {
    await migrateForPast()
    migrated.add(env.MONGODB_URI)
  } else if (isOwn) await empty()
  const log = pino({ level: env.LOG_LEVEL })
  const app = buildApp({ env, clock, log })
  await app.start()
  await new Promise<void>((resolve) => app.http.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(app.http.address() as AddressInfo).port}`
  let listening = 0
  app.http.on('upgrade', (_request, socket) => {
    listening += 1
    socket.once('close', () => (listening -= 1))
  })
  return {
    app,
    env,
    clock,
    origin,
    isListenedTo: () => listening > 0,
    execute: buildKernel({ env, clock }),
    as: (someone) => signIn(origin, someone),
    async stop() {
      await app.stop()
      if (isOwn && (await hasFreshModels())) left.push(env.MONGODB_URI)
      await disconnectDb()
    },
  }
}

/** One signed-in person; every call is a real request. */
export class Caller {
  readonly origin: string
  readonly someone: Someone
  readonly cookie: string

  constructor(origin: string, someone: Someone, cookie: string) {
    this.origin = origin
    this.someone = someone
    this.cookie = cookie
  }

  async call<N extends OperationName>(
    name: N,
    input: InputOf<N> | Record<string, unknown> = {},
    options: { key?: string; membership?: string; headers?: Record<string, string> } = {},
  ): Promise<Answer<N>> {
    const spec = specOf(name)
    const rest: Record<string, unknown> = { ...(input as Record<string, unknown>) }
    const path = spec.path.replace(/\{(\w+)\}/g, (_all, key: string) => {
      const value = rest[key]
      delete rest[key]
      return encodeURIComponent(String(value))
    })
    const method = spec.method.toLowerCase() as 'get' | 'post' | 'patch' | 'delete'
    let call = request(this.origin)[method](`/api${path}`).set('cookie', this.cookie)
    call = call.set('x-membership', options.membership ?? this.someone.membershipId)
    for (const [header, value] of Object.entries(options.headers ?? {})) call = call.set(header, value)
    if (method === 'get') call = call.query(rest)
    else {
      if (!options.headers?.['origin']) call = call.set('origin', this.origin)
      call = call.set('idempotency-key', options.key ?? randomUUID()).send(rest)
    }
    const { status, body, headers } = await call
    return { status, body: body as Answer<N>['body'], headers: headers as Record<string, string> }
  }

  /** Calls and expects success; the reply's data. */
  async ok<N extends OperationName>(
    name: N,
    input: InputOf<N> | Record<string, unknown> = {},
  ): Promise<OutputOf<N>> {
    const answer = await this.call(name, input)
    if (answer.status !== 200) throw new Error(`${name}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body.data
  }
}

export async function signIn(origin: string, someone: Someone): Promise<Caller> {
  const answer = await request(origin)
    .post('/api/session')
    .set('origin', origin)
    .send({ email: someone.email, password: PASSWORD })
  if (answer.status !== 200) throw new Error(`sign-in: ${answer.status} ${JSON.stringify(answer.body)}`)
  const cookie = (answer.headers['set-cookie'] as unknown as string[]).map((c) => c.split(';')[0]).join('; ')
  return new Caller(origin, someone, cookie)
}
