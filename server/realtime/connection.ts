import type { Socket } from 'socket.io'
import type { Change, Resync, Topic } from '../../shared/contracts/events.ts'
import type { UserActor } from '../../shared/permissions/actor.ts'
import type { UserDoc } from '../db/models/user.ts'
import { actorOf } from '../db/people.ts'
import { systemClock } from '../kernel/clock.ts'
import { viewerOf, type Viewer } from '../kernel/viewing.ts'
import { textFrame } from './frame.ts'

/** The browser session a connection was opened with. */
export interface OpenSession {
  id: string
  /** Names it in events without naming its id. */
  ref: string
  /** When it ends unless somebody signs out before. */
  until: Date
}

export interface Subscription {
  connection: LiveConnection
  topic: Topic
  keys: string[]
  /** Position in the stream up to which the client knows everything already. */
  after: string
}

/** The part of the library's own line below a socket that is used here; the library hands frames down the same way. */
interface Engine {
  writeBuffer: unknown[]
  transport: { name: string }
  send(data: string, options: { wsPreEncodedFrame?: Buffer[] }): void
}

/** What a change says to everybody who hears of it. */
export type ChangeToAll = Pick<Change, 'type' | 'id' | 'version' | 'cursor'>
/** What it says to one viewer; absent where undefined. */
type ChangeToOne = { [P in 'kind' | 'view' | 'abilities' | 'by']: Change[P] | undefined }

/** How many unread packets a client may pile up before it is cut off; it will resync when it is back. */
const STALLED = 500
const LAST_WORD_MS = 900

const written = new WeakMap<object, string>()

/** The JSON of what is never altered: the very same object, as of a view that all see alike, is not gone through again. */
function writtenOnce(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const text = written.get(value) ?? JSON.stringify(value)
  written.set(value, text)
  return text
}

/** The members of an object without its braces, to be put into another. */
const inside = (text: string): string => text.slice(1, -1)

/** One open socket of one person in one role. */
export class LiveConnection {
  readonly actor: UserActor
  readonly session: OpenSession
  readonly subscriptions = new Map<string, Subscription>()
  readonly #socket: Socket
  #viewer: Viewer
  #sent = 0

  readonly #ending: NodeJS.Timeout
  readonly #epoch: number
  readonly #until: Date | null

  constructor(socket: Socket, user: UserDoc, actor: UserActor, session: OpenSession, now: Date) {
    this.#socket = socket
    this.actor = actor
    this.session = session
    // Sessions live by the machine's clock, like the timer that ends this one.
    const left = session.until.getTime() - systemClock.now().getTime()
    this.#ending = setTimeout(() => this.signOut(), Math.max(0, left)).unref()
    this.#epoch = user.epoch
    this.#until = user.memberships.find((m) => m.id === actor.membershipId)?.to ?? null
    this.#viewer = { ...viewerOf(actor, now), remembered: new Map() }
  }

  /** The post this connection acts in has run out. */
  hasEnded(now: Date): boolean {
    return this.#until !== null && this.#until <= now
  }

  /** Whether the account, as it is now, would still be let in with this session and in this post. */
  isStillOf(user: UserDoc | null, now: Date): boolean {
    if (!user || user.epoch !== this.#epoch) return false
    const fresh = actorOf(user, now, this.actor.membershipId)
    return fresh?.role === this.actor.role && fresh.institutionId === this.actor.institutionId
  }

  viewer(now: Date): Viewer {
    this.#viewer.now = now
    return this.#viewer
  }

  /** Numbers are this connection's own and dense, so nothing can be read from gaps. */
  change(topic: Topic, about: ChangeToAll, { view, ...own }: ChangeToOne): void {
    if (!this.#socket.connected) return
    this.#sent += 1
    const shown = view === undefined ? '' : `"view":${writtenOnce(view)},`
    const rest = `${inside(writtenOnce(about))},${inside(JSON.stringify(own))},"n":${this.#sent}`
    // The packet that emit('change', …) would make, without its search through the whole view for binary data.
    const packet = `2["change",{"topic":${writtenOnce(topic)},${shown}${rest}}]`
    const engine = this.#socket.conn as unknown as Engine
    // Whichever line the packet takes in the end: only a websocket looks at the frame, which adds the type of message.
    const isFramed = engine.transport.name === 'websocket'
    engine.send(packet, isFramed ? { wsPreEncodedFrame: [textFrame(`4${packet}`)] } : {})
    if (engine.writeBuffer.length > STALLED) this.#cut()
  }

  /** The line is gone; nothing is waited for any more. */
  closed(): void {
    clearTimeout(this.#ending)
  }

  resync(resync: Resync): void {
    this.#socket.emit('resync', resync)
  }

  signOut(): void {
    this.#socket.emit('signedOut')
    this.disconnect()
  }

  /** No more changes from now on; the line itself closes when the last word is read, or shortly without that. */
  disconnect(): void {
    this.#socket.disconnect(true)
    setTimeout(() => this.#cut(), LAST_WORD_MS).unref()
  }

  // A polite close waits until everything sent has been read, which a stalled client never does.
  #cut(): void {
    const { conn } = this.#socket as unknown as {
      conn: { transport: { socket?: { terminate?: () => void } }; close(discard: boolean): void }
    }
    const line = conn.transport.socket
    if (line?.terminate) line.terminate()
    else conn.close(true)
  }
}
