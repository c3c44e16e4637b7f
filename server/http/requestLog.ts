import type { RequestHandler } from 'express'
import type { Logger } from 'pino'

/**
 * One line for each request, for whoever looks for a fault (LOG_LEVEL=debug): who asked for which operation,
 * how it ended, how long it took. Identifiers and decisions only: an address may hold a name searched for.
 */
export function requestLog(log: Logger): RequestHandler {
  if (!log.isLevelEnabled('debug')) return (_req, _res, next) => next()
  return (req, res, next) => {
    const start = performance.now()
    res.on('finish', () => {
      log.debug(
        {
          requestId: res.getHeader('x-request-id'),
          method: req.method,
          operation: (res.locals['operation'] as string | undefined) ?? null,
          status: res.statusCode,
          ms: Math.round(performance.now() - start),
          userId: req.user?._id ?? null,
        },
        'request',
      )
    })
    next()
  }
}
