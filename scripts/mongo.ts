import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findMongod } from './lib/mongodBinary.ts'
import { spawnOwned } from './lib/owned.ts'
import { freePort, isPortFree } from './lib/port.ts'
import { bringUp, checkServer, setName } from './lib/replicaSet.ts'
import { Plain, step, type Log } from './lib/say.ts'

export interface Mongo {
  /** Names the replica set and no database; see withDatabase in lib/replicaSet.ts. */
  uri: string
  /** The server's process; undefined for a server named in MONGODB_URI, which is not ours to stop. */
  pid: number | undefined
  /** Settles when our server ends, also by itself; never for a server that is not ours. */
  exited: Promise<string>
  stop(): Promise<void>
}

interface Options {
  /** Kept between runs with its port. Without it a fresh folder is used and removed at the end. */
  dbPath?: string
  /** Where the fresh folder is made; the system's temporary folder if not said. */
  scratchIn?: string
  /** Must be free. Without it the port stored with the data, or any free one. */
  port?: number
  log: Log
}

/**
 * The one way to a MongoDB for demo, tests, bench and drills: the server in MONGODB_URI when set (checked to
 * be a replica set), else one of our own.
 */
export async function openMongo(options: Options): Promise<Mongo> {
  const uri = process.env.MONGODB_URI
  if (!uri) return startMongo(options)
  await step('Checking the MongoDB of MONGODB_URI', () => checkServer(uri))
  return { uri, pid: undefined, exited: new Promise(() => undefined), stop: () => Promise.resolve() }
}

/** Finds mongod and starts it as a single-node replica set on loopback; it ends with us at the latest. */
export async function startMongo({ dbPath, scratchIn = tmpdir(), port, log }: Options): Promise<Mongo> {
  const binary = await step('Finding MongoDB', async (detail) => {
    const found = await findMongod(detail)
    detail(`${found.version}, ${found.way}`)
    return found
  })
  return step('Starting MongoDB', async (detail) => {
    const folder = dbPath ?? (await mkdtemp(join(scratchIn, 'wspolna-sprawa-mongo-')))
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await whenUnused(folder)
    const chosen = await choosePort(folder, port, log)
    const logFile = join(folder, 'mongod.log')
    const out = openSync(logFile, 'w')
    const args = [
      ...['--dbpath', folder, '--port', String(chosen), '--bind_ip', '127.0.0.1', '--nounixsocket'],
      ...['--replSet', setName, '--storageEngine', 'wiredTiger', '--wiredTigerCacheSizeGB', '0.5'],
      ...['--setParameter', 'diagnosticDataCollectionEnabled=false'],
      // A process killed in the middle of a transaction leaves its case locked until this runs out (default 60 s);
      // ours last milliseconds.
      ...['--setParameter', 'transactionLifetimeLimitSeconds=5'],
      // A lone member has nobody to hand over to; without this it lingers 15 s when told to end.
      ...['--setParameter', 'shutdownTimeoutMillisForSignaledShutdown=0'],
    ]
    const server = spawnOwned(binary.path, args, {
      stdio: ['ignore', out, out],
      ...(dbPath ? {} : { scratch: folder }),
    })
    closeSync(out)
    const stop = async () => {
      await server.stop()
      if (!dbPath) await rm(folder, { recursive: true, force: true })
    }
    try {
      await bringUp(chosen, server.hasExited)
      await writeFile(join(folder, 'port'), `${chosen}\n`)
    } catch (error) {
      const said = firstComplaint(logFile)
      await stop()
      throw new Plain(
        `MongoDB ${binary.version} did not start on ${folder}: ${said ?? String(error)}. If another version wrote these data, use that version again or start afresh with --reset.`,
      )
    }
    detail(`127.0.0.1:${chosen}`)
    return {
      uri: `mongodb://127.0.0.1:${chosen}/?replicaSet=${setName}`,
      pid: server.pid,
      exited: server.exited,
      stop,
    }
  })
}

/**
 * Waits until no mongod uses these data: after a kill the earlier one needs a moment to close its files.
 * @throws Plain when it goes on, so another run is at work.
 */
export async function whenUnused(folder: string): Promise<void> {
  const until = performance.now() + 5000
  for (;;) {
    const pid = Number(await readFile(join(folder, 'mongod.lock'), 'utf8').catch(() => ''))
    if (!pid || !isMongod(pid)) return
    if (performance.now() > until) {
      throw new Plain(
        `The data in ${folder} are in use by another run (mongod, process ${pid}): end that run, or choose another folder with --data.`,
      )
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

/** The lock file keeps its number after a crash, and the number may since belong to another program. */
function isMongod(pid: number): boolean {
  try {
    return existsSync('/proc/self')
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('mongod')
      : process.kill(pid, 0)
  } catch {
    return false
  }
}

async function choosePort(folder: string, asked: number | undefined, log: Log): Promise<number> {
  if (asked !== undefined) {
    if (await isPortFree(asked)) return asked
    throw new Plain(
      `Port ${asked} on 127.0.0.1, asked for MongoDB, is in use: end that program or ask for another port.`,
    )
  }
  const stored = Number(await readFile(join(folder, 'port'), 'utf8').catch(() => ''))
  if (stored && (await isPortFree(stored))) return stored
  const fresh = await freePort()
  if (stored)
    log(
      `Port ${stored}, where these data were served before, is in use by another program: MongoDB moves to ${fresh}.`,
    )
  return fresh
}

/** The first error that mongod wrote in its log (the rest is its way down), or its last line. */
function firstComplaint(logFile: string): string | undefined {
  const lines = readFileSync(logFile, 'utf8').trim().split('\n')
  for (const line of lines) {
    const { s, msg, attr } = parsed(line)
    if (s === 'E' || s === 'F') return `${msg} ${JSON.stringify(attr?.error ?? attr ?? '')}`
  }
  const last = lines.at(-1)
  return last?.startsWith('{') ? undefined : last
}

function parsed(line: string): { s?: string; msg?: string; attr?: { error?: unknown } } {
  try {
    return JSON.parse(line) as ReturnType<typeof parsed>
  } catch {
    return {}
  }
}
