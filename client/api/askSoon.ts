import type { QueryClient } from '@tanstack/react-query'
import type { QueryName } from '../../shared/contracts/operations.ts'

/** One command is several changes, which arrive one after the other: long enough to hear them all. */
const TOGETHER_MS = 40

const waiting = new Set<string>()

/**
 * Asks again for what a change touched, once for all changes that come together. With a case only for its own
 * replies and those of no case in particular.
 */
export function askSoon(client: QueryClient, name: QueryName, caseId?: string): void {
  const key = `${name} ${caseId ?? ''}`
  if (waiting.has(key)) return
  const ask = () => {
    waiting.delete(key)
    void client.invalidateQueries({
      predicate: ({ queryKey }) => {
        const own = (queryKey[1] as { caseId?: string } | undefined)?.caseId
        return queryKey[0] === name && (caseId === undefined || own === undefined || own === caseId)
      },
    })
  }
  waiting.add(key)
  setTimeout(ask, TOGETHER_MS)
}
