import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { runTimerDrill } from '../../scripts/drill/timers.ts'
import { testDatabaseUri } from '../helpers/mongo.ts'

describe('kill -9 of workers while deadlines pass', function () {
  this.timeout(240_000)
  let dataDir: string
  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'wspolna-sprawa-timers-'))
  })
  after(() => rm(dataDir, { recursive: true, force: true }))

  it('lets every timer go off exactly once', async () => {
    const uri = await testDatabaseUri()
    const report = await runTimerDrill({
      uri,
      dataDir,
      kills: 17,
      cases: 3,
      pauseMs: 60,
      awaitsLeases: false,
    })
    expect(report.faults).to.deep.equal([])
    expect(report.kills).to.equal(17)
    expect(report.fired).to.be.greaterThan(60)
  })
})
