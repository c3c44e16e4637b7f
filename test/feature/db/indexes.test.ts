import '../../helpers/mongo.ts'
import { expect } from 'chai'
import { accessibleBy } from '@casl/mongoose'
import type { Document } from 'mongodb'
import { connectDb, connection, disconnectDb } from '../../../server/db/connect.ts'
import { migrate } from '../../../server/db/migrate.ts'
import type { Subject } from '../../../shared/contracts/operation.ts'
import type { Role, Sector } from '../../../shared/domain/vocabulary.ts'
import type { UserActor } from '../../../shared/permissions/actor.ts'
import { defineAbility } from '../../../shared/permissions/defineAbility.ts'
import { testDatabaseUri } from '../../helpers/mongo.ts'

const someone = (role: Role, sector: Sector): UserActor => ({
  kind: 'user',
  userId: 'u',
  membershipId: 'm',
  institutionId: 'i',
  institutionName: 'Urząd',
  institutionShortName: 'Urząd',
  role,
  sector,
  teryt: '0410013',
  name: 'Osoba',
  title: '',
})

/** One branch of a condition without an index makes the database read the whole collection. */
describe('what is asked across all cases is found by an index', () => {
  before(async () => {
    await connectDb(await testDatabaseUri())
    await migrate(() => undefined)
  })
  after(() => disconnectDb())

  async function scans(collection: string, filter: Document): Promise<boolean> {
    const plan = await connection().collection(collection).find(filter).explain('queryPlanner')
    return JSON.stringify(plan).includes('COLLSCAN')
  }
  const rightsOf = (actor: UserActor, subject: Subject, action = 'read') =>
    accessibleBy(defineAbility(actor), action).ofType(subject) as Document

  it('the calendar of a level that decides', async () => {
    const days = { dueAt: { $gte: new Date('2026-11-01'), $lt: new Date('2026-12-01') } }
    for (const actor of [someone('PARTNERSHIP_LEADER', 'OPS'), someone('PCPR_LEAD', 'PCPR')])
      expect(await scans('deadlines', { $and: [rightsOf(actor, 'Deadline'), days] })).to.equal(false)
  })
  it('the checks a partnership’s leader reads', async () => {
    const rights = rightsOf(someone('PARTNERSHIP_LEADER', 'OPS'), 'FidelityCheck')
    expect(await scans('fidelityChecks', rights)).to.equal(false)
  })
  it('the families one sees, and who in them bears a name or a number', async () => {
    for (const role of ['SOCIAL_WORKER', 'FAMILY_ASSISTANT'] as const)
      expect(await scans('cases', rightsOf(someone(role, 'OPS'), 'Case', 'readFamily'))).to.equal(false)
    const caseId = { $in: ['a', 'b'] }
    expect(await scans('persons', { caseId, nameKeys: { $in: ['nadoln lena'] } })).to.equal(false)
    expect(await scans('persons', { caseId, peselIndex: { $in: ['x'] } })).to.equal(false)
  })
  it('the running cases of a partnership, and those of a model in a voivodeship', async () => {
    expect(await scans('cases', { partnershipId: 'p', isOpen: true })).to.equal(false)
    expect(await scans('cases', { isOpen: true, modelCode: 'URR', teryt: { $regex: '^04' } })).to.equal(false)
  })
})
