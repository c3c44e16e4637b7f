import { AppError } from './errors.ts'

/** More waiting than this means that something is stuck; saying so is kinder than a queue without end. */
const LONGEST_QUEUE = 500

/**
 * Lets work on the same thing go one at a time within this process. Every write to a case or below it
 * touches the case document, so transactions side by side would only abort and repeat each other; the
 * database still decides between processes.
 */
export class Turns {
  readonly #last = new Map<string, { tail: Promise<unknown>; waiting: number }>()

  async take<T>(key: string | null, work: () => Promise<T>): Promise<T> {
    if (key === null) return work()
    const queue = this.#last.get(key) ?? { tail: Promise.resolve(), waiting: 0 }
    if (queue.waiting >= LONGEST_QUEUE) throw new AppError('unavailable', { retryAfter: 2 })
    queue.waiting += 1
    const mine = queue.tail.then(work, work)
    queue.tail = mine.catch(() => undefined)
    this.#last.set(key, queue)
    try {
      return await mine
    } finally {
      queue.waiting -= 1
      if (queue.waiting === 0) this.#last.delete(key)
    }
  }
}
