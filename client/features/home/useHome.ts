import { useOperation } from '../../api/hooks.ts'
import { useLive } from '../../api/useLive.ts'
import { useSession } from '../session/SessionProvider.tsx'
import { useEscalationsToDecide, useNotices, useOpenActions, useOpenInvitations } from '../shell/ownWork.ts'
import { hasPlace } from '../shell/places.ts'

const MANY = '100'

/** Everything the home page is made of, kept live; lists a role has no use for are not asked for. */
export function useHome() {
  const { role } = useSession().session.acting
  const enabled = hasPlace(role, 'cases')
  const counts = useOperation('cases.counts', {}, { enabled })
  // Closed ones too: looking after a family has its deadlines. Those without one come last.
  const mine = useOperation('cases.list', { view: 'mine', sort: 'deadline', limit: MANY }, { enabled })
  const signals = useOperation(
    'cases.list',
    { state: 'SIGNAL', open: 'true', sort: 'deadline', limit: MANY },
    { enabled: role === 'SOCIAL_WORKER' },
  )
  const drafts = useOperation(
    'cases.list',
    { state: 'DRAFT', open: 'true', sort: 'deadline', limit: MANY },
    { enabled: role === 'OPS_HEAD' },
  )
  const invitations = useOpenInvitations()
  const actions = useOpenActions()
  const escalations = useEscalationsToDecide()
  const notices = useNotices()
  useLive(enabled ? { kind: 'cases' } : null, counts.data?.cursor)

  const asked = [counts, mine, signals, drafts, invitations, actions, escalations, notices]
  return {
    counts: counts.data?.data,
    mine: mine.data?.data ?? [],
    waiting: [...(signals.data?.data ?? []), ...(drafts.data?.data ?? [])].filter(
      ({ waitsFor, state }) => waitsFor === 'you' && (state === 'SIGNAL' || state === 'DRAFT'),
    ),
    invitations: invitations.open,
    actions: actions.open,
    escalations: escalations.open,
    notices: notices.data?.data.items ?? [],
    // A list that is not asked for counts as neither loading nor failed.
    isLoading: asked.some(({ isLoading }) => isLoading),
    error: asked.find(({ error }) => error)?.error ?? null,
    retry: () => {
      for (const reply of asked) if (reply.isError) void reply.refetch()
    },
  }
}
export type Home = ReturnType<typeof useHome>
