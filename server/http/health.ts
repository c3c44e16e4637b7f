import express, { type Router } from 'express'

/** /healthz: the process answers. /readyz: the database takes writes and the live stream is being read. */
export function healthRouter(isReady: () => Promise<Record<string, boolean>>): Router {
  const router = express.Router()
  router.get('/healthz', (_req, res) => {
    res.json({ alive: true })
  })
  router.get('/readyz', async (_req, res) => {
    const parts = await isReady()
    const ready = Object.values(parts).every(Boolean)
    res.status(ready ? 200 : 503).json({ ready, ...parts })
  })
  return router
}
