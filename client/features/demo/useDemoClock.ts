import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { InputOf } from '../../../shared/contracts/operations.ts'
import { useCommand, useOperation } from '../../api/hooks.ts'
import { useSession } from '../session/SessionProvider.tsx'

/** Moves the demonstration's clock; when it has moved, by whomever, everything shown is asked for again. */
export function useDemoClock() {
  const client = useQueryClient()
  const { reload } = useSession()
  const clock = useOperation('demo.clock', {})
  const command = useCommand('demo.advanceClock', { touches: ['demo.clock'] })

  const offset = clock.data?.data.offsetMs
  const seen = useRef(offset)
  useEffect(() => {
    const before = seen.current
    seen.current = offset
    if (before === undefined || offset === undefined || before === offset) return
    reload()
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'demo.clock' })
  }, [offset, client, reload])

  return {
    advance: (by: InputOf<'demo.advanceClock'>) => command.mutate(by),
    isMoving: command.isPending,
    failed: command.isError,
  }
}
