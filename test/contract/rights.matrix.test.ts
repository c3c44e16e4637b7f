import { expect } from 'chai'
import type { Timestamp } from 'mongodb'
import { connection } from '../../server/db/connect.ts'
import { newId } from '../../server/db/ids.ts'
import { AuditModel } from '../../server/db/models/records.ts'
import { zProblem } from '../../shared/contracts/errors.ts'
import { OPERATION_NAMES, specOf } from '../../shared/contracts/operations.ts'
import { BUSINESS, logTime, writesDuring, writesSince } from '../helpers/writes.ts'
import '../helpers/mongo.ts'
import { makePeopleAround, makeSubjects, type Subjects } from '../helpers/relations.ts'
import { openScene, type Scene } from '../helpers/scene.ts'
import { Caller, signIn, type Answer } from '../helpers/server.ts'
import type { Someone } from '../helpers/world.ts'
import { EXPECTED, expectedFor, RELATIONS, type Relation, type Verdict } from './rights.expected.ts'
import { rowOf, ROWS, type RowSetup } from './rights.rows.ts'

/** What a command that was done may have changed for the next one; who people are, and the trail, stay. */
const STAYS = ['users', 'calendarFeeds', 'outbox', 'idempotency', 'counters']
const RESTORED = [...BUSINESS].filter((name) => !STAYS.includes(name))
const STATUS: Record<Verdict, number> = { yes: 200, guard: 422, 401: 401, 403: 403, 404: 404 }
const CODE: Record<number, string> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  422: 'guard_unmet',
}

const isReading = (row: RowSetup) => specOf(row.operation).method === 'GET'

/** Ids replaced by ids of nothing. */
const ghostly = (input: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(input).map(([key, value]) => [key, ['id', 'caseId'].includes(key) ? newId() : value]),
  )

