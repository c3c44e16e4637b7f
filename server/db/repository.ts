import { accessibleBy } from '@casl/mongoose'
import type { ClientSession, Model, Schema } from 'mongoose'
import type { Subject } from '../../shared/contracts/operation.ts'
import { allows, type AppAbility } from '../../shared/permissions/ability.ts'
import { AppError } from '../kernel/errors.ts'
import { fitsOf } from './fits.ts'
import { insertRows } from './insertRows.ts'
import type { Stored } from './model.ts'

export interface Tally {
  /** Counts writes, so that the kernel can refuse a command that wrote and told nobody. */
  writes: number
  /** The case of the first single record read, so that a refusal can be put on record there. */
  caseId: string | null
}
export type Filter = Record<string, unknown>
export interface FindOptions {
  sort?: Record<string, 1 | -1>
  limit?: number
  /** Verb that must be allowed; reading unless said otherwise. */
  action?: string
}

const checks = new WeakMap<object, (doc: unknown) => boolean>()

function fitsModel(model: { schema: unknown }): (doc: unknown) => boolean {
  const known = checks.get(model)
  if (known) return known
  const check = fitsOf(model.schema as Schema)
  checks.set(model, check)
  return check
}

/**
 * The one door to a collection. Reading needs an ability, so a forgotten check is a type error;
 * what the ability does not reach does not exist for the caller (SECURITY §4, rules 1 and 7).
 */
export class Repository<D extends Stored> {
  readonly model: Model<D>
  readonly subject: Subject
  readonly session: ClientSession | null
  readonly #tally: Tally
  readonly #fits: (doc: unknown) => boolean

  constructor(model: Model<D>, subject: Subject, session: ClientSession | null, tally: Tally) {
    this.model = model
    this.subject = subject
    this.session = session
    this.#tally = tally
    this.#fits = fitsModel(model)
  }

  /** Records the ability reaches, narrowed by `filter` (built by the server, never by a client). */
  find(ability: AppAbility, filter: Filter, options: FindOptions = {}): Promise<D[]> {
    return this.#read(this.#scoped(ability, filter, options.action ?? 'read'), options)
  }

  /** The same with these fields only, for those who look through many large records. */
  findPart<K extends keyof D & string>(
    ability: AppAbility,
    filter: Filter,
    fields: readonly K[],
    options: FindOptions = {},
  ): Promise<Pick<D, K | '_id'>[]> {
    return this.#read(this.#scoped(ability, filter, options.action ?? 'read'), options, fields)
  }

