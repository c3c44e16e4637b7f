import type { EscalationView } from '../../../shared/contracts/escalations.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { useOperation } from '../../api/hooks.ts'
import { ofQuestion } from './ofQuestion.ts'
import { WhyEscalated } from './WhyEscalated.tsx'

/** “Why?” of a question, for those who decide it and see its summary only, without the case it is about. */
export function DeadlineOfQuestion({ question }: { question: EscalationView }) {
  const day = warsawDate(new Date(question.dueAt))
  const reply = useOperation('deadlines.list', { from: day, to: day, limit: '100' })
  const found = ofQuestion(reply.data?.data ?? [], question)
  return found && <WhyEscalated id={found.id} escalated={found.missedAt !== null} />
}
