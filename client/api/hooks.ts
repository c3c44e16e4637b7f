import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query'
import { useRef } from 'react'
import type { CommandName, InputOf, QueryName } from '../../shared/contracts/operations.ts'
import { call, newKey } from './call.ts'
import type { Reply } from './reply.ts'
import type { ProblemError } from './problem.ts'

/** Cache key of an operation's reply: name first, so that all replies of one operation can be addressed. */
export const keyOf = <N extends QueryName>(name: N, input: InputOf<N>) => [name, input] as const

/** Reads through the cache. `data` is the whole reply: data, abilities, cursor, page. */
export function useOperation<N extends QueryName>(
  name: N,
  input: InputOf<N>,
  options: { enabled?: boolean; keepPrevious?: boolean } = {},
): UseQueryResult<Reply<N>, ProblemError> {
  return useQuery<Reply<N>, ProblemError>({
    queryKey: keyOf(name, input),
    queryFn: ({ signal }) => call(name, input, { signal }),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData as never } : {}),
  })
}

/**
 * Does something. A try that could not reach the server may be repeated and keeps its key, so it has one
 * effect however often it is sent; once answered, the next try is a new one. Replies land in the cache
 * through the live channel; `touches` names queries to ask again at once.
 */
export function useCommand<N extends CommandName>(name: N, options: { touches?: readonly QueryName[] } = {}) {
  const key = useRef<string | null>(null)
  const client = useQueryClient()
  return useMutation<Reply<N>, ProblemError, InputOf<N>>({
    mutationFn: (input) => call(name, input, { key: (key.current ??= newKey()) }),
    onSettled: (_reply, error) => {
      if (error?.code !== 'offline') key.current = null
      // What was acted on had changed: whatever else is on screen is asked for again too.
      if (error?.code === 'version_conflict') void client.invalidateQueries()
    },
    onSuccess: async () => {
      for (const touched of options.touches ?? []) await client.invalidateQueries({ queryKey: [touched] })
    },
  })
}