describe('rights: operation × relation to the case', function () {
  this.timeout(60_000)
  let scene: Scene
  let subjects: Subjects
  let people: Record<Relation, Someone>
  let callers: Map<Relation, Caller>
  let team: Set<string>
  const kept = new Map<string, Record<string, unknown>[]>()
  /** Since then everything is as it was prepared. */
  let whole: Timestamp

  before(async () => {
    scene = await openScene()
    const { g } = scene
    const around = await makePeopleAround(scene)
    subjects = await makeSubjects(scene, around)
    people = {
      anonymous: g.worker,
      coordinator: g.worker,
      deputy: g.colleague,
      teamWorker: around.teamWorker,
      assistant: g.assistant,
      school: g.pedagogue,
      police: g.officer,
      health: g.nurse,
      ngo: g.volunteer,
      head: g.head,
      receipt: around.teacher,
      outsideWorker: around.outsideWorker,
      leader: g.leader,
      invitee: around.clerk,
      removed: around.probationOfficer,
      stranger: g.stranger,
      foreignHead: around.foreignHead,
      foreignDpo: around.foreignDpo,
      dpo: g.dpo,
      admin: g.admin,
      adviser: g.adviser,
      powiatLead: g.powiatLead,
      askedLead: g.powiatLead,
      decisionGroup: g.groupMember,
    }
    const inTeam = ['coordinator', 'deputy', 'teamWorker', 'assistant', 'school', 'police', 'health', 'ngo']
    team = new Set(inTeam)
    callers = new Map()
    for (const relation of RELATIONS) callers.set(relation, await callerAs(relation))
    for (const name of RESTORED)
      kept.set(name, (await connection().collection(name).find().toArray()) as Record<string, unknown>[])
    whole = await logTime()
  })
  after(() => scene.server.stop())

  async function callerAs(relation: Relation): Promise<Caller> {
    const { origin } = scene.server
    const someone = people[relation]
    return relation === 'anonymous' ? new Caller(origin, someone, '') : signIn(origin, someone)
  }

  /** Puts the prepared cases back after a command that was done. */
  async function restore(): Promise<void> {
    const written = new Set((await writesSince(whole)).map(({ collection }) => collection))
    for (const name of RESTORED.filter((one) => written.has(one))) {
      const collection = connection().collection(name)
      await collection.deleteMany({})
      const docs = kept.get(name) ?? []
      if (docs.length > 0) await collection.insertMany(docs as never)
    }
    whole = await logTime()
  }

  /** The powiat's lead is tried once on the case that was raised to the powiat and once on another. */
  function situation(relation: Relation, on: RowSetup['on'] = 'work') {
    if (relation === 'askedLead' && (on === 'work' || on === 'team')) return subjects.raised
    if (relation === 'powiatLead' && on === 'raised') return subjects.pzk
    return subjects[on]
  }

  /** One cell: the status, and whatever a refusal owes and did not give. */
  async function tried(row: RowSetup, relation: Relation): Promise<{ status: number; faults: string[] }> {
    const caller =
      row.ownSession && row.operation !== 'session.signIn'
        ? await callerAs(relation)
        : (callers.get(relation) as Caller)
    const asker = row.operation === 'session.signIn' ? new Caller(caller.origin, caller.someone, '') : caller
    const t = { s: situation(relation, row.on), all: subjects, me: people[relation], g: scene.g }
    const input = row.input({ ...t, inTeam: team.has(relation) })
    const answer = (await asker.call(row.operation, input)) as Answer
    const faults: string[] = []
    const fault = (what: string) => faults.push(`${relation}: ${what}`)
    if (answer.status === 200) {
      if (!isReading(row)) await restore()
      return { status: 200, faults }
    }
    const problem = zProblem.safeParse(answer.body)
    if (!problem.success) fault(`not the fixed shape: ${JSON.stringify(answer.body)}`)
    if (CODE[answer.status] !== answer.body.code) fault(`code ${answer.body.code} under ${answer.status}`)
    const isOffered = specOf(row.operation).access !== 'system'
    if (relation !== 'anonymous' && isOffered) {
      const rows = await AuditModel.find({ requestId: answer.headers['x-request-id'] as string }).lean()
      if (rows.length !== 1 || rows[0]?.kind !== 'deny') fault('refusal without its audit row')
    }
    if (answer.status === 404) {
      const nothing = (await asker.call(row.operation, ghostly(input))) as Answer
      const { requestId: _a, ...seen } = answer.body as unknown as Record<string, unknown>
      const { requestId: _b, ...unseen } = nothing.body as unknown as Record<string, unknown>
      if (JSON.stringify(seen) !== JSON.stringify(unseen)) fault('hidden and missing can be told apart')
    }
    return { status: answer.status, faults }
  }

  it('names every operation of the map', () => {
    const named = Object.keys(EXPECTED).map((key) => key.split(' ')[0])
    expect([...new Set(named)].sort()).to.deep.equal([...OPERATION_NAMES].sort())
    expect(Object.keys(ROWS).sort()).to.deep.equal(Object.keys(EXPECTED).sort())
  })

  for (const [key, expected] of Object.entries(EXPECTED))
    it(key, async () => {
      const row = rowOf(key)
      const faults: string[] = []
      const check = async (relation: Relation) => {
        const due = STATUS[expectedFor(expected, relation)]
        const cell = await tried(row, relation)
        if (cell.status !== due) faults.push(`${relation}: ${cell.status} instead of ${due}`)
        faults.push(...cell.faults)
      }
      const mayNot = RELATIONS.filter((relation) => expectedFor(expected, relation) !== 'yes')
      const { writes } = await writesDuring(() => Promise.all(mayNot.map(check)))
      if (writes.length > 0) faults.push('refused and yet changed something')
      const may = RELATIONS.filter((relation) => !mayNot.includes(relation))
      if (isReading(row)) await Promise.all(may.map(check))
      else for (const relation of may) await check(relation)
      expect(faults).to.deep.equal([])
    })
})
