import type {
  ChangeStream,
  ChangeStreamDocument,
  ChangeStreamInsertDocument,
  Document,
  ResumeToken,
} from 'mongodb'
import { OutboxModel, type OutboxDoc } from './models/records.ts'
import { UserModel } from '../db/models/user.ts'
import { SESSIONS } from './sessions.ts'

export interface TailedEvent {
  /** Sorts in commit order across all processes. */
  position: string
  event: OutboxDoc
}

interface TailOptions {
  onEvent: (event: TailedEvent) => void
  /** A person's account or posts changed, in order with the events around it. */
  onPerson: (userId: string) => void
  /** A browser session is gone: signed out of, or cleared away after its end. */
  onSessionGone: (sessionId: string) => void
  /** The stream had to start anew: whoever listens may have missed something. */
  onRestart: () => void
  onProblem: (error: unknown) => void
}

/** What the stream is asked for: always about one document. */
type Told = Extract<ChangeStreamDocument, { documentKey: unknown }>

/**
 * Under load what happens within this time comes in one answer: each answer is a round trip for server and
 * database. What comes after a quiet moment is not kept waiting.
 */
const BATCH_EVERY_MS = 8

const positionOf = (token: ResumeToken): string => String((token as { _data?: unknown } | null)?._data ?? '')

/**
 * Reads the outbox in commit order through a change stream. The driver resumes by itself after a
 * failover; when the place is lost it starts again from now and says so.
 */
export class OutboxTail {
  #stream: ChangeStream<Document, Told> | null = null
  #position = ''
  #closed = false
  readonly #options: TailOptions

  constructor(options: TailOptions) {
    this.#options = options
  }

  get position(): string {
    return this.#position
  }
  get isTailing(): boolean {
    return this.#stream !== null && !this.#stream.closed && this.#position !== ''
  }

  /** Resolves once the stream stands at a known position. */
  async start(): Promise<void> {
    // One stream for all, so that what was committed after an account was closed is never before it here.
    const [outbox, users] = [OutboxModel.collection.collectionName, UserModel.collection.collectionName]
    const wanted = [
      { 'ns.coll': outbox, operationType: 'insert' },
      { 'ns.coll': users, operationType: { $in: ['update', 'replace', 'delete'] } },
      { 'ns.coll': SESSIONS, operationType: 'delete' },
    ]
    const { db } = OutboxModel.db
    if (!db) throw new Error('not connected')
    const stream = db.watch<Document, Told>([{ $match: { $or: wanted } }], { maxAwaitTimeMS: 500 })
    this.#stream = stream
    const positioned = new Promise<void>((resolve) => {
      stream.on('resumeTokenChanged', (token: ResumeToken) => {
        this.#moveTo(positionOf(token))
        resolve()
      })
    })
    void this.#read(stream)
    await positioned
  }

  /** Passes on what comes until the stream is over; asks for more when all of it is passed on, but not at once. */
  async #read(stream: ChangeStream<Document, Told>): Promise<void> {
    try {
      for (;;) {
        this.#pass(await stream.next())
        if (stream.bufferedCount() === 0) await new Promise((resolve) => setTimeout(resolve, BATCH_EVERY_MS))
      }
    } catch (error) {
      if (this.#stream !== stream) return
      this.#options.onProblem(error)
      void this.#restart()
    }
  }

  #pass(change: Told): void {
    const position = positionOf(change._id)
    this.#moveTo(position)
    const id = String(change.documentKey._id)
    if (change.ns.coll === UserModel.collection.collectionName) this.#options.onPerson(id)
    else if (change.ns.coll === SESSIONS) this.#options.onSessionGone(id)
    else
      this.#options.onEvent({
        position,
        event: (change as ChangeStreamInsertDocument<OutboxDoc>).fullDocument,
      })
  }

  #moveTo(position: string): void {
    if (position > this.#position) this.#position = position
  }

  async #restart(): Promise<void> {
    const stream = this.#stream
    this.#stream = null
    await stream?.close().catch(() => undefined)
    if (this.#closed) return
    await new Promise((resolve) => setTimeout(resolve, 500))
    try {
      await this.start()
      this.#options.onRestart()
    } catch (error) {
      this.#options.onProblem(error)
      void this.#restart()
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    const stream = this.#stream
    this.#stream = null
    await stream?.close().catch(() => undefined)
  }
}
