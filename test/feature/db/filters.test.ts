import '../../helpers/mongo.ts'
import { expect } from 'chai'
import { auditOfCase } from '../../../server/db/auditRows.ts'
import { connectDb, disconnectDb } from '../../../server/db/connect.ts'
import { searchTerritories } from '../../../server/db/directory.ts'
import { claimEffect } from '../../../server/db/effects.ts'
import { newId } from '../../../server/db/ids.ts'
import { migrate } from '../../../server/db/migrate.ts'
import { AuditModel, EffectModel } from '../../../server/db/models/records.ts'
import { testDatabaseUri } from '../../helpers/mongo.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 10, 9, minute))

/** Reads that put operators inside `$and` and `$or`, where the database layer takes them for hostile input. */
describe('filters the server builds itself', () => {
  before(async () => {
    await connectDb(await testDatabaseUri())
    await migrate(() => undefined)
  })
  after(() => disconnectDb())

  it('find territory by the beginnings of words', async () => {
    const found = await searchTerritories('nakl not', 'gmina')
    expect(found.map((it) => it.name)).to.deep.equal(['Nakło nad Notecią'])
  })

  it('page through the evidence of a case', async () => {
    const caseId = newId()
    const rows = [0, 1, 1, 2].map((minute, i) => ({ _id: `${i}`.padStart(24, '0'), at: at(minute), caseId }))
    await AuditModel.collection.insertMany(rows.map((row) => ({ ...row, kind: 'write' })) as never)
    const ids = async (after: { at: Date; id: string } | null) =>
      (await auditOfCase(caseId, 'write', after, 10)).map((it) => Number(it._id))
    expect(await ids(null)).to.deep.equal([3, 2, 1, 0])
    expect(await ids({ at: at(1), id: '2'.padStart(24, '0') })).to.deep.equal([1, 0])
  })

  it('claim what is due, and what a dead worker held too long', async () => {
    const effect = (more: object) => ({ _id: newId(), kind: 'mail', payload: {}, attempts: 0, ...more })
    await EffectModel.collection.insertMany([
      effect({ state: 'waiting', dueAt: at(3) }),
      effect({ state: 'waiting', dueAt: at(30) }),
      effect({ state: 'leased', dueAt: at(2), leaseUntil: at(8) }),
      effect({ state: 'leased', dueAt: at(1), leaseUntil: at(20) }),
      effect({ state: 'done', dueAt: at(0) }),
    ] as never)
    const claimed = []
    for (let next = await claimEffect(at(10), 'w'); next; next = await claimEffect(at(10), 'w'))
      claimed.push(next.dueAt.getUTCMinutes())
    expect(claimed).to.deep.equal([2, 3])
  })
})
