import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { AuditModel } from '../../../server/db/models/records.ts'
import { urbanRural } from '../../../shared/workflow/models/urbanRural.ts'
import { ModelBuilder } from '../../helpers/models.ts'
import { modelsCli } from '../../helpers/modelsCli.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('npm run models with a database', function () {
  this.timeout(120_000)
  let scene: Scene
  let folder: string
  let env: Record<string, string>
  before(async () => {
    scene = await openScene({ alone: true })
    env = { MONGODB_URI: scene.server.env.MONGODB_URI }
    folder = await mkdtemp(join(tmpdir(), 'models-import-'))
    await writeFile(join(folder, 'whole.json'), JSON.stringify(urbanRural))
    await writeFile(join(folder, 'broken.json'), JSON.stringify({ ...urbanRural, states: [] }))
  })
  after(async () => {
    await scene.server.stop()
    await rm(folder, { recursive: true })
  })

  it('stores a file as a draft in an adviser’s name, with evidence', async () => {
    const { email, membershipId } = scene.g.adviser
    const file = join(folder, 'whole.json')
    const { code, out } = await modelsCli(['import', file, '--as', email, '--changelog', 'Z pliku'], env)
    expect(code).to.equal(0)
    expect(out).to.match(/^Draft [0-9a-f]{24} of URR@2 for voivodeship 04\./)
    const id = /[0-9a-f]{24}/.exec(out)?.[0] ?? ''
    const adviser = await scene.build.as(scene.g.adviser)
    const draft = await adviser.ok('models.get', { model: id })
    expect(draft).to.deep.include({ status: 'draft', changelog: 'Z pliku', errors: [] })
    const rows = await AuditModel.find({ kind: 'write', 'actor.membershipId': membershipId }).lean()
    expect(rows.map(({ operation }) => operation)).to.include.members(['models.createDraft', 'models.update'])
    const exported = await modelsCli(['export', id], env)
    expect(JSON.parse(exported.out)).to.deep.include({ code: 'URR', version: 2 })
  })
  it('keeps a file with errors and names them', async () => {
    const args = ['import', join(folder, 'broken.json'), '--as', scene.g.adviser.email]
    const { code, out } = await modelsCli(args, env)
    expect(code).to.equal(0)
    expect(out).to.contain('cannot be consulted on yet')
  })
  it('stores nothing for somebody who is no adviser', async () => {
    const args = ['import', join(folder, 'whole.json'), '--as', scene.g.worker.email]
    const { code, err } = await modelsCli(args, env)
    expect([code, err.trim()]).to.deep.equal([
      1,
      `${scene.g.worker.email} is no adviser of a regional office in this database.`,
    ])
  })
  it('finds versions that regions have published', async () => {
    const { ref } = await new ModelBuilder(scene).published()
    const { code, out } = await modelsCli(['diff', 'URR@1', `URR@${ref.version}`], env)
    expect([code, out]).to.deep.equal([0, '~ states.DIAGNOSIS.sla.n: 21 → 14\n~ version: 1 → 2\n'])
    const missing = await modelsCli(['validate', 'URR@77'], env)
    expect(missing.err).to.contain('URR@77 is not published in this database')
  })
})
