import { isOpenAction } from '../../../shared/domain/action.ts'
import { useOperation } from '../../api/hooks.ts'
import { useCase } from '../cases/caseContext.ts'

/** Actions of the case on the page: open ones by deadline, then the ended ones. */
export function useCaseActions() {
  const { view } = useCase()
  const reply = useOperation('actions.list', { caseId: view.id, limit: '100' })
  const rows = [...(reply.data?.data ?? [])].sort(
    (a, b) => Number(isOpenAction(b)) - Number(isOpenAction(a)) || a.dueAt.localeCompare(b.dueAt),
  )
  return { rows, reply }
}
