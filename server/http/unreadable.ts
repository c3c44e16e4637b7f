import { randomUUID } from 'node:crypto'
import { STATUS_CODES, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { AppError, toProblem } from '../kernel/errors.ts'

const TOO_LONG = new AppError('payload_too_large', { fields: { '(headers)': 'length' } })
const GARBLED = new AppError('validation_failed', { fields: { '(request)': 'format' } })
const OVERFLOWS = ['HPE_HEADER_OVERFLOW', 'HPE_CHUNK_EXTENSIONS_OVERFLOW']

/**
 * Answers what Node could not read as a request, so what never reaches a router, in the one shape of all
 * refusals: headers or an address too long, or no HTTP at all. Who is too slow to finish gets the bare 408.
 */
export function answerUnreadable(http: Server): void {
  // Words put between those of an answer on its way would be read as part of it.
  const answering = new WeakMap<Duplex, Set<ServerResponse>>()
  http.on('request', ({ socket }, response) => {
    const open = answering.get(socket) ?? new Set()
    answering.set(socket, open.add(response))
    response.once('close', () => open.delete(response))
  })
  http.on('clientError', ({ code = '' }: NodeJS.ErrnoException, socket) => {
    const isSpeaking = [...(answering.get(socket) ?? [])].some((response) => response.headersSent)
    if (!socket.writable || code === 'ECONNRESET' || isSpeaking) return socket.destroy()
    if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return socket.end(head(408, {}))
    const problem = toProblem(OVERFLOWS.includes(code) ? TOO_LONG : GARBLED, randomUUID())
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
