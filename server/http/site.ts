import { existsSync } from 'node:fs'
import path from 'node:path'
import express, { type Router } from 'express'

/** The built client: hashed assets for ever, the page itself always fresh, unknown paths to the page. */
export function siteRouter(dir: string): Router {
  const router = express.Router()
  router.use(
    '/assets',
    express.static(path.join(dir, 'assets'), { immutable: true, maxAge: '365d', fallthrough: false }),
  )
  router.use(express.static(dir, { index: false, maxAge: '1h' }))
  router.get(/^\/(?!api\/|api$|socket\.io\/|assets\/).*/, (req, res, next) => {
    const page = path.join(dir, 'index.html')
    if (!req.accepts('html') || !existsSync(page)) return next()
    res.setHeader('cache-control', 'no-cache')
    res.sendFile(page)
  })
  return router
}
