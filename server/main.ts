import { pino, type Logger } from 'pino'
import { buildApp, buildKernel } from './app.ts'
import { connectDb, disconnectDb, serverVersion } from './db/connect.ts'
import { migrate } from './db/migrate.ts'
import { readEnv, type Env } from './env.ts'
import { systemClock, type Clock } from './kernel/clock.ts'
import { DemoClock } from './kernel/demoClock.ts'
import { openPost } from './worker/mail.ts'
import { Worker } from './worker/worker.ts'

type Log = Logger
type Role = (env: Env, log: Log) => Promise<() => Promise<void>>

/** A demonstration's time can be moved; everywhere else it is what it is. */
const clockOf = (env: Env): Clock => (env.APP_MODE === 'demo' ? new DemoClock(systemClock) : systemClock)

/** Before serving: collections, indexes, reference data. */
const release: Role = async (_env, log) => {
  await migrate((what) => log.info({ what }, 'release'))
  return async () => undefined
}

const web: Role = async (env, log) => {
  const clock = clockOf(env)
  const app = buildApp({ env, clock, log })
  await clock.refresh?.()
  if (clock instanceof DemoClock)
    clock.follow((error) => log.error({ name: error instanceof Error ? error.name : 'unknown' }, 'clock'))
  await app.start()
  await new Promise<void>((resolve, reject) => {
    app.http.once('error', reject)
    app.http.listen(env.PORT, env.HOST, resolve)
  })
  const address = app.http.address()
  const port = typeof address === 'object' && address ? address.port : env.PORT
  log.info({ host: env.HOST, port, mode: env.APP_MODE }, 'web ready')
  return async () => {
    if (clock instanceof DemoClock) clock.stop()
    await app.stop()
  }
}

const worker: Role = async (env, log) => {
  const clock = clockOf(env)
  const running = new Worker({
    execute: buildKernel({ env, clock }),
    clock,
    atDueTime: env.APP_MODE === 'demo',
    post: openPost(env),
    onProblem: (error) => log.error({ name: error instanceof Error ? error.name : 'unknown' }, 'effect'),
  })
  running.start()
  log.info('worker ready')
  return () => running.stop()
}

const ROLES: Record<string, Role> = { release, web, worker }

async function main(name: string | undefined): Promise<void> {
  const role = name && ROLES[name]
  if (!role) throw new Error(`Say which part to start: ${Object.keys(ROLES).join(', ')}`)
  const env = readEnv()
  const log: Log = pino({ level: env.LOG_LEVEL, base: { role: name } })
  await connectDb(env.MONGODB_URI)
  await warnAboutVersion(env, log)
  const stop = await role(env, log)
  if (name === 'release') return disconnectDb()

  let stopping = false
  const end = (signal: string) => {
    if (stopping) return
    stopping = true
    log.info({ signal }, 'stopping')
    // A request that never ends must not keep the process.
    setTimeout(() => process.exit(1), 9000).unref()
    stop()
      .then(() => disconnectDb())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      )
  }
  process.on('SIGTERM', () => end('SIGTERM'))
  process.on('SIGINT', () => end('SIGINT'))
}

/** Known holes in older servers (CVE-2025-14847, CVE-2026-6914) matter wherever others can reach the port. */
async function warnAboutVersion(env: Env, log: Log): Promise<void> {
  const isLoopback = /@?(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/.test(env.MONGODB_URI)
  const version = await serverVersion()
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  const isOld = major < 8 || (major === 8 && minor === 0 && patch < 21)
  if (isOld && !isLoopback) log.warn({ version }, 'MongoDB is older than 8.0.21: update it')
}

main(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
