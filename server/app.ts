import { createServer, type Server as HttpServer } from 'node:http'
import path from 'node:path'
import compression from 'compression'
import express from 'express'
import type { Logger } from 'pino'
import { AuditTrail } from './audit/append.ts'
import { isWritable } from './db/connect.ts'
import { countTroubled } from './db/effects.ts'
import { userByEmail } from './db/people.ts'
import { sessionsInForce } from './db/sessions.ts'
import type { Env } from './env.ts'
import { allHandlers, caseListLive, liveKinds } from './features/index.ts'
import { calendarFeedRouter } from './http/calendarFeed.ts'
import { docsRouter } from './http/docs.ts'
import { apiHeaders, requestIds, securityHeaders } from './http/headers.ts'
import { healthRouter } from './http/health.ts'
import { RequestLimit, SignInLimits } from './http/limits.ts'
import { mayConnect } from './http/origin.ts'
import { requestLog } from './http/requestLog.ts'
import { notFound, problems } from './http/problem.ts'
import { answerUnreadable } from './http/unreadable.ts'
import { auditDoor } from './http/refusals.ts'
import { operationsRouter } from './http/router.ts'
import { configurePassport, sessionChain, sessionRef } from './http/session.ts'
import { siteRouter } from './http/site.ts'
import type { Clock } from './kernel/clock.ts'
import { AppError } from './kernel/errors.ts'
import { createExecute, type Execute } from './kernel/execute.ts'
import { Paging } from './kernel/paging.ts'
import { buildRegistry } from './kernel/registry.ts'
import { Vault } from './kernel/secrets.ts'
import { CursorSeal } from './realtime/cursor.ts'
import { openGateway } from './realtime/gateway.ts'
import { LiveHub } from './realtime/hub.ts'

export interface AppDeps {
  env: Env
  clock: Clock
  log: Logger
}

const registry = buildRegistry(allHandlers)

/** The kernel as the worker and scripts use it, without any door. */
export function buildKernel(
  { env, clock }: Pick<AppDeps, 'env' | 'clock'>,
  cursor: () => string = () => '',
  trail = new AuditTrail(),
): Execute {
  return createExecute(registry, {
    clock,
    vault: new Vault(env.DATA_KEYS, env.INDEX_KEY),
    paging: new Paging(env.CURSOR_KEY),
    trail,
    cursor,
    demo: env.APP_MODE === 'demo',
  })
}

export interface WebApp {
  http: HttpServer
  /** Tails the outbox; the server may listen afterwards. */
  start(): Promise<void>
  /** Lets requests in hand finish, ends sockets, closes the stream. */
  stop(): Promise<void>
}

/** The whole web process, not yet listening: the tests' door as well. */
export function buildApp({ env, clock, log }: AppDeps): WebApp {
  const hub = new LiveHub({
    kinds: liveKinds,
    lists: caseListLive,
    clock,
    seal: new CursorSeal(env.CURSOR_KEY),
    sessionsInForce,
    onProblem: (error) =>
      log.error({ name: error instanceof Error ? error.name : 'unknown' }, 'live delivery'),
  })
  const trail = new AuditTrail()
  const execute = buildKernel({ env, clock }, () => hub.cursor(), trail)
  const chain = sessionChain(env)
  passwordCheck(execute)

  const app = express()
  app.disable('x-powered-by')
  app.set('query parser', false)
  // Nothing of the API is ever kept by a browser, so hashing every reply for a later comparison is in vain.
  app.set('etag', false)
  app.set('trust proxy', env.TRUSTED_PROXIES)
  app.use(requestIds, requestLog(log), securityHeaders(env.NODE_ENV === 'production'))
  app.use(
    healthRouter({
      parts: { database: isWritable, stream: () => Promise.resolve(hub.isTailing) },
      inTrouble: countTroubled,
    }),
  )
  app.use(compression({ threshold: 2048 }))

  const api = express.Router()
  api.use(docsRouter())
  const limit = new RequestLimit(env.REQUESTS_PER_MINUTE)
  api.use(
    apiHeaders,
    calendarFeedRouter({ execute, clock, limit, vault: new Vault(env.DATA_KEYS, env.INDEX_KEY) }),
  )
  api.use(apiHeaders, ...chain)
  api.use(express.json({ limit: '256kb', strict: true, type: 'application/json', inflate: false }))
  api.use(
    operationsRouter({
      execute,
      clock,
      publicOrigin: env.PUBLIC_ORIGIN,
      limit,
      demo: env.APP_MODE === 'demo',
    }),
  )
  api.use(notFound)
  api.use(auditDoor(trail, clock))
  app.use('/api', api)
  app.use(siteRouter(env.CLIENT_DIR ?? path.resolve('dist/client')))
  app.use(notFound)
  app.use(problems(log, env.NODE_ENV === 'test'))

  const http = createServer(
    {
      requestTimeout: 30_000,
      headersTimeout: 15_000,
      // How often the two are looked at; Node's own half a minute would let a slow sender stay three times as long.
      connectionsCheckingInterval: 3000,
      maxHeaderSize: 16 * 1024,
    },
    app,
  )
  http.keepAliveTimeout = 10_000
  answerUnreadable(http)
  const io = openGateway(http, {
    hub,
    clock,
    sessionChain: chain,
    mayConnect: (req) => mayConnect(req, env.PUBLIC_ORIGIN),
    sessionRef,
  })
  return {
    http,
    start: () => hub.start(),
    async stop() {
      http.closeIdleConnections()
      await new Promise<void>((resolve) => void io.close(() => resolve()))
      await hub.close()
    },
  }
}

/** Passport asks the same operation as everybody; wrong passwords count against account and address. */
function passwordCheck(execute: Execute): void {
  const limits = new SignInLimits()
  configurePassport(async (input, ip, requestId) => {
    const from = ip ?? 'unknown'
    const known = typeof input['email'] === 'string' ? input['email'] : ''
    await limits.attempt(known, from)
    try {
      await execute({
        operation: 'session.signIn',
        input,
        actor: { kind: 'anonymous' },
        requestId,
        ip,
        session: null,
      })
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'unauthenticated')) await limits.refund(known, from)
      throw error
    }
    await limits.succeeded(known, from)
    const user = await userByEmail(known)
    if (!user) throw new AppError('unauthenticated', { reason: 'credentials' })
    return user
  })
}
