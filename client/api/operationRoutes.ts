import { OPERATION_ROUTES as routes } from 'virtual:operation-routes'
import type { OperationName } from '../../shared/contracts/operations.ts'

interface OperationRoute {
  kind: 'command' | 'query'
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  path: string
}

/** Where each operation lives, cut out of the contracts when the client is built (see vite.config.ts). */
export const OPERATION_ROUTES = routes as Record<OperationName, OperationRoute>
