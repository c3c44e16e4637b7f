import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { InputOf, QueryName } from '../../shared/contracts/operations.ts'
import { call } from './call.ts'
import type { Reply } from './reply.ts'
import { keyOf } from './hooks.ts'
import type { ProblemError } from './problem.ts'

/**
 * A log, newest first, with older pages put under it. When it is asked again, each page is asked from where
 * the one above it now ends, so that new entries on top leave neither gaps nor doubles below.
 */
export function useOlderPages<N extends QueryName>(name: N, input: InputOf<N>) {
  const query = useInfiniteQuery<Reply<N>, ProblemError>({
    queryKey: [...keyOf(name, input), 'older'],
    queryFn: ({ pageParam, signal }) =>
      call(name, (pageParam ? { ...input, next: pageParam } : input) as InputOf<N>, { signal }),
    initialPageParam: null,
    getNextPageParam: (last) => last.page?.next ?? null,
    placeholderData: keepPreviousData,
  })
  return {
    pages: query.data?.pages ?? [],
    isPending: query.isPending,
    error: query.data ? null : query.error,
    retry: () => void query.refetch(),
    hasOlder: query.hasNextPage,
    isLoadingOlder: query.isFetchingNextPage,
    /** The older page did not come; what is shown already stays. */
    olderFailed: query.isFetchNextPageError,
    /** Asks for the next older page; how many entries there are then. */
    loadOlder: () => query.fetchNextPage(),
  }
}
