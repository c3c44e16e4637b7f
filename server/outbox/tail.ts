import type { ChangeStream, ChangeStreamInsertDocument, ResumeToken } from 'mongodb'
import { OutboxModel, type OutboxDoc } from '../db/models/records.ts'

export interface TailedEvent {
  /** Sorts in commit order across all processes. */
  position: string
  event: OutboxDoc
}

interface TailOptions {
  onEvent: (event: TailedEvent) => void
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
    const stream = OutboxModel.collection.watch<OutboxDoc>([{ $match: { operationType: 'insert' } }], {
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
      this.#options.onEvent({ position, event: insert.fullDocument })
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
