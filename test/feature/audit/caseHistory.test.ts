import { expect } from 'chai'
import { answered, refused, NOT_FOUND, forbidden } from '../../helpers/evidence.ts'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('audit.caseHistory', () => {
  let scene: Scene
  let at: CaseView
  before(async () => {
    scene = await openScene()
    at = await scene.build.team()
    await scene.build.join(at.id, scene.g.officer)
    const officer = await scene.build.as(scene.g.officer)
    await officer.ok('cases.get', { id: at.id })
    await officer.call('cases.update', { id: at.id, version: 1, urgent: true })
    await (await scene.build.as(scene.g.stranger)).call('cases.get', { id: at.id })
  })
  after(() => scene.server.stop())

  const read = async (someone: Scene['g']['worker'], more: Record<string, unknown> = {}) =>
    (
      await answered(await scene.build.as(someone), 'audit.caseHistory', {
        caseId: at.id,
        limit: '100',
        ...more,
      })
    ).body
  it('the coordinator reads who did what, who looked and who was refused', async () => {
    const rows = (await read(scene.g.worker)).data
    const has = (kind: string, operation: string, name: string) =>
      rows.some((row) => row.kind === kind && row.operation === operation && row.actor.name === name)
    expect(has('write', 'cases.open', scene.g.worker.user.name)).to.equal(true)
    expect(has('read', 'cases.get', scene.g.officer.user.name)).to.equal(true)
    expect(has('deny', 'cases.update', scene.g.officer.user.name)).to.equal(true)
    expect(has('deny', 'cases.get', scene.g.stranger.user.name)).to.equal(true)
  })
  it('reading the history stands in the history', async () => {
    await read(scene.g.worker)
    const [last] = (await read(scene.g.worker)).data
    expect(last).to.deep.include({ kind: 'read', operation: 'audit.caseHistory', fields: ['history'] })
  })
  it('is narrowed by kind and read page by page', async () => {
    const denied = await read(scene.g.worker, { kind: 'deny' })
    expect(denied.data.every((row) => row.kind === 'deny')).to.equal(true)
    const first = await read(scene.g.worker, { kind: 'write', limit: '2' })
    const second = await read(scene.g.worker, { kind: 'write', limit: '2', next: first.page.next as string })
    const ids = [...first.data, ...second.data].map((row) => row.id)
    expect(new Set(ids).size).to.equal(4)
  })
  it('the data-protection officer reads it without seeing the case', async () => {
    expect((await read(scene.g.dpo)).data.length).to.be.greaterThan(5)
    await refused(await scene.build.as(scene.g.dpo), 'cases.get', { id: at.id }, NOT_FOUND)
  })
  it('an officer in the team reads no history', async () => {
    const officer = await scene.build.as(scene.g.officer)
    await refused(officer, 'audit.caseHistory', { caseId: at.id }, forbidden('coordinatorOnly'))
  })
})
