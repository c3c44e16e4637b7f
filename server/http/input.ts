import type { Request } from 'express'
import type { OperationSpec } from '../../shared/contracts/operation.ts'
import { AppError } from '../kernel/errors.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

/**
 * One flat input out of path, query or body. Path parameters come first and may not be contradicted
 * by a field of the same name; a parameter given twice is an error, not a list.
 */
export function inputOf(spec: OperationSpec, req: Request): Record<string, unknown> {
  const fromPath = req.params as Record<string, unknown>
  const sent = spec.method === 'GET' ? fromQuery(req) : fromBody(req)
  for (const key of Object.keys(fromPath))
    if (Object.hasOwn(sent, key) && sent[key] !== fromPath[key])
      throw new AppError('validation_failed', { fields: { [key]: 'twice' } })
  return { ...sent, ...fromPath }
}

function fromQuery(req: Request): Record<string, unknown> {
  const found = Object.create(null) as Record<string, unknown>
  const params = new URLSearchParams(req.url.includes('?') ? req.url.slice(req.url.indexOf('?')) : '')
  for (const [key, value] of params) {
    if (Object.hasOwn(found, key)) throw new AppError('validation_failed', { fields: { '(query)': 'twice' } })
    found[key] = value
  }
  return found
}

function fromBody(req: Request): Record<string, unknown> {
  const body: unknown = req.body ?? {}
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new AppError('validation_failed', { fields: { '(body)': 'object' } })
  return body as Record<string, unknown>
}

/** The key under which a repeated command has one effect; required of every signed-in command. */
export function idempotencyKeyOf(spec: OperationSpec, req: Request): string | undefined {
  if (spec.kind !== 'command' || spec.access === 'public') return undefined
  const key = req.headers['idempotency-key']
  if (typeof key !== 'string' || !UUID.test(key))
    throw new AppError('validation_failed', { fields: { 'Idempotency-Key': 'uuid' } })
  return key.toLowerCase()
}
