import { keepPreviousData, useQueries, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { InputOf, QueryName } from '../../shared/contracts/operations.ts'
import { call } from './call.ts'
import type { Reply } from './reply.ts'
import { keyOf } from './hooks.ts'
import { endOf, mended, type Link } from './pageChain.ts'
import type { ProblemError } from './problem.ts'

const NONE: readonly Link[] = []

/**
 * A list page after page. Every page is an ordinary reply in the cache, so live changes reach its rows; the
 * pages fetched are forgotten when the question changes. A page whose end moves takes the one below along.
 */
export function usePages<N extends QueryName>(name: N, input: InputOf<N>) {
  const client = useQueryClient()
  const question = JSON.stringify([name, input])
  const [fetched, setFetched] = useState({ question, links: NONE })
  const links = fetched.question === question ? fetched.links : NONE
  const queryOf = (next: string | null) => {
    const asked = (next ? { ...input, next } : input) as InputOf<N>
    return {
      queryKey: keyOf(name, asked),
      queryFn: ({ signal }: { signal: AbortSignal }) => call(name, asked, { signal }),
    }
  }
  const results = useQueries({
    queries: [null, ...links.map(({ next }) => next)].map((next) => ({
      ...queryOf(next),
      ...(next ? {} : { placeholderData: keepPreviousData as never }),
    })),
  })
  const replies = results.map(({ data }) => data as Reply<N> | undefined)
  const pages = replies.flatMap((reply) => (reply ? [reply] : []))
  const failed = results.find(({ error }) => error !== null)
  const isStale = results[0]?.isPlaceholderData ?? false
  const end = pages.length > 0 ? endOf(pages.at(-1) as Reply<N>) : null
  const now = isStale
    ? links
    : mended(
        links,
        replies.map((reply) => reply && endOf(reply)),
      )

  useEffect(() => {
    if (now === links) return
    const put = () => setFetched((was) => (was.links === links ? { question, links: now } : was))
    const changed = now.find((link, at) => link !== links[at])
    if (!changed) return put()
    // What is shown stays until the page in its place is here; one that cannot be had is asked with the next change.
    client.ensureQueryData(queryOf(changed.next)).then(put, () => undefined)
    // The query follows from the question.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [now, links, question, client])

  return {
    question,
    pages,
    cursor: pages[0]?.cursor,
    /** Rows of a former question stand in while this one is asked. */
    isStale,
    error: (failed?.error ?? null) as ProblemError | null,
    retry: () => void failed?.refetch(),
    isLoadingMore: pages.length < results.length,
    /** Fetches the next page; null when this was the last. */
    more:
      end?.next && pages.length === results.length
        ? () => setFetched({ question, links: [...links, end as Link] })
        : null,
  }
}

/** Rows of all pages, each once: one may move from a page not asked again to one that was. */
export function uniqueRows<Row extends { id: string }>(lists: readonly (readonly Row[])[]): Row[] {
  const rows = new Map<string, Row>()
  for (const row of lists.flat()) if (!rows.has(row.id)) rows.set(row.id, row)
  return [...rows.values()]
}
