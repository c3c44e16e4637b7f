import { QueryClientProvider } from '@tanstack/react-query'
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { SessionView } from '../../../shared/contracts/session.ts'
import { actingMembership, setActingMembership } from '../../api/acting.ts'
import { call } from '../../api/call.ts'
import { openLive } from '../../api/live.ts'
import { isProblem } from '../../api/problem.ts'
import { queryClient } from '../../api/queryClient.ts'
import { dropAllDrafts, hearsOfSweep } from '../forms/drafts.ts'

interface SessionState {
  session: SessionView
  /** What to add to this machine's clock to get the server's, in ms. */
  clockOffset: number
  /** Changes the acting role; everything shown for the former one is dropped. */
  actAs: (membershipId: string) => void
  signOut: (everywhere?: boolean) => Promise<void>
  /** Asks again who is signed in and what time it is, without leaving the page. */
  reload: () => void
}
type Status =
  | { kind: 'loading' }
  | { kind: 'out'; onPurpose?: boolean }
  | { kind: 'failed' }
  | { kind: 'in'; session: SessionView; clockOffset: number }

// Taken when the session arrives: read later, it would count the time since then as the clock's fault.
const entered = (session: SessionView): Status => ({
  kind: 'in',
  session,
  clockOffset: Date.parse(session.now) - Date.now(),
})

interface Access {
  status: Status['kind']
  /** Signed out by whoever was here, who leaves no address behind to come back to. */
  hasLeft: boolean
  state: SessionState | null
  /** Called with the reply of a successful sign-in. */
  signedIn: (session: SessionView) => void
  retry: () => void
}

const Context = createContext<Access | null>(null)

export function useAccess(): Access {
  const access = use(Context)
  if (!access) throw new Error('SessionProvider is missing')
  return access
}

/** The signed-in person; pages behind the guard may rely on it. */
export function useSession(): SessionState {
  const { state } = useAccess()
  if (!state) throw new Error('nobody is signed in')
  return state
}

/** Asks who is signed in. */
export async function readStatus(): Promise<Status> {
  try {
    const { data } = await call('session.current', {})
    return entered(data)
  } catch (error) {
    // A remembered role that is no longer ours is forgotten; then the first one serves.
    if (isProblem(error) && error.reason === 'membership' && actingMembership()) {
      setActingMembership(null)
      return readStatus()
    }
    return { kind: isProblem(error) && error.code === 'unauthenticated' ? 'out' : 'failed' }
  }
}

/**
 * Knows who is signed in and keeps the live channel open in the acting role. `first` is the question already
 * on its way when the first script starts, so that the page does not wait for it twice.
 */
export function SessionProvider({ first, children }: { first: Promise<Status>; children: ReactNode }) {
  const [status, setStatus] = useState<Status>({ kind: 'loading' })

  const asksOut = useRef(false)
  const leave = useCallback(() => {
    // On a shared computer the next person must find nothing; a session that merely ran out keeps drafts. Word
    // that it is over may come by the live channel before the answer to the request, or instead of it.
    const onPurpose = asksOut.current
    asksOut.current = false
    if (onPurpose) dropAllDrafts()
    queryClient.clear()
    setActingMembership(null)
    // It may be heard twice, by the answer and by the live channel; what it was for stays.
    setStatus((was) => (was.kind === 'out' ? was : { kind: 'out', onPurpose }))
  }, [])
  useEffect(() => {
    const follow = (written: StorageEvent) => {
      if (hearsOfSweep(written)) leave()
    }
    window.addEventListener('storage', follow)
    return () => window.removeEventListener('storage', follow)
  }, [leave])

  const load = useCallback(async () => {
    const found = await readStatus()
    // That nobody is signed in `leave` has heard from the refusal itself, also whoever asked to go and got no answer.
    if (found.kind === 'out') return
    if (found.kind === 'in') asksOut.current = false
    setStatus(found)
  }, [])

  useEffect(() => {
    void first.then(setStatus)
    window.addEventListener('ws:unauthenticated', leave)
    return () => window.removeEventListener('ws:unauthenticated', leave)
  }, [first, leave])

  const acting = status.kind === 'in' ? status.session.acting.id : null
  useEffect(() => (acting ? openLive(leave) : undefined), [acting, leave])

  const access = useMemo<Access>(() => {
    const signOut = async (everywhere = false) => {
      asksOut.current = true
      const refusal: unknown = await call('session.signOut', everywhere ? { everywhere } : {}).then(
        () => null,
        (error: unknown) => error,
      )
      if (!asksOut.current) return
      if (!refusal || (isProblem(refusal) && refusal.code === 'unauthenticated')) return leave()
      // Looking signed out while the cookie still works would hand the account to the next person here.
      setStatus({ kind: 'failed' })
    }
    const actAs = (membershipId: string) => {
      setActingMembership(membershipId)
      queryClient.clear()
      void load()
    }
    return {
      status: status.kind,
      hasLeft: status.kind === 'out' && status.onPurpose === true,
      state:
        status.kind === 'in'
          ? {
              session: status.session,
              clockOffset: status.clockOffset,
              actAs,
              signOut,
              reload: () => void load(),
            }
          : null,
      signedIn: (session) => setStatus(entered(session)),
      retry: () => {
        setStatus({ kind: 'loading' })
        void load()
      },
    }
  }, [status, load, leave])

  return (
    <QueryClientProvider client={queryClient}>
      <Context value={access}>{children}</Context>
    </QueryClientProvider>
  )
}
