import type { IncomingMessage } from 'node:http'

/**
 * Same-origin test for mutating requests and socket handshakes: with SameSite cookies and JSON-only
 * bodies it is the defence against forged requests (ADR 0002). With PUBLIC_ORIGIN set only that
 * origin counts; without (loopback) the Origin must name the host that was asked.
 */
export function isSameOrigin(req: IncomingMessage, publicOrigin: string | undefined): boolean {
  const origin = req.headers.origin
  if (!origin || origin === 'null') return false
  if (publicOrigin) return origin === new URL(publicOrigin).origin
  try {
    return new URL(origin).host === req.headers.host
  } catch {
    return false
  }
}

/**
 * For handshakes: browsers omit Origin on same-origin polling reads, where Sec-Fetch-Site speaks for
 * them; a websocket always names its origin.
 */
export function mayConnect(req: IncomingMessage, publicOrigin: string | undefined): boolean {
  if (req.headers.origin !== undefined) return isSameOrigin(req, publicOrigin)
  if (req.headers.upgrade) return false
  const site = req.headers['sec-fetch-site']
  return site === undefined || site === 'same-origin'
}
