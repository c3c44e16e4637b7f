import { useQueries } from '@tanstack/react-query'
import type { CooperationModel, ModelRef } from '../../../shared/workflow/model.ts'
import { call } from '../../api/call.ts'
import { keyOf } from '../../api/hooks.ts'
import { isAtHand, keepModel, refName } from '../workflow/models.ts'

/**
 * Sees to it that `modelByRef` knows these versions: those that do not come with the product are fetched once.
 * A version that cannot be fetched is given up, so that a page falls back on codes rather than on nothing.
 */
export function useModels(refs: readonly ModelRef[]): { isPending: boolean } {
  const unknown = [...new Map(refs.map((ref) => [refName(ref), ref])).values()].filter(
    (ref) => !isAtHand(ref),
  )
  const replies = useQueries({
    queries: unknown.map((ref) => {
      const input = { model: refName(ref) }
      return {
        queryKey: keyOf('models.get', input),
        queryFn: async ({ signal }: { signal: AbortSignal }) => {
          const reply = await call('models.get', input, { signal })
          // What is published has passed the whole check of the schema.
          keepModel(reply.data.model as CooperationModel)
          return reply
        },
        staleTime: Infinity,
        retry: 1,
      }
    }),
  })
  return { isPending: replies.some(({ isLoading }) => isLoading) }
}
