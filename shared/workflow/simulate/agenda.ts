/** Things people will do, by time; those at one moment in the order in which they were planned. */
interface Plan {
  at: number
  order: number
  act: (at: Date) => void
}

export class Agenda {
  readonly #heap: Plan[] = []
  #count = 0

  plan(at: Date, act: (at: Date) => void): void {
    const heap = this.#heap
    heap.push({ at: at.getTime(), order: this.#count++, act })
    for (let i = heap.length - 1; i > 0;) {
      const up = (i - 1) >> 1
      if (!this.#isBefore(i, up)) break
      this.#swap(i, up)
      i = up
    }
  }

  nextAt(): number {
    return this.#heap[0]?.at ?? Infinity
  }

  actNext(): void {
    const heap = this.#heap
    const first = heap[0]
    const last = heap.pop()
    if (!first || !last) return
    if (heap.length > 0) {
      heap[0] = last
      this.#sink()
    }
    first.act(new Date(first.at))
  }

  #sink(): void {
    for (let i = 0; ;) {
      const [left, right] = [2 * i + 1, 2 * i + 2]
      let least = i
      if (left < this.#heap.length && this.#isBefore(left, least)) least = left
      if (right < this.#heap.length && this.#isBefore(right, least)) least = right
      if (least === i) return
      this.#swap(i, least)
      i = least
    }
  }

  #isBefore(a: number, b: number): boolean {
    const [one, two] = [this.#heap[a], this.#heap[b]]
    if (!one || !two) return false
    return one.at === two.at ? one.order < two.order : one.at < two.at
  }

  #swap(a: number, b: number): void {
    const [one, two] = [this.#heap[a], this.#heap[b]]
    if (one && two) [this.#heap[a], this.#heap[b]] = [two, one]
  }
}
