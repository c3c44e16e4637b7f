import { randomUUID } from 'node:crypto'
import { STATUS_CODES, type Server } from 'node:http'
import { AppError, toProblem } from '../kernel/errors.ts'

const TOO_LONG = new AppError('payload_too_large', { fields: { '(headers)': 'length' } })
const GARBLED = new AppError('validation_failed', { fields: { '(request)': 'format' } })

/**
 * Answers what Node could not read as a request, so what never reaches a router, in the one shape of all
 * refusals: headers or an address too long, or no HTTP at all. Who is too slow to finish gets the bare 408.
 */
export function answerUnreadable(http: Server): void {
  http.on('clientError', ({ code }: NodeJS.ErrnoException, socket) => {
    if (!socket.writable || code === 'ECONNRESET') return socket.destroy()
    if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return socket.end(head(408, {}))
    const problem = toProblem(code === 'HPE_HEADER_OVERFLOW' ? TOO_LONG : GARBLED, randomUUID())
    const body = JSON.stringify(problem)
    const headers = {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-length': String(Buffer.byteLength(body)),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-request-id': problem.requestId,
    }
    socket.end(head(problem.status, headers) + body)
  })
}

const head = (status: number, headers: Record<string, string>): string =>
  [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'connection: close',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '\r\n',
  ].join('\r\n')
