import { useEffect, useMemo, useState } from 'react'
import { useSession } from './SessionProvider.tsx'

const MINUTE = 60_000

/**
 * The server's time, moving on by the minute: deadlines are told by the clock that judges them, not by
 * one that may be wrong on this machine. A clock that was moved shows at once.
 */
export function useNow(): Date {
  const { clockOffset: offset } = useSession()
  const [here, setHere] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setHere(Date.now()), MINUTE)
    return () => clearInterval(timer)
  }, [])
  return useMemo(() => new Date(here + offset), [here, offset])
}
