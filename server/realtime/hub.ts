import type { Change, LiveType, Resync, Topic } from '../../shared/contracts/events.ts'
import { OutboxTail, type TailedEvent } from '../db/outboxTail.ts'
import { userById } from '../db/people.ts'
import type { Clock } from '../kernel/clock.ts'
import type { LiveKind } from '../kernel/viewing.ts'
import type { ChangeToAll, LiveConnection, Subscription } from './connection.ts'
import type { CursorSeal } from './cursor.ts'
import { byWhom, judge, readFresh, type CaseListKind, type Delivery, type FreshEvent } from './deliver.ts'
import { keysOfEvent, keysOfTopic, topicName } from './topics.ts'

interface HubOptions {
  kinds: ReadonlyMap<LiveType, LiveKind>
  lists: CaseListKind
  clock: Clock
  seal: CursorSeal
  onProblem: (error: unknown) => void
  /** Which of these sessions are neither ended nor run out. */
  sessionsInForce: (ids: readonly string[]) => Promise<Set<string>>
  /** How many past events a reconnecting client can catch up on. */
  bufferSize?: number
}

const ENDED_KEPT = 2000

/**
 * Joins the stream of changes with the open connections of this process. Events and subscriptions pass
 * through one queue, so a subscription knows exactly which events came before it.
 */
export class LiveHub {
  readonly #options: HubOptions
  readonly #tail: OutboxTail
  readonly #connections = new Set<LiveConnection>()
  readonly #byKey = new Map<string, Set<Subscription>>()
  #buffer: TailedEvent[] = []
  #bufferStart = ''
  /** Up to here everything has been delivered; the stream itself may be ahead. */
  #handled = ''
  /** Marks of browser sessions that ended lately, for handshakes that were under way meanwhile. */
  readonly #ended = new Set<string>()
  #queue: Promise<void> = Promise.resolve()

