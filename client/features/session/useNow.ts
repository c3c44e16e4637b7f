import { useEffect, useState } from 'react'
import { useSession } from './SessionProvider.tsx'

const MINUTE = 60_000

/**
 * The server's time, moving on by the minute: deadlines are told by the clock that judges them, not by
 * one that may be wrong on this machine.
 */
export function useNow(): Date {
  const { clockOffset: offset } = useSession()
  const [now, setNow] = useState(() => new Date(Date.now() + offset))
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date(Date.now() + offset)), MINUTE)
    return () => clearInterval(timer)
  }, [offset])
  return now
}
