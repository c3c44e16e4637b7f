import type { DeadlineView } from '../../../shared/contracts/deadlines.ts'
import { useOperation } from '../../api/hooks.ts'
import { WhyEscalated } from './WhyEscalated.tsx'

/** “Why?” of one thing in a case: the newest deadline that is about it; nothing where there is none. */
export function DeadlineOf({
  caseId,
  isAbout,
  onlyMissed = false,
  about,
}: {
  caseId: string
  isAbout: (deadline: DeadlineView) => boolean
  /** Nothing to ask while the clock still runs. */
  onlyMissed?: boolean
  /** What it is, for whoever hears the question without its row. */
  about?: string
}) {
  // Missed ones are few; of all, a long case may have more than one page, and the newest come last.
  const state = onlyMissed ? { state: 'MISSED' as const } : {}
  const reply = useOperation('deadlines.list', { caseId, ...state, limit: '100' })
  const found = (reply.data?.data ?? []).findLast((one) => one.state !== 'ENDED' && isAbout(one))
  if (!found || (onlyMissed && found.state !== 'MISSED')) return null
  return <WhyEscalated id={found.id} escalated={found.missedAt !== null} {...(about && { about })} />
}
