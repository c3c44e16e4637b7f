import { MongoClient, MongoServerError } from 'mongodb'
import { Plain } from './say.ts'

export const setName = 'rs0'

const notYetInitialized = 94

/**
 * Brings the mongod on this loopback port to a writable single-node replica set: initiates an empty one,
 * and tells an existing one its new address when the port changed since its last run.
 * @throws when it ended (`isGone`) or is not writable within `limitMs`.
 */
export async function bringUp(port: number, isGone: () => boolean, limitMs = 60_000): Promise<void> {
  const until = performance.now() + limitMs
  let last: unknown = new Error('it did not become writable')
  while (performance.now() < until && !isGone()) {
    // A fresh client each time: mongod closes connections while it starts and when its role changes.
    const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
      serverSelectionTimeoutMS: 1000,
      heartbeatFrequencyMS: 500,
    })
    try {
      await configure(client, `127.0.0.1:${port}`)
      if (await becomesWritable(client, until, isGone)) return
    } catch (error) {
      last = error
    } finally {
      await client.close()
    }
  }
  throw isGone() ? new Error('it ended at once') : last
}

async function becomesWritable(client: MongoClient, until: number, isGone: () => boolean): Promise<boolean> {
  while (performance.now() < until && !isGone()) {
    if ((await client.db('admin').command({ hello: 1 })).isWritablePrimary) return true
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
  return false
}

async function configure(client: MongoClient, host: string): Promise<void> {
  const admin = client.db('admin')
  const members = [{ _id: 0, host }]
  try {
    const { config } = await admin.command({ replSetGetConfig: 1 })
    if (config.members[0]?.host === host) return
    const moved = { ...config, version: config.version + 1, members: [{ ...config.members[0], host }] }
    // Forced, because a set that does not find itself in its list has no primary to ask.
    await admin.command({ replSetReconfig: moved, force: true })
  } catch (error) {
    if (!(error instanceof MongoServerError) || error.code !== notYetInitialized) throw error
    await admin.command({ replSetInitiate: { _id: setName, members } })
  }
}

/** The URI without its password, fit for the terminal. */
const shown = (uri: string) => uri.replace(/\/\/([^:@/]+):[^@/]*@/, '//$1:***@')

/**
 * Checks a server that someone named in MONGODB_URI: it must answer and be part of a replica set.
 * @throws Plain with the way out.
 */
export async function checkServer(uri: string): Promise<void> {
  const named = `MONGODB_URI (${shown(uri)})`
  try {
    const hello = await ask(uri, 5000)
    if (!hello.setName && hello.msg !== 'isdbgrid') throw noSet(named)
  } catch (error) {
    if (error instanceof Plain) throw error
    const reason = error instanceof Error ? error.message : String(error)
    if (await isLoneServer(uri)) throw noSet(named)
    throw new Plain(
      `${named} cannot be used: ${reason}. Start that server or correct the address; unset MONGODB_URI to let one be started for you.`,
    )
  }
}

const noSet = (named: string) =>
  new Plain(
    `The server of ${named} is not the replica set asked for, and transactions and live updates need one: start it with --replSet ${setName} and run rs.initiate() once, or unset MONGODB_URI to let one be started for you.`,
  )

async function ask(uri: string, limitMs: number) {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: limitMs, connectTimeoutMS: limitMs })
  try {
    return await client.db('admin').command({ hello: 1 })
  } finally {
    await client.close()
  }
}

/** Whether the first host of the URI answers when asked alone: then only the replica set is wrong. */
async function isLoneServer(uri: string): Promise<boolean> {
  const host = /^mongodb:\/\/(?:[^@/]*@)?([^,/?]+)/.exec(uri)?.[1]
  if (!host) return false
  return ask(`mongodb://${host}/?directConnection=true`, 2000).then(
    () => true,
    () => false,
  )
}

/** The same server with another database. */
export function withDatabase(uri: string, name: string): string {
  return uri.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?/, `$1/${name}`)
}

/** The database that the URI names, if any. */
export function databaseOf(uri: string): string | undefined {
  return /^mongodb(?:\+srv)?:\/\/[^/?]+\/([^?]+)/.exec(uri)?.[1]
}
