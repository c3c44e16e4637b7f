import { lazy, Suspense } from 'react'
import { useNavigate } from 'react-router'
import { sectorGroup } from '../../../shared/domain/vocabulary.ts'
import type { MembershipView } from '../../../shared/contracts/session.ts'
import { useConnection } from '../../api/connection.ts'
import type { ActingChoice, ShellData } from '../../shell/ShellData.ts'
import { clockTime } from '../../ui/time/dates.ts'
import { BellMenu } from '../notifications/BellMenu.tsx'
import { useSession } from '../session/SessionProvider.tsx'
import {
  awaitedOf,
  useEscalationsToDecide,
  useNotices,
  useOpenActions,
  useOpenInvitations,
  useWaitingElsewhere,
} from './ownWork.ts'
import { hasPlace, morePlacesOf, placesOf } from './places.ts'
import { useLiveShell } from './useLiveShell.ts'
import { useWaitingWords } from './useWaitingWords.ts'

// Only a demonstration has it, so it is no part of the first script.
const DemoClock = lazy(async () => ({ default: (await import('../demo/DemoClock.tsx')).DemoClock }))

/** Everything the frame shows of the signed-in person, kept live. */
export function useSignedInShell(open: { search: () => void; keys: () => void }): ShellData {
  const { session, actAs, signOut } = useSession()
  const navigate = useNavigate()
  const { state, since } = useConnection()
  const invitations = useOpenInvitations()
  const actions = useOpenActions()
  const escalations = useEscalationsToDecide()
  const notices = useNotices()
  const { elsewhere, cursor: posts } = useWaitingElsewhere()
  const waitingWords = useWaitingWords()
  const { role } = session.acting
  useLiveShell({
    inbox: notices.data?.cursor,
    actions: hasPlace(role, 'actions') ? actions.data?.cursor : undefined,
    posts,
  })
  const choiceOf = ({ id, institution, title }: MembershipView): ActingChoice => ({
    id,
    institution: institution.shortName,
    sector: sectorGroup(institution.sector),
    role: title,
  })
  const waitsAt = (id: string) => elsewhere.find(({ post }) => post.id === id)?.waits
  const withWaiting = (membership: MembershipView): ActingChoice => {
    const waits = waitsAt(membership.id)
    const words = waits && waitingWords(waits, { withUnread: true })
    return { ...choiceOf(membership), ...(words ? { waiting: words } : {}) }
  }
  const unread = notices.data?.data.unread ?? 0
  return {
    user: { name: session.user.name, title: session.acting.title },
    acting: choiceOf(session.acting),
    choices: session.memberships.map(withWaiting),
    elsewhere: elsewhere.reduce((sum, { waits }) => sum + awaitedOf(waits), 0),
    nav: placesOf(role),
    more: morePlacesOf(role),
    badges: {
      actions: actions.open.length,
      invitations: invitations.open.length,
      escalations: escalations.open.length,
    },
    unread,
    connection: { state, ...(since ? { since: clockTime(since) } : {}) },
    demo: session.demo,
    ribbon: session.demo && (
      <Suspense>
        <DemoClock />
      </Suspense>
    ),
    // What is open may not exist for the other role, so the change starts from home.
    onActAs: (id) => {
      if (id === session.acting.id) return
      void navigate('/')
      actAs(id)
    },
    onSearch: open.search,
    onKeys: open.keys,
    onSignOut: () => void signOut(),
    onSignOutEverywhere: () => void signOut(true),
    bell: <BellMenu unread={unread} />,
  }
}
