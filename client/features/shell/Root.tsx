import { Navigate, useLocation, useSearchParams } from 'react-router'
import { useOperation } from '../../api/hooks.ts'
import { Frame } from '../../shell/Frame.tsx'
import { PlainFrame } from '../../shell/PlainFrame.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { ErrorState } from '../../ui/states/States.tsx'
import { useAccess } from '../session/SessionProvider.tsx'
import { SIGN_IN, wantedAddress } from '../session/wantedAddress.ts'
import { SignedIn } from './SignedIn.tsx'

/** Pages that say the same to everybody. */
const PUBLIC = [SIGN_IN, '/accessibility']

/** Only a demonstration answers this; elsewhere the answer is that there is no such thing. */
const useIsDemo = (ask: boolean): boolean => useOperation('demo.listAccounts', {}, { enabled: ask }).isSuccess

/** Root of all routes and their guard: strangers go to the sign-in page and come back to where they wanted. */
export function Root() {
  const { status, hasLeft, state, retry } = useAccess()
  const { pathname, search, hash } = useLocation()
  const [params] = useSearchParams()
  const isDemo = useIsDemo(status === 'out')
  if (status === 'loading')
    return (
      <PlainFrame>
        <SkeletonRows rows={6} />
      </PlainFrame>
    )
  if (status === 'failed')
    return (
      <PlainFrame>
        <ErrorState onRetry={retry} />
      </PlainFrame>
    )
  if (state) {
    if (pathname === SIGN_IN) return <Navigate to={wantedAddress(params.get('to'))} replace />
    // One cache and one live channel per role: another role starts the whole frame afresh.
    return <SignedIn key={state.session.acting.id} />
  }
  if (!PUBLIC.includes(pathname)) {
    const wanted = `${pathname}${search}${hash}`
    const isBare = hasLeft || wanted === '/'
    return <Navigate to={isBare ? SIGN_IN : `${SIGN_IN}?to=${encodeURIComponent(wanted)}`} replace />
  }
  return <Frame demo={isDemo} />
}
