import { pino, type Logger } from 'pino'
import { buildApp, buildKernel } from './app.ts'
import { connectDb, disconnectDb, serverVersion } from './db/connect.ts'
import { reviveEffects, troubledEffects } from './db/effects.ts'
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
    onProblem: (error, failed) =>
      log[failed?.isLaidAside ? 'fatal' : 'error'](
        { name: error instanceof Error ? error.name : 'unknown', ...failed },
        failed?.isLaidAside ? 'effect laid aside: see `npm run effects`' : 'effect',
      ),
  })
  running.start()
  log.info('worker ready')
  return () => running.stop()
}

/** For whoever looks after the installation: letters and timers that fail again and again, or were laid aside. */
const effects: Role = async (_env, log) => {
  const found = await troubledEffects()
  for (const { _id, kind, state, dueAt, attempts, lastError } of found)
    log.warn({ id: _id, kind, state, dueAt, attempts, lastError }, 'effect in trouble')
  log.info({ found: found.length }, 'effects in trouble')
  return async () => undefined
}

/** Once what was wrong is mended: those laid aside are tried again. */
const retryEffects: Role = async (_env, log) => {
  log.info({ revived: await reviveEffects() }, 'effects to be tried again')
  return async () => undefined
}

const ROLES: Record<string, Role> = { release, web, worker, effects, 'retry-effects': retryEffects }
/** Do their work and end. */
const ERRANDS = ['release', 'effects', 'retry-effects']

async function main(name: string | undefined): Promise<void> {
  const role = name && ROLES[name]
  if (!role) throw new Error(`Say which part to start: ${Object.keys(ROLES).join(', ')}`)
  const env = readEnv()
  const log: Log = pino({ level: env.LOG_LEVEL, base: { role: name } })
  await connectDb(env.MONGODB_URI)
  await warnAboutVersion(env, log)
  const stop = await role(env, log)
  if (ERRANDS.includes(name)) return disconnectDb()

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
