import type { Document, Timestamp } from 'mongodb'
import { connection } from '../../server/db/connect.ts'

/** What the product is about; sessions, limits and the audit's own rows come and go beside it. */
export const BUSINESS: ReadonlySet<string> = new Set([
  'cases',
  'persons',
  'legalBases',
  'infoNotices',
  'invitations',
  'notes',
  'actions',
  'diagnoses',
  'costCards',
  'plans',
  'meetings',
  'evaluations',
  'escalations',
  'transfers',
  'issues',
  'supervisions',
  'fidelityChecks',
  'notifications',
  'deadlines',
  'absences',
  'calendarFeeds',
  'partnerships',
  'models',
  'institutions',
  'users',
  'outbox',
  'effects',
  'idempotency',
  'counters',
])

export interface Write {
  collection: string
  /** The fields an update set or removed; of an insert or removal the whole. */
  fields: string[]
}

interface Logged {
  op: string
  ns: string
  o: Document
}

/** An update as the log holds it: {diff: {u: set, i: added, d: removed, s<field>: changed within}}. */
function fieldsOf({ op, o }: Logged): string[] {
  const diff = o['diff'] as Document | undefined
  if (op !== 'u' || !diff) return ['*']
  return Object.entries(diff).flatMap(([key, part]) =>
    key.startsWith('s') ? [key.slice(1)] : Object.keys(part as object),
  )
}

const opened = (entry: Logged): Logged[] =>
  Array.isArray(entry.o['applyOps']) ? (entry.o['applyOps'] as Logged[]).flatMap(opened) : [entry]

const database = () => {
  const { db } = connection()
  if (!db) throw new Error('not connected')
  return db
}

/** Where the server's log of writes stands. */
export const logTime = async (): Promise<Timestamp> =>
  (await database().admin().command({ hello: 1 }))['operationTime'] as Timestamp

/**
 * Every write to business data of this database since then, as the server's own log has it: what was written and
 * taken back counts as well. Costs the same however much the database holds.
 */
export async function writesSince(time: Timestamp): Promise<Write[]> {
  const log = connection().getClient().db('local').collection<Logged & { ts: Timestamp }>('oplog.rs')
  const entries = await log.find({ ts: { $gt: time } }).toArray()
  return entries.flatMap(opened).flatMap((entry) => {
    const [name, ...rest] = entry.ns.split('.')
    const collection = rest.join('.')
    const isOurs = name === database().databaseName && BUSINESS.has(collection)
    return isOurs ? [{ collection, fields: fieldsOf(entry) }] : []
  })
}

export async function writesDuring<T>(act: () => Promise<T>): Promise<{ result: T; writes: Write[] }> {
  const start = await logTime()
  const result = await act()
  return { result, writes: await writesSince(start) }
}
