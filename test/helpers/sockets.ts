import type { AddressInfo } from 'node:net'
import { pino, type Logger } from 'pino'
import { io, type Socket } from 'socket.io-client'
import { buildApp, type WebApp } from '../../server/app.ts'
import { zChange, type Change, type Resync, type Topic } from '../../shared/contracts/events.ts'
import type { Problem } from '../../shared/contracts/errors.ts'
import type { CaseBuilder } from './cases.ts'
import type { Caller, TestServer } from './server.ts'

export type SubscribeReply = { ok: true; cursor: string } | (Problem & { ok?: undefined })

interface Options {
  origin?: string
  transports?: ('websocket' | 'polling')[]
  /** Headers instead of the caller's cookie and the page's own origin. */
  headers?: Record<string, string>
  /** The post to act in, when not the caller's first. */
  membership?: string
}

/** One open page of one person: everything that arrives is kept, also as raw text. */
export class LiveClient {
  readonly socket: Socket
  readonly changes: Change[] = []
  readonly resyncs: Resync[] = []
  readonly frames: string[] = []
  signedOut = false
  disconnects: string[] = []
  #wake: (() => void)[] = []

  constructor(origin: string, headers: Record<string, string>, membership: string, options: Options) {
    this.socket = io(origin, {
      autoConnect: false,
      forceNew: true,
      reconnection: false,
      transports: options.transports ?? ['websocket'],
      auth: { membership },
      extraHeaders: options.headers ?? headers,
    })
    this.socket.io.on('open', () => {
      this.socket.io.engine.on('data', (data: unknown) => this.frames.push(String(data)))
    })
    this.socket.on('change', (change: unknown) => this.#note(() => this.changes.push(zChange.parse(change))))
    this.socket.on('resync', (resync: Resync) => this.#note(() => this.resyncs.push(resync)))
    this.socket.on('signedOut', () => this.#note(() => (this.signedOut = true)))
    this.socket.on('disconnect', (reason: string) => this.#note(() => this.disconnects.push(reason)))
  }

  #note(what: () => unknown): void {
    what()
    const woken = this.#wake
    this.#wake = []
    for (const wake of woken) wake()
  }

  /** Connects; a refused handshake rejects with the server's problem as `data`. */
  async open(): Promise<this> {
    await new Promise<void>((resolve, reject) => {
      this.socket.once('connect', resolve)
      this.socket.once('connect_error', reject)
      this.socket.connect()
    })
    return this
  }

  close(): void {
    this.socket.disconnect()
  }

  subscribe(topic: Topic, cursor?: string): Promise<SubscribeReply> {
    return this.socket.timeout(5000).emitWithAck('subscribe', cursor ? { topic, cursor } : { topic })
  }

  /** Subscribes and expects success; where the stream stands. */
  async listen(topic: Topic, cursor?: string): Promise<string> {
    const reply = await this.subscribe(topic, cursor)
    if (!reply.ok) throw new Error(`subscribe: ${JSON.stringify(reply)}`)
    return reply.cursor
  }

  /** Waits until `holds`; fails after `ms` (2 000, the product's promise for anything live). */
  async until(holds: () => boolean, ms = 2000): Promise<void> {
    const end = performance.now() + ms
    while (!holds()) {
      const left = end - performance.now()
      if (left <= 0) throw new Error(`nothing like it within ${ms} ms; got ${JSON.stringify(this.outline())}`)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left)
        this.#wake.push(() => {
          clearTimeout(timer)
          resolve()
        })
      })
    }
  }

  /** The first change of this kind about this record, once it is here. */
  async change(kind: Change['kind'], id: string, more: Partial<Change> = {}): Promise<Change> {
    const fits = (c: Change) =>
      c.kind === kind && c.id === id && Object.entries(more).every(([k, v]) => c[k as keyof Change] === v)
    await this.until(() => this.changes.some(fits))
    return this.changes.find(fits) as Change
  }

  /** Everything that the server had sent to this client before is here when this resolves. */
  async flush(): Promise<void> {
    // The answer to a request travels behind the changes that were sent before it.
    await this.socket
      .timeout(5000)
      .emitWithAck('unsubscribe', { topic: { kind: 'case', id: '0'.repeat(24) } })
  }

  outline = (): string[] => this.changes.map((c) => `${c.n} ${c.topic.kind} ${c.kind} ${c.type} ${c.id}`)
  about = (id: string): Change[] => this.changes.filter((c) => c.id === id)
}

export const pageOf = (caller: Caller, options: Options = {}): LiveClient => {
  const origin = options.origin ?? caller.origin
  return new LiveClient(
    origin,
    { cookie: caller.cookie, origin },
    options.membership ?? caller.someone.membershipId,
    options,
  )
}

export const openPage = (caller: Caller, options: Options = {}): Promise<LiveClient> =>
  pageOf(caller, options).open()

/** Opens pages and closes them after each test. */
export class Pages {
  #open: LiveClient[] = []
  async open(caller: Caller, options: Options = {}): Promise<LiveClient> {
    const page = await openPage(caller, options)
    this.#open.push(page)
    return page
  }
  close(): void {
    for (const page of this.#open) page.close()
    this.#open = []
  }
}

/**
 * Tells when the stream has passed everything committed so far: a note of a case that nobody else watches is
 * written and waited for, and what the hub delivers is delivered in one order.
 */
export class Marker {
  readonly #caller: Caller
  readonly #caseId: string
  readonly #page: LiveClient

  private constructor(caller: Caller, caseId: string, page: LiveClient) {
    this.#caller = caller
    this.#caseId = caseId
    this.#page = page
  }

  static async make(build: CaseBuilder, origin?: string): Promise<Marker> {
    const caller = await build.as(build.g.colleague)
    const { id } = await caller.ok('cases.open', {
      teryt: '0410013',
      familyName: 'Znacznik',
      urgent: false,
      entryReasons: ['other'],
      reason: 'Znacznik',
      persons: [{ firstName: 'Anna', lastName: 'Znacznik', roleInFamily: 'mother' }],
      entry: { ownMeansExhausted: true, needsCrossSector: true, rapidIntervention: false, attempts: ['x'] },
    })
    const page = await openPage(caller, origin ? { origin } : {})
    await page.listen({ kind: 'case', id })
    return new Marker(caller, id, page)
  }

  async passed(...pages: LiveClient[]): Promise<void> {
    const note = await this.#caller.ok('notes.add', {
      caseId: this.#caseId,
      text: 'znacznik',
      category: 'general',
      visibility: 'private',
    })
    await this.#page.change('entered', note.id)
    for (const page of pages) if (page.socket.connected) await page.flush()
  }

  close(): void {
    this.#page.close()
  }
}

/** A second web process of the same deployment, as far as one Node process can hold two. */
export async function startTwin(
  server: TestServer,
  log: Logger = pino({ level: server.env.LOG_LEVEL }),
): Promise<{ app: WebApp; origin: string }> {
  const app = buildApp({ env: server.env, clock: server.clock, log })
  await app.start()
  await new Promise<void>((resolve) => app.http.listen(0, '127.0.0.1', resolve))
  return { app, origin: `http://127.0.0.1:${(app.http.address() as AddressInfo).port}` }
}
