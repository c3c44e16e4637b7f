import { useOperation } from '../../api/hooks.ts'
import { useSession } from '../session/SessionProvider.tsx'
import { entranceOf } from '../shell/places.ts'

/** Coordination offered to the viewer; asked for only where the viewer may lead cases at all. */
export function useOffers() {
  const { session } = useSession()
  const reply = useOperation('coordination.offers', {}, { enabled: entranceOf(session.acting) === 'open' })
  return { ...reply, offers: reply.data?.data ?? [] }
}
