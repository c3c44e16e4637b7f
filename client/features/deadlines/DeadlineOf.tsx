import type { DeadlineKind } from '../../../shared/domain/vocabulary.ts'
import { useOperation } from '../../api/hooks.ts'
import { WhyEscalated } from './WhyEscalated.tsx'

/** “Why?” of one thing in a case: the newest deadline of that kind and, where given, of that very record. */
export function DeadlineOf({
  caseId,
  kind,
  subjectId,
  onlyMissed = false,
}: {
  caseId: string
  kind: DeadlineKind
  subjectId?: string
  /** Nothing to ask while the clock still runs. */
  onlyMissed?: boolean
}) {
  const reply = useOperation('deadlines.list', { caseId, limit: '100' })
  const found = (reply.data?.data ?? [])
    .filter((one) => one.kind === kind && (!subjectId || one.subject.id === subjectId))
    .findLast(({ state }) => state !== 'ENDED')
  if (!found || (onlyMissed && found.state !== 'MISSED')) return null
  return <WhyEscalated id={found.id} escalated={found.missedAt !== null} />
}
