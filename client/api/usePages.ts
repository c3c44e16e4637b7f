import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { InputOf, QueryName } from '../../shared/contracts/operations.ts'
import { call, type Reply } from './call.ts'
import { keyOf } from './hooks.ts'
import type { ProblemError } from './problem.ts'

/**
 * A list page after page. Every page is an ordinary reply in the cache, so live changes reach its rows; the
 * pages fetched are forgotten when the question changes.
 */
export function usePages<N extends QueryName>(name: N, input: InputOf<N>) {
  const question = JSON.stringify([name, input])
  const [fetched, setFetched] = useState<{ question: string; nexts: readonly string[] }>({
    question,
    nexts: [],
  })
  const nexts = fetched.question === question ? fetched.nexts : []
  const results = useQueries({
    queries: [null, ...nexts].map((next) => {
      const asked = (next ? { ...input, next } : input) as InputOf<N>
      return {
        queryKey: keyOf(name, asked),
        queryFn: ({ signal }: { signal: AbortSignal }) => call(name, asked, { signal }),
        ...(next ? {} : { placeholderData: keepPreviousData as never }),
      }
    }),
  })
  const pages = results.flatMap(({ data }) => (data ? [data as Reply<N>] : []))
  const failed = results.find(({ error }) => error !== null)
  const next = pages.at(-1)?.page?.next ?? null
  return {
    question,
    pages,
    cursor: pages[0]?.cursor,
    /** Rows of a former question stand in while this one is asked. */
    isStale: results[0]?.isPlaceholderData ?? false,
    error: (failed?.error ?? null) as ProblemError | null,
    retry: () => void failed?.refetch(),
    isLoadingMore: pages.length < results.length,
    /** Fetches the next page; null when this was the last. */
    more:
      next && pages.length === results.length
        ? () => setFetched({ question, nexts: [...nexts, next] })
        : null,
  }
}

/** Rows of all pages, each once: one may move from a page not asked again to one that was. */
export function uniqueRows<Row extends { id: string }>(lists: readonly (readonly Row[])[]): Row[] {
  const rows = new Map<string, Row>()
  for (const row of lists.flat()) if (!rows.has(row.id)) rows.set(row.id, row)
  return [...rows.values()]
}
