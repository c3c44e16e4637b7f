import { existsSync } from 'node:fs'
import path from 'node:path'
import express, { type Router } from 'express'
import sirv from 'sirv'

/** What the build has packed beforehand goes out packed, so that no request pays for it. */
const packed = { brotli: true, gzip: true, etag: true }

const isPage = (name: string) => name === '/' || name === '/index.html'

/** The built client: hashed assets for ever, the page itself always fresh, unknown paths to the page. */
export function siteRouter(dir: string): Router {
  const router = express.Router()
  if (!existsSync(dir)) return router
  const page = path.join(dir, 'index.html')
  router.use((req, _res, next) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return next('router')
    // Nothing here is read in parts, and a part that ends before it begins would break the reply.
    delete req.headers.range
    next()
  })
  router.use(
    '/assets',
    sirv(path.join(dir, 'assets'), { ...packed, immutable: true, maxAge: 365 * 24 * 3600 }),
  )
  router.use(
    sirv(dir, {
      ...packed,
      maxAge: 3600,
      setHeaders: (res, name) => isPage(name) && res.setHeader('cache-control', 'no-cache'),
    }),
  )
  router.get(/^\/(?!api\/|api$|socket\.io\/|assets\/).*/, (req, res, next) => {
    if (!req.accepts('html')) return next()
    res.setHeader('cache-control', 'no-cache')
    res.sendFile(page)
  })
  return router
}
