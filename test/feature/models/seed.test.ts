import { expect } from 'chai'
import { seedDemo } from '../../../scripts/seed/seed.ts'
import { connectDb, disconnectDb } from '../../../server/db/connect.ts'
import { migrate } from '../../../server/db/migrate.ts'
import { CooperationModelModel } from '../../../server/db/models/cooperationModel.ts'
import { diffModels } from '../../../shared/workflow/diff.ts'
import { urbanRural } from '../../../shared/workflow/models/urbanRural.ts'
import type { CooperationModel } from '../../../shared/workflow/model.ts'
import { testEnv } from '../../helpers/env.ts'
import { testDatabaseUri } from '../../helpers/mongo.ts'

describe('the demonstration consults a model', function () {
  this.timeout(60_000)
  before(async () => {
    const env = testEnv(await testDatabaseUri())
    await connectDb(env.MONGODB_URI)
    await migrate(() => undefined)
    await seedDemo({ env, now: new Date('2026-11-10T12:40:00Z'), cases: [] })
  })
  after(() => disconnectDb())

  it('a second version of the urban-rural one, with two remarks', async () => {
    const [doc, ...others] = await CooperationModelModel.find({ status: 'consultation' }).lean()
    expect(others).to.deep.equal([])
    expect(doc).to.deep.include({ code: 'URR', number: 2, voivodeship: '04', faults: [] })
    expect(doc?.remarks.map(({ path }) => path)).to.deep.equal([
      'states.DIAGNOSIS.sla',
      'ladders.task.rungs.2',
    ])
    const { states, transitions, other } = diffModels(
      urbanRural,
      JSON.parse(doc?.json ?? '') as CooperationModel,
    )
    expect(states.changed.map(({ id }) => id)).to.deep.equal(['TEAM', 'DIAGNOSIS'])
    expect(transitions.changed).to.deep.equal([])
    expect(Object.keys(other).sort()).to.deep.equal(['ladders', 'status', 'version'])
  })
})