  /**
   * Records in the order of a value that no field holds: `by` is an expression of the database,
   * `after` conditions on it by the name `rank`. All that match are looked at, so keep `filter` narrow.
   */
  async findRanked(
    ability: AppAbility,
    filter: Filter,
    { by, direction, after, limit }: { by: unknown; direction: 1 | -1; after: Filter[]; limit: number },
  ): Promise<{ doc: D; rank: unknown }[]> {
    const rows = await this.model.collection
      .aggregate<{ doc: D; rank: unknown }>(
        [
          { $match: this.#scoped(ability, filter, 'read') },
          { $project: { doc: '$$ROOT', rank: by } },
          ...after.map((condition) => ({ $match: condition })),
          { $sort: { rank: direction, _id: direction } },
          { $limit: limit },
        ],
        this.#options(),
      )
      .toArray()
    return rows.map(({ doc, rank }) => ({ doc, rank }))
  }

  count(ability: AppAbility, filter: Filter, action = 'read'): Promise<number> {
    return this.model.collection.countDocuments(this.#scoped(ability, filter, action), this.#options())
  }

  /** How many reachable records there are per value of `field`. */
  async countBy(ability: AppAbility, filter: Filter, field: string): Promise<Record<string, number>> {
    const rows = await this.model.collection
      .aggregate<{ _id: string; n: number }>(
        [{ $match: this.#scoped(ability, filter, 'read') }, { $group: { _id: `$${field}`, n: { $sum: 1 } } }],
        this.#options(),
      )
      .toArray()
    return Object.fromEntries(rows.map((row) => [row._id, row.n]))
  }

  /** Per value of `field`: how many reachable records there are for which each expression is true. */
  async tallyBy<K extends string>(
    ability: AppAbility,
    filter: Filter,
    field: string,
    expressions: Record<K, unknown>,
  ): Promise<Map<string, Record<K, number>>> {
    const sums = Object.entries(expressions).map(([name, is]) => [name, { $sum: { $cond: [is, 1, 0] } }])
    const rows = await this.model.collection
      .aggregate<{ _id: string } & Record<K, number>>(
        [
          { $match: this.#scoped(ability, filter, 'read') },
          { $group: { _id: `$${field}`, ...Object.fromEntries(sums) } },
        ],
        this.#options(),
      )
      .toArray()
    return new Map(rows.map((row) => [row._id, row]))
  }

  /**
   * The record, or null when it does not exist or the ability does not reach it. Judged here instead of by
   * the database: a property test holds both judgements together, and a bare id is found without a plan.
   */
  async byId(ability: AppAbility, id: string, action = 'read'): Promise<D | null> {
    const [doc] = await this.#read({ _id: id }, { limit: 1 })
    return this.#noted(doc && allows(ability, action, this.subject, doc) ? doc : null)
  }

  /**
   * Without rights: for the kernel itself (delivery judges afterwards, timers, checks across cases).
   * Handlers of operations use byId.
   */
  async unscopedById(id: string): Promise<D | null> {
    const [doc] = await this.#read({ _id: id }, { limit: 1 })
    return this.#noted(doc ?? null)
  }

  /**
   * Reads one record for writing at or below it: the increment makes every other transaction that does
   * so conflict from here on, in the same round trip as the read. `ability` null skips the rights.
   */
  async take(ability: AppAbility | null, id: string, counter: keyof D & string): Promise<D | null> {
    const filter = ability ? this.#scoped(ability, { _id: id }, 'read') : { _id: id }
    // Named, so that the database does not weigh the indexes of the rights against it.
    const options = { ...this.#options(), returnDocument: 'after' as const, hint: { _id: 1 } as const }
    const row = await this.model.collection.findOneAndUpdate(
      filter,
      { $inc: { [counter]: 1 } } as never,
      options,
    )
    return this.#noted(row as unknown as D | null)
  }

  async unscopedFind(filter: Filter, options: FindOptions = {}): Promise<D[]> {
    if (Object.keys(filter).length === 0) throw new Error('an empty filter would select everything')
    return this.#read(filter, options)
  }

  async unscopedFindPart<K extends keyof D & string>(
    filter: Filter,
    fields: readonly K[],
    options: FindOptions = {},
  ): Promise<Pick<D, K | '_id'>[]> {
    if (Object.keys(filter).length === 0) throw new Error('an empty filter would select everything')
    return this.#read(filter, options, fields)
  }

  async insert(doc: D): Promise<D> {
    this.#tally.writes += 1
    if (this.#fits(doc)) await insertRows(this.model, [doc], this.session)
    else await this.model.create([doc as never], { session: this.session ?? undefined } as never)
    return doc
  }

  /**
   * Writes `set` on top of exactly the version that was read; someone else's version in between is a
   * version_conflict. Returns the record as it now stands.
   */
  async change(doc: D, set: Partial<D>, now: Date): Promise<D> {
    this.#tally.writes += 1
    const next = { ...set, updatedAt: now } as Partial<D>
    const result = await this.model.updateOne(
      { _id: doc._id, version: doc.version } as never,
      { $set: next, $inc: { version: 1 } } as never,
      { session: this.session ?? undefined } as never,
    )
    if (result.modifiedCount !== 1) throw new AppError('version_conflict')
    return { ...doc, ...next, version: doc.version + 1 }
  }

  /**
   * Reads go to the driver directly: Mongoose would cast filters in place, and so change the very rules
   * they come from. Writes keep Mongoose's strict schemas.
   */
  #read(filter: Filter, { sort, limit }: FindOptions, fields?: readonly string[]): Promise<D[]> {
    const projection = fields && Object.fromEntries(fields.map((field) => [field, 1]))
    return this.model.collection
      .find(filter, {
        ...this.#options(),
        sort: sort ?? { _id: -1 },
        limit: limit ?? 500,
        ...(projection && { projection }),
      })
      .toArray() as unknown as Promise<D[]>
  }

  #noted(doc: D | null): D | null {
    const caseId = this.subject === 'Case' ? doc?._id : (doc as { caseId?: unknown } | null)?.caseId
    if (typeof caseId === 'string') this.#tally.caseId ??= caseId
    return doc
  }

  #options() {
    return { maxTimeMS: 10_000, ...(this.session ? { session: this.session } : {}) }
  }

  #scoped(ability: AppAbility, filter: Filter, action: string): Filter {
    const rights = rightsAsFilter(ability, action, this.subject)
    return Object.keys(filter).length === 0 ? rights : { $and: [rights, filter] }
  }
}

const filters = new WeakMap<AppAbility, Map<string, Filter>>()

/** What the ability reaches, as a filter. Abilities never change, so each is written out once; nobody alters it. */
function rightsAsFilter(ability: AppAbility, action: string, subject: Subject): Filter {
  const known = filters.get(ability) ?? new Map<string, Filter>()
  filters.set(ability, known)
  const key = `${action} ${subject}`
  const filter = known.get(key) ?? (accessibleBy(ability, action).ofType(subject) as Filter)
  known.set(key, filter)
  return filter
}
