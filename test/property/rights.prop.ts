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
import { PATIENCE, runs, SEED } from '../helpers/chance.ts'
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

const verbsOn = (subject: Judged) =>
  ORACLE_VERBS.filter((right) => right.startsWith(`${subject}.`)).map((right) =>
    right.slice(subject.length + 1),
  )

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

/** Rights that ask the database the same; what is left out of one of them must not make it look like another. */
const wording = (rights: object) =>
  JSON.stringify(rights, (_key, value: unknown) => (value === undefined ? '(undefined)' : value))

type Finds = (one: Case, verb: string, id: string) => boolean

/**
 * Asks the database which records the rights of each world find, each world looking among its own only. One
 * query asks for many worlds, and once for all verbs that a world's rights put into the same words.
 */
async function ask(db: Repositories, cases: Case[], subject: Judged): Promise<Finds> {
  const rounds: object[][] = []
  const roundOf = new Map<Case, Map<string, number>>()
  for (const one of cases) {
    const ids = rowsOf(one.world, subject).map((row) => row._id)
    if (ids.length === 0) continue
    const asked = new Map<string, number>()
    const byVerb = new Map<string, number>()
    for (const verb of verbsOn(subject)) {
      const rights = accessibleBy(one.ability, verb).ofType(subject as Subject)
      const words = wording(rights)
      const round = asked.get(words) ?? asked.size
      byVerb.set(verb, round)
      if (asked.has(words)) continue
      asked.set(words, round)
      ;(rounds[round] ??= []).push({ $and: [{ _id: { $in: ids } }, rights] })
    }
    roundOf.set(one, byVerb)
  }
  const { collection } = db[COLLECTIONS[subject]].model
  const hits = await Promise.all(
    rounds.map(async (clauses) => {
      const rows = await collection.find({ $or: clauses } as never, { projection: { _id: 1 } }).toArray()
      return new Set(rows.map((row) => String(row._id)))
    }),
  )
  return (one, verb, id) => {
    const round = roundOf.get(one)?.get(verb)
    if (round === undefined) throw new Error(`${subject}.${verb} was not asked`)
    return hits[round]?.has(id) ?? false
  }
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
  this.timeout(PATIENCE)
  let db: Repositories

  before(async () => {
    await connectDb(await testDatabaseUri())
    db = repositories()
  })
  after(disconnectDb)

  async function fill(batch: World[]): Promise<void> {
    await Promise.all(
      SUBJECTS.map(async (subject) => {
        const { collection } = db[COLLECTIONS[subject]].model
        await collection.deleteMany({})
        const rows = batch.flatMap((world) => rowsOf(world, subject))
        if (rows.length > 0) await collection.insertMany(structuredClone(rows) as never)
      }),
    )
  }

  it('holds for every conditioned verb in 2 000 random worlds', async () => {
    let count = 0
    const said = new Map<string, { yes: number; no: number }>()
    const property = fc.asyncProperty(worlds(100, 100), async (batch) => {
      count += batch.length
      await fill(batch)
      const cases = batch.map(withRights)
      for (const { world } of cases)
        for (const c of world.cases)
          expect(lensOf(defineAbility(world.actor), c), JSON.stringify([world.actor, c])).to.equal(
            lensOn(world.actor, c),
          )
      for (const subject of SUBJECTS) {
        const finds = await ask(db, cases, subject)
        for (const verb of verbsOn(subject))
          for (const one of cases)
            for (const row of rowsOf(one.world, subject)) {
              const right = `${subject}.${verb}`
              const says = {
                memory: allows(one.ability, verb, subject, row),
                query: finds(one, verb, row._id),
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
    await fc.assert(property, { numRuns: runs(20), seed: SEED, endOnFailure: true })
    expect(count).to.be.at.least(2000)
    expect([...said.keys()]).to.have.members(ORACLE_VERBS)
    // Rights that no world grants, or none refuses, would be proved on nothing.
    for (const [right, { yes, no }] of said) {
      expect(yes, `${right} granted`).to.be.greaterThan(5)
      expect(no, `${right} refused`).to.be.greaterThan(5)
    }
  })

  it('leaves out no conditioned verb that any actor has', () => {
    const known = new Set<string>(ORACLE_VERBS)
    for (const batch of fc.sample(worlds(200, 200), { numRuns: 3, seed: 7 }))
      for (const { ability } of batch.map(withRights))
        for (const right of conditioned(ability)) expect(known).to.include(right)
  })

  it('is what Repository.find returns', async () => {
    const [batch = []] = fc.sample(worlds(100, 100), { numRuns: 1, seed: 11 })
    await fill(batch)
    for (const { world, ability } of batch.map(withRights))
      for (const subject of SUBJECTS) {
        const rows = rowsOf(world, subject)
        if (rows.length === 0) continue
        const repository = db[COLLECTIONS[subject]]
        const got = await repository.find(ability, { _id: { $in: rows.map((row) => row._id) } })
        const wanted = rows.filter((row) => oracleSays(`${subject}.read`, world, row))
        expect(got.map((row) => row._id).sort()).to.deep.equal(wanted.map((row) => row._id).sort())
        const single = await Promise.all(rows.map((row) => repository.byId(ability, row._id)))
        expect(rows.filter((_row, index) => single[index] !== null)).to.deep.equal(wanted)
      }
  })

  it('holds for a case that is stored with more than rights look at', () => {
    for (const batch of fc.sample(worlds(50, 50), { numRuns: 2, seed: 5 }))
      for (const { actor, cases } of batch)
        for (const c of cases) {
          const grown = { ...c, familyName: 'Nadolni', situation: [] } as CaseAccess
          expect(lensOf(defineAbility(actor), Object.freeze(grown))).to.equal(lensOn(actor, c))
        }
  })
})
