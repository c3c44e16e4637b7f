import { setTimeout as wait } from 'node:timers/promises'
import express, { type Router } from 'express'

interface Health {
  /** Each part that must be well for this process to serve; one that cannot be asked is not. */
  parts: Record<string, () => Promise<boolean>>
  /** Effects that a person should look at; null where that cannot be told. */
  inTrouble: () => Promise<number | null>
  limitMs?: number
}

/**
 * /healthz: the process answers. /readyz: the database takes writes and the live stream is being read. How many
 * letters and timers are in trouble is told beside it and keeps nobody from being served.
 * A database that stands still keeps the driver waiting for more than half a minute, whatever limit it is given;
 * whoever supervises this process is answered after two seconds all the same.
 */
export function healthRouter({ parts, inTrouble, limitMs = 2000 }: Health): Router {
  const inTime = <T>(question: Promise<T>, otherwise: T): Promise<T> =>
    Promise.race([question.catch(() => otherwise), wait(limitMs, otherwise, { ref: false })])
  const router = express.Router()
  router.get('/healthz', (_req, res) => {
    res.json({ alive: true })
  })
  router.get('/readyz', async (_req, res) => {
    const isWell = Object.entries(parts).map(async ([name, ask]): Promise<[string, boolean]> => [
      name,
      await inTime(ask(), false),
    ])
    const [effectsInTrouble, ...answers] = await Promise.all([inTime(inTrouble(), null), ...isWell])
    const ready = answers.every(([, well]) => well)
    res.status(ready ? 200 : 503).json({ ready, ...Object.fromEntries(answers), effectsInTrouble })
  })
  return router
}
