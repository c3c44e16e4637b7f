import type { Socket } from 'socket.io'
import type { Change, Resync, Topic } from '../../shared/contracts/events.ts'
import type { UserActor } from '../../shared/permissions/actor.ts'
import { viewerOf, type Viewer } from '../kernel/viewing.ts'

export interface Subscription {
  connection: LiveConnection
  topic: Topic
  keys: string[]
}

/** How many unread packets a client may pile up before it is cut off; it will resync when it is back. */
const STALLED = 2000

/** One open socket of one person in one role. */
export class LiveConnection {
  readonly actor: UserActor
  readonly sessionRef: string
  readonly subscriptions = new Map<string, Subscription>()
  readonly #socket: Socket
  #viewer: Viewer
  #sent = 0

  constructor(socket: Socket, actor: UserActor, sessionRef: string, now: Date) {
    this.#socket = socket
    this.actor = actor
    this.sessionRef = sessionRef
    this.#viewer = viewerOf(actor, now)
  }

  viewer(now: Date): Viewer {
    this.#viewer.now = now
    return this.#viewer
  }

  /** Numbers are this connection's own and dense, so nothing can be read from gaps. */
  change(change: Omit<Change, 'n'>): void {
    this.#sent += 1
    this.#socket.emit('change', { ...change, n: this.#sent })
    const engine = this.#socket.conn as unknown as { writeBuffer: unknown[] }
    if (engine.writeBuffer.length > STALLED) this.#socket.disconnect(true)
  }

  resync(resync: Resync): void {
    this.#socket.emit('resync', resync)
  }

  signOut(): void {
    this.#socket.emit('signedOut')
    this.#socket.disconnect(true)
  }

  disconnect(): void {
    this.#socket.disconnect(true)
  }
}
