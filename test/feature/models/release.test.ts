import { expect } from 'chai'
import { connection, connectDb, disconnectDb } from '../../../server/db/connect.ts'
import { findModel, loadModel, newestModel } from '../../../server/db/cooperationModels.ts'
import { migrate } from '../../../server/db/migrate.ts'
import { repositories } from '../../../server/db/repositories.ts'
import { readModel } from '../../../shared/workflow/modelErrors.ts'
import { publishedModels } from '../../../shared/workflow/models/index.ts'
import { ModelBuilder } from '../../helpers/models.ts'
import '../../helpers/mongo.ts'
import { testDatabaseUri } from '../../helpers/mongo.ts'
import { openScene } from '../../helpers/scene.ts'

const stored = () => connection().collection('models')
const release = () => migrate(() => undefined, { now: () => new Date('2026-11-01T08:00:00Z') })

describe('the release stores the models the product brings', function () {
  this.timeout(20_000)
  before(async () => {
    await connectDb(await testDatabaseUri())
    await release()
  })
  after(() => disconnectDb())

  it('once, as published and as nobody’s', async () => {
    await release()
    const docs = await stored().find().sort({ code: 1 }).toArray()
    const facts = docs.map(({ code, number, status, voivodeship, publishedAt }) => ({
      code: code as string,
      number: number as number,
      status: status as string,
      voivodeship: voivodeship as string | null,
      publishedAt: publishedAt as Date,
    }))
    const publishedAt = new Date('2026-11-01T08:00:00Z')
    const row = (code: string) => ({ code, number: 1, status: 'published', voivodeship: null, publishedAt })
    expect(facts).to.deep.equal(['RUR', 'URB', 'URR'].map(row))
  })
  it('which are read as they are in the program', async () => {
    for (const model of publishedModels)
      expect(await loadModel(repositories(), model)).to.deep.equal(JSON.parse(JSON.stringify(model)))
  })
  it('and refuses a database in which one of them is another', async () => {
    await stored().updateOne({ code: 'URR' }, { $set: { digest: 'f'.repeat(64) } })
    const refusal: unknown = await release().catch((error: unknown) => error)
    expect((refusal as Error).message).to.match(/^Model URR@1 in the database differs .* never changes/)
  })
})

describe('models as they are looked up', function () {
  this.timeout(20_000)
  it('drafts are no versions; published ones are, newest first, in their own region', async () => {
    const scene = await openScene({ alone: true })
    try {
      const models = new ModelBuilder(scene)
      const draft = await models.draft()
      expect(await findModel(repositories(), draft.ref)).to.equal(null)
      const { ref } = await models.published()
      expect((await loadModel(repositories(), ref)).version).to.equal(2)
      expect((await newestModel(repositories(), 'URR', '04'))?.number).to.equal(2)
      expect((await newestModel(repositories(), 'URR', '22'))?.number).to.equal(1)

      // A version from before a rule that it breaks still carries the cases that go by it.
      const doc = await stored().findOne({ code: 'URR', number: 2, status: 'published' })
      const json = String(doc?.['json']).replaceAll('"decide"', '"settle"')
      expect(readModel(JSON.parse(json)).model).to.equal(null)
      await stored().insertOne({ ...doc, _id: 'f'.repeat(24) as never, number: 3, json })
      expect((await loadModel(repositories(), { code: 'URR', version: 3 })).transitions).not.to.be.empty
    } finally {
      await scene.server.stop()
    }
  })
})
