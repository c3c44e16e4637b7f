import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { clientDir } from './client.ts'
import { capture, spawnOwned, type Owned } from './owned.ts'
import { packedServer } from './packedServer.ts'
import { root } from './paths.ts'
import { databaseOf, withDatabase } from './replicaSet.ts'
import { Plain, type Detail } from './say.ts'
import { secretsOf } from './secrets.ts'

type Variables = Record<string, string | undefined>

/** What the shell may hold for a real installation must not leak into a demonstration. */
const ofRealInstallations = ['NODE_ENV', 'PUBLIC_ORIGIN', 'TRUSTED_PROXIES', 'SMTP_URL', 'MAIL_FROM']

/** The environment of the demonstration's processes; everything on loopback, data and mail under `dataDir`. */
export async function demoVariables(dataDir: string, mongoUri: string, port: number): Promise<Variables> {
  const inherited = Object.entries(process.env).filter(([name]) => !ofRealInstallations.includes(name))
  return {
    ...Object.fromEntries(inherited),
    ...(await secretsOf(dataDir)),
    APP_MODE: 'demo',
    MONGODB_URI: databaseOf(mongoUri) ? mongoUri : withDatabase(mongoUri, 'wspolna-sprawa'),
    HOST: '127.0.0.1',
    PORT: String(port),
    MAIL_DIR: join(dataDir, 'mail'),
    CLIENT_DIR: clientDir,
  }
}

const tsx = ['--import', 'tsx']

/** Runs a script of ours to its end; `detail` hears its last line. @throws Plain with its output when it fails. */
export async function runOnce(
  what: string,
  args: string[],
  env: Variables,
  detail: Detail = () => undefined,
): Promise<void> {
  const hear = (text: string) => detail(text.trim().split('\n').at(-1) ?? '')
  const { code, output } = await capture(process.execPath, [...tsx, ...args], { cwd: root, env }, hear)
  if (code !== '0') throw new Plain(`${what} failed (${code}):\n${output.trim()}`)
}

export interface Role extends Owned {
  name: string
  /** The last lines it wrote, for an explanation after its end. */
  lastLines(): string
}

/** Starts a role of the server (web, worker); what it logs goes to a file under `dataDir`. */
export async function startRole(name: string, dataDir: string, env: Variables): Promise<Role> {
  const program = await packedServer()
  mkdirSync(join(dataDir, 'logs'), { recursive: true })
  const file = join(dataDir, 'logs', `${name}.log`)
  const out = openSync(file, 'w', 0o600)
  const owned = spawnOwned(process.execPath, ['--enable-source-maps', program, name], {
    cwd: root,
    env,
    stdio: ['ignore', out, out],
  })
  closeSync(out)
  return {
    ...owned,
    name,
    lastLines: () =>
      `${relative(root, file)} ends with:\n${readFileSync(file, 'utf8').trim().split('\n').slice(-15).join('\n')}`,
  }
}

/** Resolves when the process has ended, with which one it was, its exit code or signal, and its last words. */
export const howItEnded = async ({
  name,
  exited,
  lastLines,
}: Pick<Role, 'name' | 'exited' | 'lastLines'>): Promise<string> =>
  `The ${name} process ended by itself (${await exited}). ${lastLines()}`

/** Waits until the web role answers /readyz with 200. @throws Plain when it ends before or takes over a minute. */
export async function waitReady(web: Role, origin: string): Promise<void> {
  const until = performance.now() + 60_000
  while (performance.now() < until) {
    if (web.hasExited()) throw new Plain(`The web process ended while starting. ${web.lastLines()}`)
    const answer = await fetch(`${origin}/readyz`).catch(() => undefined)
    await answer?.arrayBuffer()
    if (answer?.status === 200) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Plain(`The web process is not ready after a minute. ${web.lastLines()}`)
}
