import type { IncomingMessage, Server as HttpServer } from 'node:http'
import { randomUUID } from 'node:crypto'
import { Server, type Socket } from 'socket.io'
import { zSubscribe, zUnsubscribe, type Topic } from '../../shared/contracts/events.ts'
import type { UserActor } from '../../shared/permissions/actor.ts'
import { abilityFor } from '../../shared/permissions/abilityCache.ts'
import { actorOf } from '../db/people.ts'
import type { UserDoc } from '../db/models/user.ts'
import { repositories } from '../db/repositories.ts'
import type { Clock } from '../kernel/clock.ts'
import { AppError, toProblem } from '../kernel/errors.ts'
import { parseInput } from '../kernel/parse.ts'
import { LiveConnection } from './connection.ts'
import type { LiveHub } from './hub.ts'

const TOPICS_PER_CONNECTION = 40
const CONNECTIONS_PER_PERSON = 30
const REQUESTS_PER_10_SECONDS = 200

interface GatewayDeps {
  hub: LiveHub
  clock: Clock
  /** Session and user of a handshake, step by step, as HTTP requests get them. */
  sessionChain: readonly ((req: never, res: never, next: never) => void)[]
  mayConnect: (req: IncomingMessage) => boolean
  sessionRef: (id: string) => string
}

/** What the session chain leaves on a handshake. */
interface Handshake {
  _query?: { sid?: string }
  user?: UserDoc
  session?: { id: string; cookie: { expires?: Date | null } }
  /** When the session ends; kept because later steps move the end that the library remembers. */
  sessionUntil?: Date
}

type Ack = (reply: unknown) => void

/** Opens the live channel: same session, same-origin handshakes, subscriptions by topic, nothing else. */
export function openGateway(http: HttpServer, deps: GatewayDeps): Server {
  const io = new Server(http, {
    serveClient: false,
    maxHttpBufferSize: 64 * 1024,
    transports: ['websocket', 'polling'],
    perMessageDeflate: false,
    cookie: false,
    connectTimeout: 10_000,
    pingInterval: 20_000,
    pingTimeout: 20_000,
    allowRequest: (req, callback) => callback(null, deps.mayConnect(req)),
  })
  for (const step of deps.sessionChain) {
    // Only the handshake needs the session; express-session would otherwise touch it with every poll.
    io.engine.use((req: Handshake, res: unknown, next: (error?: unknown) => void) => {
      if (req._query?.sid === undefined) step(req as never, res as never, next as never)
      else next()
    })
  }
  io.engine.use((req: Handshake, _res: unknown, next: () => void) => {
    const until = req.session?.cookie.expires
    if (until && !req.sessionUntil) req.sessionUntil = new Date(until)
    next()
  })
  io.use((socket, next) => {
    // Null when a client leaves the namespace and joins again: the handshake was spent the first time.
    const request = socket.request as unknown as Handshake | null
    const asked = (socket.handshake.auth as Record<string, unknown>)['membership']
    const { user, session, sessionUntil } = request ?? {}
    const actor = user && actorOf(user, deps.clock.now(), typeof asked === 'string' ? asked : undefined)
    if (!user || !actor || !session || !sessionUntil) return next(refusal(new AppError('unauthenticated')))
    if (deps.hub.connectionsOf(actor.userId) >= CONNECTIONS_PER_PERSON)
      return next(refusal(new AppError('rate_limited')))
    const connection = new LiveConnection(
      socket,
      user,
      actor,
      { id: session.id, ref: deps.sessionRef(session.id), until: sessionUntil },
      deps.clock.now(),
    )
    ;(socket.data as { connection?: LiveConnection }).connection = connection
    next()
  })
  io.on('connection', (socket) => serve(socket, deps))
  return io
}

function refusal(error: AppError): Error {
  const refused = new Error(error.code) as Error & { data?: unknown }
  refused.data = toProblem(error, randomUUID())
  return refused
}

function serve(socket: Socket, { hub, clock }: GatewayDeps): void {
  const { connection } = socket.data as { connection: LiveConnection }
  // The handshake request holds session and headers; nothing reads them any more.
  ;(socket.conn as unknown as { request: unknown }).request = null
  socket.on('disconnect', () => hub.remove(connection))
  hub.add(connection)
  let used = 0
  let windowStart = clock.now().getTime()

  const answering =
    (work: (raw: unknown, ack: Ack) => Promise<void> | void) => (raw: unknown, ack: unknown) => {
      if (typeof ack !== 'function') return
      const now = clock.now().getTime()
      if (now - windowStart > 10_000) [used, windowStart] = [0, now]
      used += 1
      const reply = ack as Ack
      const failed = (error: unknown) => reply(toProblem(error, randomUUID()))
      if (used > REQUESTS_PER_10_SECONDS) return failed(new AppError('rate_limited', { retryAfter: 10 }))
      Promise.resolve()
        .then(() => work(raw, reply))
        .catch(failed)
    }

  socket.on(
    'subscribe',
    answering(async (raw, ack) => {
      const { topic, cursor } = parseInput(zSubscribe, raw)
      if (connection.subscriptions.size >= TOPICS_PER_CONNECTION) throw new AppError('rate_limited')
      await assertVisible(topic, connection.actor)
      hub.subscribe(connection, topic, cursor, (at) => ack({ ok: true, cursor: at }))
    }),
  )
  socket.on(
    'unsubscribe',
    answering((raw, ack) => {
      hub.unsubscribe(connection, parseInput(zUnsubscribe, raw).topic)
      ack({ ok: true })
    }),
  )
}

/** A case that the caller does not see cannot be listened to; the answer is the one for a case that is not there. */
async function assertVisible(topic: Topic, actor: UserActor): Promise<void> {
  if (topic.kind !== 'case') return
  if (!(await repositories().cases.byId(abilityFor(actor), topic.id))) throw new AppError('not_found')
}