  constructor(options: HubOptions) {
    this.#options = options
    this.#tail = new OutboxTail({
      onEvent: (tailed) => this.#enqueue(() => this.#handle(tailed)),
      onPerson: (userId) => this.#enqueue(() => this.#recheck(userId)),
      onSessionGone: (id) => this.#enqueue(() => this.#endAll((connection) => connection.session.id === id)),
      onRestart: () => this.#enqueue(() => this.#restarted()),
      onProblem: options.onProblem,
    })
  }

  async start(): Promise<void> {
    await this.#tail.start()
    this.#bufferStart = this.#handled = this.#tail.position
  }
  async close(): Promise<void> {
    await this.#tail.close()
    for (const connection of this.#connections) connection.disconnect()
  }

  get isTailing(): boolean {
    return this.#tail.isTailing
  }
  get connectionCount(): number {
    return this.#connections.size
  }
  /** Where the stream stands, sealed: taken before a query reads. */
  cursor(): string {
    return this.#options.seal.seal(this.#tail.position)
  }

  connectionsOf(userId: string): number {
    let n = 0
    for (const connection of this.#connections) if (connection.actor.userId === userId) n += 1
    return n
  }

  /** Takes a new connection in; one whose session or account ended during its handshake is ended at once. */
  add(connection: LiveConnection): void {
    this.#connections.add(connection)
    if (this.#ended.has(connection.session.ref)) connection.signOut()
    else this.#enqueue(() => this.#recheck(connection.actor.userId))
  }

  remove(connection: LiveConnection): void {
    this.#connections.delete(connection)
    connection.closed()
    for (const subscription of connection.subscriptions.values()) this.#forget(subscription)
    connection.subscriptions.clear()
  }

  unsubscribe(connection: LiveConnection, topic: Topic): void {
    const found = connection.subscriptions.get(topicName(topic))
    if (found) this.#forget(found)
    connection.subscriptions.delete(topicName(topic))
  }

  /**
   * Registers in step with the stream, then catches up from `cursor`; a cursor this process does not
   * know asks the client to read afresh. `ready` is told the cursor before the first change goes out.
   */
  subscribe(
    connection: LiveConnection,
    topic: Topic,
    cursor: string | undefined,
    ready: (cursor: string) => void,
  ): void {
    this.#enqueue(async () => {
      if (!this.#connections.has(connection)) return
      this.unsubscribe(connection, topic)
      const from = cursor === undefined ? null : this.#options.seal.open(cursor)
      const isKnown = from !== null && from >= this.#bufferStart
      const keys = keysOfTopic(topic, connection.actor)
      const subscription = { connection, topic, keys, after: isKnown ? from : '' }
      connection.subscriptions.set(topicName(topic), subscription)
      for (const key of subscription.keys) {
        const set = this.#byKey.get(key) ?? new Set()
        this.#byKey.set(key, set.add(subscription))
      }
      // Never ahead of what was delivered: a client cut off right now must not skip what is still under way.
      ready(isKnown && cursor !== undefined ? cursor : this.#options.seal.seal(this.#handled))
      if (cursor === undefined) return
      if (!isKnown) connection.resync({ topic, reason: 'gap' })
      else for (const missed of this.#buffer) await this.#deliver(missed, [subscription])
    })
  }

  #forget(subscription: Subscription): void {
    for (const key of subscription.keys) {
      const set = this.#byKey.get(key)
      set?.delete(subscription)
      if (set?.size === 0) this.#byKey.delete(key)
    }
  }

  #enqueue(step: () => Promise<void> | void): void {
    this.#queue = this.#queue.then(step).catch(this.#options.onProblem)
  }

  async #handle(tailed: TailedEvent): Promise<void> {
    this.#buffer.push(tailed)
    const size = this.#options.bufferSize ?? 20_000
    if (this.#buffer.length > size * 1.1) {
      const dropped = this.#buffer.splice(0, this.#buffer.length - size)
      this.#bufferStart = dropped.at(-1)?.position ?? this.#bufferStart
    }
    this.#handled = tailed.position
    if (tailed.event.type === 'session') return this.#endSessions(tailed)
    if (tailed.event.type === 'demo') return this.#resyncAll('clock')
    const candidates = new Set<Subscription>()
    for (const key of keysOfEvent(tailed.event))
      for (const subscription of this.#byKey.get(key) ?? []) candidates.add(subscription)
    if (candidates.size > 0) await this.#deliver(tailed, candidates)
  }

  /** Ends the connections of a person whose account, post or sessions are no longer what they were opened with. */
  async #recheck(userId: string): Promise<void> {
    const own = [...this.#connections].filter((c) => c.actor.userId === userId)
    if (own.length === 0) return
    const user = await userById(userId)
    for (const connection of own)
      if (!connection.isStillOf(user, this.#options.clock.now())) connection.signOut()
  }

  #endAll(isOver: (connection: LiveConnection) => boolean): void {
    for (const connection of [...this.#connections]) if (isOver(connection)) connection.signOut()
  }

  /** Ends the connections whose session went while the stream was not being read. */
  async #recheckSessions(): Promise<void> {
    const ids = new Set([...this.#connections].map((connection) => connection.session.id))
    const inForce = await this.#options.sessionsInForce([...ids])
    this.#endAll(({ session }) => ids.has(session.id) && !inForce.has(session.id))
  }

  async #deliver({ event, position }: TailedEvent, subscriptions: Iterable<Subscription>): Promise<void> {
    const kind = this.#options.kinds.get(event.type as LiveType)
    if (!kind) return
    const keys = keysOfEvent(event)
    const wanted = [...subscriptions].filter((s) => position > s.after && s.keys.some((key) => keys.has(key)))
    if (wanted.length === 0) return
    const fresh = await readFresh(event, kind)
    const about: ChangeToAll = {
      type: event.type as LiveType,
      id: event.recordId,
      version: fresh.doc?.version ?? event.version,
      cursor: this.#options.seal.seal(position),
    }
    const now = this.#options.clock.now()
    for (const subscription of wanted) {
      const { connection, topic } = subscription
      // The queue yields while reading; whoever left meanwhile gets nothing.
      if (connection.subscriptions.get(topicName(topic)) !== subscription) continue
      if (connection.hasEnded(now)) {
        connection.signOut()
        continue
      }
      for (const delivery of judge(fresh, connection.viewer(now), topic, this.#options.lists))
        this.#send(fresh, subscription, delivery, about)
    }
  }

  #send(fresh: FreshEvent, subscription: Subscription, delivery: Delivery, about: ChangeToAll): void {
    const { connection, topic } = subscription
    const { kind, view } = delivery
    if (kind === 'stale') return connection.resync({ topic, reason: 'gap' })
    const by = view === undefined ? undefined : byWhom(fresh, subscription, this.#options.clock.now())
    connection.change(topic, about, { kind, view, abilities: delivery.abilities as Change['abilities'], by })
  }

  #endSessions({ event }: TailedEvent): void {
    if (event.name !== 'session.ended') return
    const ended = event.recordAfter as {
      userId?: string
      session?: string | null
      everywhere?: boolean
    } | null
    if (ended?.session) this.#remember(ended.session)
    this.#endAll(
      ({ actor, session }) =>
        actor.userId === ended?.userId && (ended.everywhere === true || session.ref === ended.session),
    )
  }

  #remember(sessionRef: string): void {
    this.#ended.add(sessionRef)
    const oldest = this.#ended.size > ENDED_KEPT ? [...this.#ended][0] : undefined
    if (oldest) this.#ended.delete(oldest)
  }

  #restarted(): void {
    this.#buffer = []
    this.#bufferStart = this.#handled = this.#tail.position
    // Accounts may have been closed and sessions ended while nobody was looking.
    this.#enqueue(() => this.#recheckSessions())
    for (const userId of new Set([...this.#connections].map((c) => c.actor.userId)))
      this.#enqueue(() => this.#recheck(userId))
    this.#resyncAll('restart')
  }

  #resyncAll(reason: Resync['reason']): void {
    for (const connection of this.#connections)
      for (const { topic } of connection.subscriptions.values()) connection.resync({ topic, reason })
  }
}
