import express, { type Router } from 'express'

interface Health {
  isReady: () => Promise<Record<string, boolean>>
  /** Effects that a person should look at; null where that cannot be told. */
  inTrouble: () => Promise<number | null>
}

/**
 * /healthz: the process answers. /readyz: the database takes writes and the live stream is being read. How many
 * letters and timers are in trouble is told beside it and keeps nobody from being served.
 */
export function healthRouter({ isReady, inTrouble }: Health): Router {
  const router = express.Router()
  router.get('/healthz', (_req, res) => {
    res.json({ alive: true })
  })
  router.get('/readyz', async (_req, res) => {
    const parts = await isReady()
    const ready = Object.values(parts).every(Boolean)
    res.status(ready ? 200 : 503).json({ ready, ...parts, effectsInTrouble: await inTrouble() })
  })
  return router
}
