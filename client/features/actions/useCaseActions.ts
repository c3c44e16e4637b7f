import { useOperation } from '../../api/hooks.ts'
import { useCase } from '../cases/caseContext.ts'
import { inOrder } from './actionOrder.ts'

/** Actions of the case on the page: open ones by deadline, then the ended ones, the newest end first. */
export function useCaseActions() {
  const { view } = useCase()
  const reply = useOperation('actions.list', { caseId: view.id, limit: '100' })
  return { rows: inOrder(reply.data?.data ?? []), reply }
}
