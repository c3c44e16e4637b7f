import { OPERATION_ROUTES } from './operationRoutes.ts'
import type { Problem } from '../../shared/contracts/errors.ts'
import type { InputOf, OperationName } from '../../shared/contracts/operations.ts'
import { actingMembership } from './acting.ts'
import { ProblemError } from './problem.ts'
import type { Reply } from './reply.ts'

/**
 * Asks one operation by name. Commands carry a key: pass the same one to try the same thing again and
 * it happens once. Throws ProblemError.
 */
export async function call<N extends OperationName>(
  name: N,
  input: InputOf<N>,
  options: { key?: string; signal?: AbortSignal } = {},
): Promise<Reply<N>> {
  const { kind, method, path } = OPERATION_ROUTES[name]
  const rest: Record<string, unknown> = { ...(input as Record<string, unknown>) }
  const filled = path.replace(/\{(\w+)\}/g, (_all, key: string) => {
    const value = rest[key]
    delete rest[key]
    return encodeURIComponent(String(value))
  })
  const headers: Record<string, string> = { accept: 'application/json' }
  const membership = actingMembership()
  if (membership) headers['x-membership'] = membership
  if (kind === 'command') headers['idempotency-key'] = options.key ?? newKey()
  if (method !== 'GET') headers['content-type'] = 'application/json'
  const query = method === 'GET' ? queryOf(rest) : ''
  const request: RequestInit = { method, headers, credentials: 'same-origin' }
  if (method !== 'GET') request.body = JSON.stringify(rest)
  if (options.signal) request.signal = options.signal
  let response: Response
  try {
    response = await fetch(`/api${filled}${query}`, request)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ProblemError(null)
  }
  const body: unknown = await response.json().catch(() => null)
  if (!response.ok) {
    const problem = body as Problem | null
    if (response.status === 401 && name !== 'session.signIn')
      window.dispatchEvent(new Event('ws:unauthenticated'))
    throw new ProblemError(problem?.code ? problem : null)
  }
  return body as Reply<N>
}

export const newKey = (): string => crypto.randomUUID()

function queryOf(input: Record<string, unknown>): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(input))
    if (value !== undefined && value !== '') query.set(key, String(value))
  const text = query.toString()
  return text ? `?${text}` : ''
}
