import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Document } from 'mongodb'
import { connectDb, connection, disconnectDb } from '../../server/db/connect.ts'
import { root } from '../lib/paths.ts'
import { databaseOf } from '../lib/replicaSet.ts'
import { Plain, say } from '../lib/say.ts'
import { startPeer, type Child } from './processes.ts'

/** Parse Server as somebody would use it for our cases: the rows of a centre are readable by that centre's role. */
export interface ParsePeer {
  child: Child
  url(path: string): string
  /** Of a signed-in person of the centre. */
  headers: Record<string, string>
  /** What a row must carry to be the centre's. */
  acl: Document
}

const FOLDER = 'scripts/bench/peers'

/** Whether Parse Server takes part: when it is installed. @throws Plain when it is asked for and is not. */
export function hasParse(asked: boolean | undefined): boolean {
  if (existsSync(join(root, FOLDER, 'node_modules/parse-server'))) return true
  const advice = `Parse Server is not measured beside ours until it is installed: npm ci --prefix ${FOLDER}`
  if (asked) throw new Plain(advice)
  say(advice)
  return false
}

/** Starts Parse Server on the database `to`, with the cases of the database `from`, and signs one person in. */
export async function openParse(from: string, to: string, institutionId: string): Promise<ParsePeer> {
  const key = randomBytes(32).toString('hex')
  const child = await startPeer(`${FOLDER}/parseServer.mjs`, [to], {
    NODE_ENV: 'production',
    PARSE_MASTER_KEY: key,
    // What is said before the options are read would go into a folder beside us.
    PARSE_SERVER_LOGS_FOLDER: 'null',
  })
  const url = (path: string) => `http://127.0.0.1:${child.port}/${path}`
  const app = { 'x-parse-application-id': 'bench' }
  const ask: Ask = async (path, headers, body) => {
    const response = await fetch(url(path), {
      headers: { ...app, ...headers, 'content-type': 'application/json' },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    })
    const answer = (await response.json()) as Document
    if (!response.ok) throw new Error(`Parse Server, ${path}: ${JSON.stringify(answer)}`)
    return answer
  }
  try {
    const master = { 'x-parse-master-key': key }
    await connectDb(from)
    await declare(ask, master)
    await copyCases(databaseOf(to) as string)
    const session = await signIn(ask, master, institutionId)
    return {
      child,
      url,
      headers: { ...app, ...session },
      acl: { [`role:${institutionId}`]: { read: true, write: true } },
    }
  } catch (error) {
    await child.stop()
    throw error
  } finally {
    await disconnectDb()
  }
}

type Headers = Record<string, string>
type Ask = (path: string, headers: Headers, body?: Document) => Promise<Document>

/** The classes, closed to whoever is not signed in; which rows a person sees is for the rows to say. */
async function declare(ask: Ask, master: Headers): Promise<void> {
  const sample = (await connection().collection('cases').findOne()) ?? {}
  const signedIn = { requiresAuthentication: true }
  const rights = {
    ...{ get: signedIn, find: signedIn, count: signedIn },
    ...{ create: {}, update: {}, delete: {}, addField: {} },
  }
  await ask('schemas/Case', master, {
    className: 'Case',
    fields: Object.fromEntries(Object.entries(sample).flatMap(([name, value]) => field(name, value))),
    classLevelPermissions: rights,
  })
  const text = { type: 'String' }
  await ask('schemas/Note', master, {
    className: 'Note',
    fields: { caseId: text, text, category: text, visibility: text },
    classLevelPermissions: { ...rights, create: signedIn },
  })
}

/** A field of ours as Parse declares it; those that Parse brings itself are left out. */
function field(name: string, value: unknown): [string, { type: string }][] {
  if (['_id', 'createdAt', 'updatedAt'].includes(name)) return []
  const kind = Array.isArray(value) ? 'array' : value instanceof Date ? 'date' : typeof value
  return [[name, { type: `${kind.charAt(0).toUpperCase()}${kind.slice(1)}` }]]
}

/**
 * Every case as it is, in the way in which Parse stores objects: through its own door a hundred thousand of them
 * would take minutes.
 */
async function copyCases(db: string): Promise<void> {
  const role = { $concat: ['role:', '$ownerInstitutionId'] }
  const rights = {
    _rperm: [role],
    _wperm: [role],
    _acl: { $arrayToObject: [[{ k: role, v: { r: true, w: true } }]] },
  }
  const stages = [
    { $set: { ...rights, _created_at: '$createdAt', _updated_at: '$updatedAt' } },
    { $unset: ['createdAt', 'updatedAt'] },
    { $out: { db, coll: 'Case' } },
  ]
  await connection().collection('cases').aggregate(stages).toArray()
  const index = { ownerInstitutionId: 1, isOpen: 1, _created_at: -1 } as const
  await connection().useDb(db).collection('Case').createIndex(index)
}

/** Signs up a person with the role of the centre, and a stranger for whom there must be nothing to see. */
async function signIn(ask: Ask, master: Headers, institutionId: string): Promise<Headers> {
  const signUp = async () => {
    const user = await ask('users', {}, { username: randomUUID(), password: randomUUID() })
    return {
      id: String(user['objectId']),
      session: { 'x-parse-session-token': String(user['sessionToken']) },
    }
  }
  const worker = await signUp()
  const stranger = await signUp()
  await ask('roles', master, {
    name: institutionId,
    ACL: {},
    users: { __op: 'AddRelation', objects: [{ __type: 'Pointer', className: '_User', objectId: worker.id }] },
  })
  const rowsFor = async (session: Headers) =>
    ((await ask(listPath(institutionId), session))['results'] as unknown[]).length
  if ((await rowsFor(worker.session)) === 0 || (await rowsFor(stranger.session)) > 0)
    throw new Error('Parse Server does not keep rights apart')
  return worker.session
}

/** The newest open cases of a centre. */
export const listPath = (institutionId: string) => {
  const where = JSON.stringify({ ownerInstitutionId: institutionId, isOpen: true })
  return `classes/Case?where=${encodeURIComponent(where)}&order=-createdAt&limit=50`
}
