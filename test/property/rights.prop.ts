import { accessibleBy } from '@casl/mongoose'
import { expect } from 'chai'
import fc from 'fast-check'
import { connectDb, disconnectDb } from '../../server/db/connect.ts'
import { repositories, type Repositories } from '../../server/db/repositories.ts'
import type { Subject } from '../../shared/contracts/operation.ts'
import { allows, type AppAbility } from '../../shared/permissions/ability.ts'
import type { CaseAccess, CaseScope } from '../../shared/permissions/actor.ts'
import { lensOf, scopeOf } from '../../shared/permissions/caseScope.ts'
import { defineAbility } from '../../shared/permissions/defineAbility.ts'
import { worlds, type World } from '../helpers/arbitraries.ts'
import { testDatabaseUri } from '../helpers/mongo.ts'
import { lensOn } from '../helpers/oracle.ts'
import { oracleSays, ORACLE_VERBS } from '../helpers/oracleTable.ts'

/** Records of a world by the subject that rights name them by. */
const COLLECTIONS = {
  Case: 'cases',
  Note: 'notes',
  Action: 'actions',
  LegalBasis: 'legalBases',
  InfoNotice: 'infoNotices',
  Invitation: 'invitations',
  Escalation: 'escalations',
  Transfer: 'transfers',
  Issue: 'issues',
  Supervision: 'supervisions',
  FidelityCheck: 'fidelityChecks',
  Diagnosis: 'diagnoses',
  CostCard: 'costCards',
  Plan: 'plans',
  Meeting: 'meetings',
  Evaluation: 'evaluations',
  Deadline: 'deadlines',
  Absence: 'absences',
  Notification: 'notifications',
  Partnership: 'partnerships',
  Model: 'models',
} as const
type Judged = keyof typeof COLLECTIONS
const SUBJECTS = Object.keys(COLLECTIONS) as Judged[]
type Row = { _id: string } & Record<string, unknown>
const rowsOf = (world: World, subject: Judged) => world[COLLECTIONS[subject]] as unknown as Row[]

const NOW = new Date('2026-11-10T09:00:00Z')

interface Case {
  world: World
  scopes: CaseScope[]
  ability: AppAbility
}

function withRights(world: World): Case {
  const outside = defineAbility(world.actor)
  const scopes = world.cases.flatMap((c) => scopeOf(world.actor, outside, c, NOW) ?? [])
  return { world, scopes, ability: defineAbility(world.actor, scopes) }
}

const conditioned = (ability: AppAbility) =>
  ability.rules
    .filter((rule) => rule.conditions)
    .flatMap((rule) => [rule.action].flat().map((verb) => `${String(rule.subject)}.${verb}`))

/** Ids that one query for `verb` finds, each world looking among its own records only. */
async function found(db: Repositories, cases: Case[], subject: Judged, verb: string): Promise<Set<string>> {
  const clauses = cases.flatMap(({ world, ability }) => {
    const ids = rowsOf(world, subject).map((row) => row._id)
    const rights = accessibleBy(ability, verb).ofType(subject as Subject)
    return ids.length > 0 ? [{ $and: [{ _id: { $in: ids } }, rights] }] : []
  })
  if (clauses.length === 0) return new Set()
  const rows = await db[COLLECTIONS[subject]].model.collection
    .find({ $or: clauses } as never, { projection: { _id: 1 } })
    .toArray()
  return new Set(rows.map((row) => String(row._id)))
}

interface Verdicts {
  memory: boolean
  query: boolean
  oracle: boolean | undefined
}

function disagreement({ world }: Case, subject: string, verb: string, row: Row, says: Verdicts): string {
  const caseId = subject === 'Case' ? row._id : row['caseId']
  const around = world.cases.find((c) => c._id === caseId)
  return JSON.stringify(
    { right: `${subject}.${verb}`, says, actor: world.actor, record: row, around },
    null,
    1,
  )
}

describe('law: a right is the same in memory, in a query and to an independent oracle', function () {
  this.timeout(120_000)
  let db: Repositories

  before(async () => {
    await connectDb(await testDatabaseUri())
    db = repositories()
  })
  after(disconnectDb)

  async function fill(batch: World[]): Promise<void> {
    for (const subject of SUBJECTS) {
      const collection = db[COLLECTIONS[subject]].model.collection
      await collection.deleteMany({})
      const rows = batch.flatMap((world) => rowsOf(world, subject))
      if (rows.length > 0) await collection.insertMany(structuredClone(rows) as never)
    }
  }

  it('holds for every conditioned verb in 2 000 random worlds and more', async () => {
    let count = 0
    const said = new Map<string, { yes: number; no: number }>()
    const property = fc.asyncProperty(worlds(200), async (batch) => {
      count += batch.length
      await fill(batch)
      const cases = batch.map(withRights)
      for (const { world } of cases)
        for (const c of world.cases)
          expect(lensOf(defineAbility(world.actor), c), JSON.stringify([world.actor, c])).to.equal(
            lensOn(world.actor, c),
          )
      for (const right of ORACLE_VERBS) {
        const [subject, verb] = right.split('.') as [Judged, string]
        const ids = await found(db, cases, subject, verb)
        for (const one of cases)
          for (const row of rowsOf(one.world, subject)) {
            const says = {
              memory: allows(one.ability, verb, subject, row),
              query: ids.has(row._id),
              oracle: oracleSays(right, one.world, row),
            }
            if (says.memory !== says.query || says.memory !== says.oracle)
              throw new Error(disagreement(one, subject, verb, row, says))
            const tally = said.get(right) ?? { yes: 0, no: 0 }
            said.set(right, tally)
            if (says.memory) tally.yes += 1
            else tally.no += 1
          }
      }
    })
    await fc.assert(property, { numRuns: 24, seed: 20261110 })
    expect(count).to.be.at.least(2000)
    // Rights that no world grants, or none refuses, would be proved on nothing.
    for (const [right, { yes, no }] of said) {
      expect(yes, `${right} granted`).to.be.greaterThan(5)
      expect(no, `${right} refused`).to.be.greaterThan(5)
    }
  })

  it('leaves out no conditioned verb that any actor has', () => {
    const known = new Set<string>(ORACLE_VERBS)
    for (const batch of fc.sample(worlds(200), { numRuns: 5, seed: 7 }))
      for (const { ability } of batch.map(withRights))
        for (const right of conditioned(ability)) expect(known).to.include(right)
  })

  it('is what Repository.find returns', async () => {
    const [batch = []] = fc.sample(worlds(150), { numRuns: 1, seed: 11 })
    await fill(batch)
    for (const { world, ability } of batch.map(withRights))
      for (const subject of SUBJECTS) {
        const rows = rowsOf(world, subject)
        if (rows.length === 0) continue
        const repository = db[COLLECTIONS[subject]]
        const got = await repository.find(ability, { _id: { $in: rows.map((row) => row._id) } })
        const wanted = rows.filter((row) => oracleSays(`${subject}.read`, world, row))
        expect(got.map((row) => row._id).sort()).to.deep.equal(wanted.map((row) => row._id).sort())
        for (const row of rows)
          expect((await repository.byId(ability, row._id)) !== null).to.equal(wanted.includes(row))
      }
  })

  it('holds for a case that is stored with more than rights look at', () => {
    for (const batch of fc.sample(worlds(50), { numRuns: 2, seed: 5 }))
      for (const { actor, cases } of batch)
        for (const c of cases) {
          const grown = { ...c, familyName: 'Nadolni', situation: [] } as CaseAccess
          expect(lensOf(defineAbility(actor), Object.freeze(grown))).to.equal(lensOn(actor, c))
        }
  })
})
