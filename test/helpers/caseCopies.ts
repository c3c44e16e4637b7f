import type { Document } from 'mongodb'
import { randomUUID } from 'node:crypto'
import type { CaseView } from '../../shared/contracts/cases.ts'
import { connection } from '../../server/db/connect.ts'
import { newId } from '../../server/db/ids.ts'
import { nextCaseNumber } from '../../server/db/numbering.ts'
import { caseKeys } from '../../server/features/cases/newCase.ts'
import type { TestClock } from './clock.ts'
import type { Gmina } from './world.ts'

/**
 * Bringing a case to a stage takes some twenty requests, and most specs ask for the same few stages at the same
 * moment. The first case of a gmina to get there then is made by the operations; later ones are copies of it.
 */

/** A case as it was when it reached its stage, with all that is stored of it. */
interface Original {
  view: CaseView
  stored: { collection: string; rows: Document[] }[]
}

/** Ids of records and of requests, also within others (`<deadline>:<revision>:<timer>`). */
const ID = /[0-9a-f]{24}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

const originals = new WeakMap<Gmina, Map<string, Promise<Original>>>()

/** Where and when a case is wanted; equal ones differ only in their ids, their numbers and the family's name. */
interface Wanted {
  g: Gmina
  clock: TestClock
  stage: string
  familyName: string
}

/** A copy of the case that reached this stage at this moment before; the first one is made by `make`. */
export async function copyOrMake(
  { g, clock, stage, familyName }: Wanted,
  make: () => Promise<CaseView>,
): Promise<CaseView> {
  const known = originals.get(g) ?? new Map<string, Promise<Original>>()
  originals.set(g, known)
  const start = clock.now().toISOString()
  const key = `${stage} ${start} ${await standingWorld(g)}`
  const original = known.get(key)
  if (original) return copy(await original, g, familyName)
  const made = make().then(async (view) => ({ view, stored: await storedOf(view.id) }))
  known.set(key, made)
  try {
    return (await made).view
  } catch (error) {
    known.delete(key)
    throw error
  } finally {
    if (clock.now().toISOString() !== start) known.delete(key)
  }
}

/** People and places as they are now: specs rename them, end posts and change the partnership's model. */
async function standingWorld(g: Gmina): Promise<string> {
  const ids = JSON.stringify(g).match(ID)
  const read = (collection: string, filter: Document, ...fields: string[]) =>
    connection()
      .collection(collection)
      .find(filter, { projection: Object.fromEntries(fields.map((field) => [field, 1])), sort: { _id: 1 } })
      .toArray()
  const world = await Promise.all([
    read('partnerships', { teryt: g.ops.teryt }),
    read('institutions', { _id: { $in: ids } }),
    // What else stands in a user changes with every visit.
    read('users', { _id: { $in: ids } }, 'name', 'status', 'memberships'),
  ])
  return JSON.stringify(world)
}

/** Notices are found by what they tell of, below; events are left out. */
const FOUND_OTHERWISE = new Set(['outbox', 'notifications'])
const idsOf = (rows: Document[]): string[] => rows.map((row) => String(row['_id']))

/**
 * Every document of the case. Not its events: who listened has been told of them, and a copy was never on the way
 * that they tell of.
 */
async function storedOf(caseId: string): Promise<Original['stored']> {
  const read = async (collection: string, filter: Document) => ({
    collection,
    rows: await connection().collection(collection).find(filter).toArray(),
  })
  const below = Object.values(connection().models)
    .filter((model) => model.schema.path('caseId') && !FOUND_OTHERWISE.has(model.collection.name))
    .map((model) => read(model.collection.name, { caseId }))
  const stored = await Promise.all([read('cases', { _id: caseId }), ...below])
  const ids = stored.flatMap(({ rows }) => idsOf(rows))
  // A notice to somebody outside the case, as of an invitation, names its record only.
  const notices = await read('notifications', { $or: [{ caseId }, { targetId: { $in: ids } }] })
  const mails = { 'payload.notificationId': { $in: idsOf(notices.rows) } }
  stored.push(notices, await read('effects', { $or: [{ lane: caseId }, mails] }))
  return stored.filter(({ rows }) => rows.length > 0)
}

/** A new id for each that is the case's own, in the same order: those that the gmina has are of its people and places. */
function freshIds(original: Original, g: Gmina): Map<string, string> {
  const standing = new Set(JSON.stringify(g).match(ID))
  const own = new Set(
    JSON.stringify(original)
      .match(ID)
      ?.filter((id) => !standing.has(id)),
  )
  return new Map([...own].sort().map((id) => [id, id.includes('-') ? randomUUID() : newId()]))
}

async function copy(original: Original, g: Gmina, familyName: string): Promise<CaseView> {
  const names = freshIds(original, g)
  const { number } = original.view
  if (number) names.set(number, await nextCaseNumber(null, g.ops._id, number.slice(0, 4)))
  const family = new Map<string, unknown>([
    ['familyName', familyName],
    ['keys', caseKeys(familyName)],
  ])
  const copied = (value: unknown): unknown => {
    if (typeof value === 'string') return names.get(value) ?? value.replace(ID, (id) => names.get(id) ?? id)
    if (Array.isArray(value)) return value.map(copied)
    if (value === null || typeof value !== 'object' || value instanceof Date) return value
    return Object.fromEntries(
      Object.entries(value).map(([field, part]) => [field, family.get(field) ?? copied(part)]),
    )
  }
  const insert = ({ collection, rows }: Original['stored'][number]) =>
    connection()
      .collection(collection)
      .insertMany(copied(rows) as Document[])
  await Promise.all(original.stored.map(insert))
  return copied(original.view) as CaseView
}
