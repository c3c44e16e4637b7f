import type { PostWaiting } from '../../../shared/contracts/session.ts'
import { isOpenAction } from '../../../shared/domain/action.ts'
import { hasPlace } from './places.ts'
import { useOperation } from '../../api/hooks.ts'
import { useNow } from '../session/useNow.ts'
import { useSession } from '../session/SessionProvider.tsx'

/** Enough for a badge that says at most “99+” and for a day's work. */
const MANY = '100'

/** Invitations that wait for an answer of the own institution. */
export function useOpenInvitations() {
  const { role } = useSession().session.acting
  const reply = useOperation(
    'invitations.list',
    { box: 'received', state: 'SENT', limit: MANY },
    { enabled: hasPlace(role, 'invitations') },
  )
  const now = useNow()
  const open = (reply.data?.data ?? []).filter(
    ({ state, dueAt }) => state === 'SENT' && Date.parse(dueAt) > now.getTime(),
  )
  return { ...reply, open }
}

/** Own actions not yet done, in all cases, the earliest due first. */
export function useOpenActions() {
  const { role } = useSession().session.acting
  const reply = useOperation(
    'actions.list',
    { mine: 'true', open: 'true', limit: MANY },
    { enabled: hasPlace(role, 'actions') },
  )
  const open = (reply.data?.data ?? []).filter(isOpenAction)
  return { ...reply, open }
}

/** Questions raised to a level at which this person decides. */
export function useEscalationsToDecide() {
  const { role } = useSession().session.acting
  const reply = useOperation(
    'escalations.list',
    { state: 'OPEN', limit: MANY },
    { enabled: hasPlace(role, 'escalations') },
  )
  const { data, abilities } = reply.data ?? { data: [], abilities: {} as Record<string, undefined> }
  const open = data.filter(({ id, state }) => {
    const verbs = (abilities as Record<string, { decide?: { allowed: boolean } } | undefined>)[id]
    return state === 'OPEN' && verbs?.decide?.allowed === true
  })
  return { ...reply, open }
}

/** What waits for an answer there; unread notices tell of it and of more. */
export const awaitedOf = ({ decisions, cases, invitations, offers }: PostWaiting): number =>
  decisions + cases + invitations + offers

/** What waits at one's other posts, which this one does not show; asked for only where there are any. */
export function useWaitingElsewhere() {
  const { acting, memberships } = useSession().session
  const reply = useOperation('session.waiting', {}, { enabled: memberships.length > 1 })
  const elsewhere = memberships.flatMap((post) => {
    const waits = reply.data?.data.find(({ membershipId }) => membershipId === post.id)
    return waits && post.id !== acting.id ? [{ post, waits }] : []
  })
  return { elsewhere, cursor: reply.data?.cursor }
}

/** The newest notices and how many are unread. */
export const useNotices = () => useOperation('notifications.list', { limit: '50' })
