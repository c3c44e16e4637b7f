import { expect } from 'chai'
import { z } from 'zod'
import { zProblem, type ErrorCode } from '../../shared/contracts/errors.ts'
import type { EventName } from '../../shared/contracts/events.ts'
import { zAbilities } from '../../shared/contracts/fields.ts'
import {
  specOf,
  type CommandName,
  type OperationName,
  type OutputOf,
  type QueryName,
} from '../../shared/contracts/operations.ts'
import { AuditModel, OutboxModel } from '../../server/db/models/records.ts'
import type { Answer, Caller } from './server.ts'
import { writesDuring, type Write } from './writes.ts'

/** What every operation owes beside its answer: an audit row, its events, and on refusal nothing changed. */

const auditOf = (answer: Pick<Answer, 'headers'>) =>
  AuditModel.find({ requestId: answer.headers['x-request-id'] as string }).lean()

async function newestEventId(): Promise<string> {
  return (await OutboxModel.findOne().sort({ _id: -1 }).lean())?._id ?? ''
}

const zAnyAbilities = z.union([zAbilities, z.record(z.string(), zAbilities)])
const zCommandReply = z.strictObject({ data: z.unknown(), abilities: zAnyAbilities })
const zQueryReply = z.strictObject({
  data: z.unknown(),
  abilities: zAnyAbilities,
  cursor: z.string().min(1),
})
const zListReply = zQueryReply.extend({
  page: z.strictObject({ limit: z.int().min(1).max(100), next: z.string().nullable() }),
})

/** The reply has exactly the shape that the contract gives it. */
export function expectContract(name: OperationName, answer: Answer): void {
  expect(answer.status, `${name}: ${JSON.stringify(answer.body)}`).to.equal(200)
  const spec = specOf(name)
  const isList = spec.kind === 'query' && spec.list
  const shape = spec.kind === 'command' ? zCommandReply : isList ? zListReply : zQueryReply
  shape.parse(answer.body)
  spec.output.parse(answer.body.data)
}

interface Written {
  events: EventName[]
  /** How many people are told. */
  notices?: number
}

/** Runs a command that must succeed and leave one audit row and exactly these events; its data. */
export async function written<N extends CommandName>(
  caller: Caller,
  name: N,
  input: Record<string, unknown>,
  { events, notices }: Written,
): Promise<OutputOf<N>> {
  const last = await newestEventId()
  const answer = await caller.call(name, input)
  expectContract(name, answer as Answer)
  const rows = await auditOf(answer)
  const marks = rows.map((row) => [row.kind, row.operation, row.actor.membershipId])
  expect(rows.length, 'audit rows').to.be.greaterThan(0)
  expect(marks).to.deep.equal(rows.map(() => ['write', name, caller.someone.membershipId]))
  // A command that touches several cases stands in the history of each, once.
  expect(new Set(rows.map((row) => row.caseId)).size, 'rows of one case').to.equal(rows.length)
  expect(rows.flatMap((row) => row.events).sort()).to.deep.equal([...events].sort())
  const fresh = await OutboxModel.collection
    .find({ _id: { $gt: last as never }, actorMembershipId: caller.someone.membershipId })
    .toArray()
  const told = fresh.filter((e) => e['name'] === 'notification.created')
  // Notices whose cause is dealt with are read by the same command; see notifications/settled.test.ts.
  const isBell = (event: string) => event.startsWith('notification.') && name !== 'notifications.markRead'
  const own = fresh.filter((e) => !isBell(e['name'] as string))
  expect(own.map((e) => e['name'] as string).sort()).to.deep.equal([...events].sort())
  if (notices !== undefined) expect(told.length, 'people told').to.equal(notices)
  return answer.body.data
}

/** The keys of repeated commands and a case's own counter of turns say nothing about anybody. */
const isQuiet = ({ collection, fields }: Write) =>
  collection === 'idempotency' || (collection === 'cases' && fields.every((field) => field === 'seq'))

/** Runs a command that must succeed without changing anything, hence without event and audit row. */
export async function idle<N extends CommandName>(
  caller: Caller,
  name: N,
  input: Record<string, unknown>,
): Promise<OutputOf<N>> {
  const { result: answer, writes } = await writesDuring(() => caller.call(name, input))
  expectContract(name, answer as Answer)
  expect(writes.filter((write) => !isQuiet(write))).to.deep.equal([])
  expect(await auditOf(answer)).to.deep.equal([])
  return answer.body.data
}

/** Runs a query that must succeed; a sensitive one must have left its row of reading. */
export async function answered<N extends QueryName>(
  caller: Caller,
  name: N,
  input: Record<string, unknown> = {},
): Promise<Answer<N>> {
  const { result: answer, writes } = await writesDuring(() => caller.call(name, input))
  expectContract(name, answer as Answer)
  expect(writes, 'a query changes nothing').to.deep.equal([])
  const spec = specOf(name)
  const rows = await auditOf(answer)
  const reads = spec.kind === 'query' && spec.sensitive ? [['read', name]] : []
  expect(rows.map((row) => [row.kind, row.operation])).to.deep.equal(reads)
  return answer
}

export interface Refusal {
  status: number
  code: ErrorCode
  reason?: string
  /** Path → code of a 400. */
  fields?: Record<string, string>
}

/** A refusal in the one fixed shape, naming nothing that was typed. */
export function expectProblem(answer: Answer, expected: Refusal): void {
  expect(answer.status, JSON.stringify(answer.body)).to.equal(expected.status)
  expect(answer.headers['content-type']).to.match(/^application\/problem\+json/)
  const problem = zProblem.parse(answer.body)
  expect(problem.code).to.equal(expected.code)
  expect(problem.status).to.equal(expected.status)
  expect(problem.requestId).to.equal(answer.headers['x-request-id'])
  if (expected.reason !== undefined) expect(problem.reason).to.equal(expected.reason)
  if (expected.fields !== undefined) expect(problem.fields).to.deep.equal(expected.fields)
}

/** Nothing but `act` happened, and it changed no business data. */
export async function expectUnchanged<T>(act: () => Promise<T>): Promise<T> {
  const { result, writes } = await writesDuring(act)
  expect(writes, 'business data').to.deep.equal([])
  return result
}

/** Runs an operation that must be refused: shape, data untouched, and the refusal itself on record. */
export async function refused(
  caller: Caller,
  name: OperationName,
  input: Record<string, unknown>,
  expected: Refusal,
): Promise<Answer> {
  const answer = await expectUnchanged(() => caller.call(name, input))
  expectProblem(answer, expected)
  const rows = await auditOf(answer)
  expect(rows.map((row) => [row.kind, row.operation, row.actor.membershipId])).to.deep.equal([
    ['deny', name, caller.someone.membershipId],
  ])
  return answer
}

export const NOT_FOUND: Refusal = { status: 404, code: 'not_found' }
export const STALE: Refusal = { status: 409, code: 'version_conflict' }
export const forbidden = (reason: string): Refusal => ({ status: 403, code: 'forbidden', reason })
export const unmet = (reason: string): Refusal => ({ status: 422, code: 'guard_unmet', reason })
export const invalid = (fields: Record<string, string>): Refusal => ({
  status: 400,
  code: 'validation_failed',
  fields,
})
