import { openWith, sealWith } from '../kernel/secrets.ts'

/**
 * Positions in the stream of changes, sealed. Inside is MongoDB's resume token, whose text sorts in
 * commit order; outside nobody can read from two cursors how much happened between them.
 */
export class CursorSeal {
  readonly #key: Buffer
  #last: { position: string; sealed: string } | null = null

  constructor(keyHex: string) {
    this.#key = Buffer.from(keyHex, 'hex')
  }

  seal(position: string): string {
    if (this.#last?.position !== position) this.#last = { position, sealed: sealWith(this.#key, position) }
    return this.#last.sealed
  }

  /** The position, or null when the cursor is not ours. */
  open(cursor: string): string | null {
    try {
      return openWith(this.#key, cursor)
    } catch {
      return null
    }
  }
}
