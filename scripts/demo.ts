import { readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { accountLines, type Account } from './lib/accounts.ts'
import { buildClientIfStale } from './lib/client.ts'
import { isPortFree } from './lib/port.ts'
import { demoVariables, howItEnded, runOnce, startRole, waitReady } from './lib/roles.ts'
import { Plain, runMain, say, seconds, step } from './lib/say.ts'
import { makeStopping } from './lib/stopping.ts'
import { treeHash } from './lib/treeHash.ts'
import { readMoment } from './seed/demoNow.ts'
import { openMongo, whenUnused } from './mongo.ts'

/** What a run leaves in the data folder; --reset removes these and nothing else, whatever folder was named. */
const leftovers = ['mongo', 'mail', 'logs', 'secrets.json', 'prepared']

function readOptions() {
  const parsePort = (text: string) => {
    const port = Number(text)
    if (Number.isInteger(port) && port > 0 && port < 65536) return port
    throw new InvalidArgumentError('A port is a number from 1 to 65535.')
  }
  return new Command('npm run demo --')
    .description('Runs the demonstration on this machine: database, web, worker and invented data.')
    .option('--port <number>', 'port of the web page on 127.0.0.1', parsePort, 3000)
    .option('--data <folder>', 'where the data are kept between runs', '.data')
    .option('--now <moment>', 'what time it is there, such as 2026-11-06T22:30; its clock never goes back')
    .option('--reset', 'start afresh: remove the data of earlier runs first', false)
    .parse()
    .opts<{ port: number; data: string; reset: boolean; now?: string }>()
}

async function check(port: number, reset: boolean): Promise<void> {
  if (process.env.NODE_ENV === 'production') {
    throw new Plain(
      'The demonstration lists its passwords, so it does not run with NODE_ENV=production: unset it, or use npm start.',
    )
  }
  if (reset && process.env.MONGODB_URI) {
    throw new Plain(
      '--reset removes only the database that the demonstration keeps itself: unset MONGODB_URI, or drop the database there yourself.',
    )
  }
  if (!(await isPortFree(port))) {
    throw new Plain(
      `Port ${port} on 127.0.0.1 is in use: end that program, or choose another with --port ${port + 1}.`,
    )
  }
}

async function clear(dataDir: string): Promise<void> {
  await whenUnused(join(dataDir, 'mongo'))
  for (const name of leftovers) await rm(join(dataDir, name), { recursive: true, force: true })
}

/** Migrates and seeds, unless our own database was prepared by this very code before; sets its clock if asked. */
async function prepare(
  dataDir: string,
  env: Record<string, string | undefined>,
  now: string | undefined,
): Promise<void> {
  const file = join(dataDir, 'prepared')
  const code = await treeHash('server', 'shared', 'scripts/seed', 'package-lock.json')
  const isOurs = !process.env.MONGODB_URI
  const seed = ['scripts/seed/main.ts', ...(now ? ['--now', now] : [])]
  if (isOurs && (await readFile(file, 'utf8').catch(() => '')) === code) {
    if (now) await step('Setting the clock', () => runOnce('Setting the clock', seed, env))
    return
  }
  await step('Migrating the database, seeding invented data once', (detail) =>
    runOnce('Seeding', seed, env, detail),
  )
  if (isOurs) await writeFile(file, code)
}

async function main(): Promise<void> {
  const start = performance.now()
  const { port, data, reset, now } = readOptions()
  const dataDir = resolve(data)
  if (now) readMoment(now)
  await check(port, reset)
  const stopping = makeStopping()
  if (reset) await clear(dataDir)
  try {
    const mongo = await openMongo({ dbPath: join(dataDir, 'mongo'), log: say })
    stopping.add(mongo.stop)
    await buildClientIfStale()
    const env = await demoVariables(dataDir, mongo.uri, port)
    await prepare(dataDir, env, now)
    const origin = `http://127.0.0.1:${port}`
    const worker = await startRole('worker', dataDir, env)
    stopping.add(worker.stop)
    const web = await startRole('web', dataDir, env)
    stopping.add(web.stop)
    await step('Starting web and worker', () => waitReady(web, origin))
    const answer = await fetch(`${origin}/api/demo/accounts`)
    const { data: accounts } = (await answer.json()) as { data: Account[] }
    say(`\nReady in ${seconds(start)}: ${origin}\n\n${accountLines(accounts).join('\n')}`)
    say(
      `\nData: ${dataDir}   Mail: ${join(dataDir, 'mail')}   Logs: ${join(dataDir, 'logs')}\nCtrl-C ends it.`,
    )
    const database = { name: 'MongoDB', exited: mongo.exited, lastLines: () => '' }
    const said = await Promise.race([web, worker, database].map(howItEnded))
    throw new Plain(`All of the demonstration ends, for a part of it did. ${said.trim()}`)
  } catch (error) {
    // Once told to stop, our programs end one after the other and that is no failure.
    if (stopping.isStopping()) return
    await stopping.stopAll()
    throw error
  }
}

await runMain(main)
