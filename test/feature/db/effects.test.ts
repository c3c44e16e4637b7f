import { expect } from 'chai'
import { connectDb, connection, disconnectDb } from '../../../server/db/connect.ts'
import {
  claimEffect,
  countTroubled,
  effectDone,
  effectFailed,
  reviveEffects,
  troubledEffects,
} from '../../../server/db/effects.ts'
import { migrate } from '../../../server/db/migrate.ts'
import { EffectModel, type EffectDoc } from '../../../server/db/models/records.ts'
import { testDatabaseUri } from '../../helpers/mongo.ts'

const NOW = new Date('2026-11-10T09:00:00Z')
const before = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000)

describe('claiming effects', () => {
  beforeEach(async () => {
    await connectDb(await testDatabaseUri())
    await migrate(() => undefined)
  })
  afterEach(() => disconnectDb())

  const effect = (_id: string, minutes: number, lane: string | null = null): EffectDoc => ({
    _id,
    kind: 'timer',
    dueAt: before(minutes),
    payload: {},
    lane,
    state: 'waiting',
    leaseUntil: null,
    leasedBy: null,
    attempts: 0,
    lastError: null,
    doneAt: null,
  })
  const store = (...effects: EffectDoc[]) => EffectModel.collection.insertMany(effects as never)

  it('one of a lane at a time and in order, whoever asks; other lanes go on beside it', async () => {
    await store(effect('a1', 9, 'a'), effect('a2', 8, 'a'), effect('b1', 7, 'b'), effect('free', 6))
    const first = await claimEffect(NOW, 'one')
    const second = await claimEffect(NOW, 'two')
    const third = await claimEffect(NOW, 'one')
    expect([first?._id, second?._id, third?._id]).to.deep.equal(['a1', 'b1', 'free'])
    expect(await claimEffect(NOW, 'two'), 'the rest waits for its lane').to.equal(null)
    await effectDone(first as EffectDoc, 'one', NOW)
    expect((await claimEffect(NOW, 'two'))?._id).to.equal('a2')
  })

  it('the lane of a worker that died stays closed until its lease is over', async () => {
    await store(effect('a1', 9, 'a'), effect('a2', 8, 'a'))
    const lease = { from: NOW, ms: 1000 }
    expect((await claimEffect(NOW, 'dead', lease))?._id).to.equal('a1')
    expect(await claimEffect(NOW, 'other', { from: new Date(NOW.getTime() + 999) })).to.equal(null)
    const later = await claimEffect(NOW, 'other', { from: new Date(NOW.getTime() + 1000) })
    expect([later?._id, later?.leasedBy, later?.attempts]).to.deep.equal(['a1', 'other', 2])
  })

  it('what is due later in a lane waits behind a failed one, at its old place in the order', async () => {
    await store(effect('a1', 9, 'a'), effect('a2', 8, 'a'), effect('b1', 7, 'b'))
    const first = (await claimEffect(NOW, 'one')) as EffectDoc
    expect(await effectFailed(first, 'one', NOW, 'Unreachable')).to.equal(false)
    expect((await claimEffect(NOW, 'two'))?._id, 'another lane goes on').to.equal('b1')
    expect(await claimEffect(NOW, 'two'), 'its own does not').to.equal(null)
    const again = await claimEffect(NOW, 'two', { from: new Date(NOW.getTime() + 2000) })
    expect(again).to.deep.include({ _id: 'a1', attempts: 2, dueAt: before(9), leasedBy: 'two' })
  })

  it('one that fails for an hour lets the others of its case past, and after two days is laid aside', async () => {
    const failing = (attempts: number) => ({ ...effect('a1', 9, 'a'), attempts })
    await store(failing(11), effect('a2', 8, 'a'))
    expect(await troubledEffects()).to.deep.equal([])
    await effectFailed((await claimEffect(NOW, 'one')) as EffectDoc, 'one', NOW, 'TypeError')
    expect((await claimEffect(NOW, 'one'))?._id).to.equal('a2')
    expect([await countTroubled(), (await troubledEffects()).length]).to.deep.equal([1, 1])
    await EffectModel.updateOne({ _id: 'a1' }, { attempts: 199 })
    const later = { from: new Date(NOW.getTime() + 900_000) }
    const last = (await claimEffect(NOW, 'two', later)) as EffectDoc
    expect([last._id, await effectFailed(last, 'two', later.from, 'TypeError')]).to.deep.equal(['a1', true])
    expect((await troubledEffects()).map(({ state }) => state)).to.deep.equal(['dead'])
    expect(await reviveEffects()).to.equal(1)
    expect((await claimEffect(NOW, 'two'))?._id).to.equal('a1')
  })

  it('looks at a handful of entries, however many wait and however many are done', async () => {
    const many = Array.from({ length: 3000 }, (_, n) => effect(`w${n}`, 1 + n, `lane ${n % 7}`))
    await store(...many, ...many.map((it) => ({ ...it, _id: `d${it._id}`, state: 'done' as const })))
    await claimEffect(NOW, 'one')
    const due = { state: 'waiting', dueAt: { $lte: NOW } }
    const orphaned = { state: 'leased', leaseUntil: { $lte: NOW } }
    const plan = await connection().db?.command({
      explain: {
        findAndModify: EffectModel.collection.collectionName,
        query: { $or: [due, orphaned] },
        sort: { dueAt: 1, _id: 1 },
        update: { $set: { state: 'leased' } },
      },
      verbosity: 'executionStats',
    })
    const { totalKeysExamined, totalDocsExamined } = (plan as { executionStats: Record<string, number> })
      .executionStats
    expect(totalKeysExamined, 'entries of the index').to.be.at.most(10)
    expect(totalDocsExamined, 'effects read').to.be.at.most(5)
  })
})
