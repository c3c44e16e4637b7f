import type { ErrorRequestHandler, RequestHandler } from 'express'
import type { Logger } from 'pino'
import { AppError, toProblem } from '../kernel/errors.ts'

/** What the body parser and the router throw before an operation is reached. */
const FOREIGN: Record<string, AppError> = {
  'entity.parse.failed': new AppError('validation_failed', { fields: { '(body)': 'json' } }),
  'entity.too.large': new AppError('payload_too_large'),
  'encoding.unsupported': new AppError('unsupported_media_type'),
  'charset.unsupported': new AppError('unsupported_media_type'),
  'request.aborted': new AppError('validation_failed', { fields: { '(body)': 'aborted' } }),
  'request.size.invalid': new AppError('validation_failed', { fields: { '(body)': 'length' } }),
}

export const notFound: RequestHandler = () => {
  throw new AppError('not_found')
}

/** Every failure leaves as application/problem+json; what is unexpected is logged and stays opaque. */
export const problems =
  (log: Logger, verbose: boolean): ErrorRequestHandler =>
  (error: unknown, _req, res, next) => {
    if (res.headersSent) return next(error)
    const problem = toProblem(known(error), String(res.getHeader('x-request-id')))
    if (problem.status >= 500)
      log.error({ requestId: problem.requestId, err: safe(error, verbose) }, 'request failed')
    if (problem.retryAfter) res.setHeader('retry-after', String(problem.retryAfter))
    res.status(problem.status).type('application/problem+json').send(JSON.stringify(problem))
  }

/** What parsers and routers throw, as a refusal of ours where it is the client's doing. */
export function known(error: unknown): unknown {
  if (error instanceof AppError || typeof error !== 'object' || error === null) return error
  const { type, status } = error as { type?: string; status?: number }
  if (type && FOREIGN[type]) return FOREIGN[type]
  if (error instanceof URIError) return new AppError('not_found')
  // Whatever else a parser blames on the client is the client's error, without its words.
  if (typeof status === 'number' && status >= 400 && status < 500)
    return new AppError('validation_failed', { fields: { '(request)': 'format' } })
  return error
}

/** Name and stack; the message, which might quote data, only where all data are invented. */
function safe(error: unknown, verbose: boolean): { name: string; message: string; stack: string } {
  if (!(error instanceof Error)) return { name: typeof error, message: '', stack: '' }
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  const message = verbose ? error.message : ''
  return { name: error.name, message, stack: frames.slice(0, 12).join('\n') }
}
