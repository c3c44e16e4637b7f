import type { ChangeStream, ChangeStreamInsertDocument, ResumeToken } from 'mongodb'
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

const positionOf = (token: ResumeToken): string => String((token as { _data?: unknown } | null)?._data ?? '')

/**
 * Reads the outbox in commit order through a change stream. The driver resumes by itself after a
 * failover; when the place is lost it starts again from now and says so.
 */
export class OutboxTail {
  #stream: ChangeStream<OutboxDoc> | null = null
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
    const stream = OutboxModel.db.watch([{ $match: { $or: wanted } }], {
      maxAwaitTimeMS: 500,
    }) as unknown as ChangeStream<OutboxDoc>
    this.#stream = stream
    const positioned = new Promise<void>((resolve) => {
      stream.on('resumeTokenChanged', (token: ResumeToken) => {
        const position = positionOf(token)
        if (position > this.#position) this.#position = position
        resolve()
      })
    })
    stream.on('change', (change) => {
      const insert = change as unknown as ChangeStreamInsertDocument<OutboxDoc>
      const position = positionOf(insert._id)
      if (position > this.#position) this.#position = position
      const id = String(insert.documentKey._id)
      if (insert.ns.coll === users) this.#options.onPerson(id)
      else if (insert.ns.coll === SESSIONS) this.#options.onSessionGone(id)
      else this.#options.onEvent({ position, event: insert.fullDocument })
    })
    stream.on('error', (error: unknown) => {
      this.#options.onProblem(error)
      void this.#restart()
    })
    await positioned
  }

  async #restart(): Promise<void> {
    await this.#stream?.close().catch(() => undefined)
    this.#stream = null
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
    await this.#stream?.close().catch(() => undefined)
    this.#stream = null
  }
}
