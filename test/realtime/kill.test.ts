import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { brokenPromises, runKillDrill } from '../../scripts/drill/kill.ts'
import { testDatabaseUri } from '../helpers/mongo.ts'

describe('kill -9 of web and worker during 200 writes', function () {
  this.timeout(180_000)
  let dataDir: string
  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'wspolna-sprawa-kill-'))
  })
  after(() => rm(dataDir, { recursive: true, force: true }))

  it('loses no acknowledged write, and leaves none without evidence, event and letter', async () => {
    const uri = await testDatabaseUri()
    const size = { kills: 3, writes: 200, writers: 4, pauseMs: 300 }
    const report = await runKillDrill({ uri, dataDir, ...size, awaitsLeases: false })
    expect(brokenPromises(report)).to.deep.equal([])
    expect(report.kills.web).to.be.at.least(2)
    expect(report.kills.worker).to.be.at.least(1)
    expect(report.acks).to.be.at.least(200)
    expect(report.retries, 'writes were under way when a process died').to.be.greaterThan(0)
    expect(report.letters).to.be.greaterThan(0)
  })
})
