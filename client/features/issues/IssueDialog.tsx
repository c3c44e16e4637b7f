import { useOperation } from '../../api/hooks.ts'
import { useCase } from '../cases/caseContext.ts'
import { IssueForm } from './IssueForm.tsx'

/** Putting a problem to the region from a raised case. */
export function IssueDialog({ onClose }: { onClose: () => void }) {
  const { view } = useCase()
  const raised = useOperation('escalations.list', { caseId: view.id, state: 'OPEN' })
  const open = raised.data?.data[0]
  return <IssueForm escalationId={raised.data ? (open?.id ?? null) : undefined} onClose={onClose} />
}
