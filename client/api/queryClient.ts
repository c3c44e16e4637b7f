import { QueryClient } from '@tanstack/react-query'
import { isProblem } from './problem.ts'

/** One cache per acting role; live changes keep it fresh, so nothing is asked again merely because time passed. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      gcTime: 5 * 60_000,
      refetchOnWindowFocus: false,
      // A refusal stays a refusal; only a server that cannot be reached is worth another try.
      retry: (count, error) =>
        count < 3 && (!isProblem(error) || error.code === 'offline' || error.code === 'unavailable'),
    },
    mutations: { retry: false },
  },
})
