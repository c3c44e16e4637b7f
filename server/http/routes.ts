interface Route<T> {
  segments: string[]
  literals: number
  target: T
}

/** What a request path leads to, and the parts of the path that stand for parameters. */
export interface Match<T> {
  target: T
  params: Record<string, string>
}

/**
 * Finds a target by method and path. A table by method and number of segments, because trying every
 * operation's pattern in turn costs more with each operation that is added. Paths are compared letter by
 * letter, and words win over parameters: /cases/signal is not the case named “signal”.
 */
export class RouteTable<T> {
  readonly #routes = new Map<string, Route<T>[]>()

  /** `path` as in the operation map, parameters in braces: `/cases/{caseId}/notes`. */
  add(method: string, path: string, target: T): void {
    const segments = path.slice(1).split('/')
    const literals = segments.filter((segment) => !segment.startsWith('{')).length
    const key = `${method} ${segments.length}`
    const routes = [...(this.#routes.get(key) ?? []), { segments, literals, target }]
    this.#routes.set(
      key,
      routes.sort((a, b) => b.literals - a.literals),
    )
  }

  /** Null when nothing is there. Throws URIError for a parameter that is no valid percent-encoding. */
  find(method: string, path: string): Match<T> | null {
    const parts = path.slice(1).split('/')
    for (const { segments, target } of this.#routes.get(`${method} ${parts.length}`) ?? []) {
      if (!segments.every((s, i) => (s.startsWith('{') ? parts[i] !== '' : s === parts[i]))) continue
      const params = Object.create(null) as Record<string, string>
      for (const [i, segment] of segments.entries())
        if (segment.startsWith('{')) params[segment.slice(1, -1)] = decodeURIComponent(parts[i] as string)
      return { target, params }
    }
    return null
  }
}
