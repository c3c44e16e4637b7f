import { expect } from 'chai'
import { answered, refused, forbidden } from '../../helpers/evidence.ts'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('cases.timeline', () => {
  let scene: Scene
  let at: CaseView
  before(async () => {
    scene = await openScene()
    at = await scene.build.diagnosis()
    const nurse = await scene.build.as(scene.g.nurse)
    await nurse.ok('notes.add', { caseId: at.id, text: 'Leki', category: 'health', visibility: 'team' })
    const worker = await scene.build.as(scene.g.worker)
    await worker.ok('notes.add', { caseId: at.id, text: 'Plan', category: 'general', visibility: 'team' })
  })
  after(() => scene.server.stop())

  const lines = async (someone: Scene['g']['worker'], more: Record<string, unknown> = {}) =>
    (await answered(await scene.build.as(someone), 'cases.timeline', { caseId: at.id, ...more })).body.data
  it('the coordinator sees stages, people and notes, newest first', async () => {
    const found = await lines(scene.g.worker)
    expect(new Set(found.map((line) => line.kind))).to.include.all.keys(
      'stage',
      'note',
      'participant',
      'invitation',
    )
    const times = found.map((line) => line.at)
    expect(times).to.deep.equal([...times].sort().reverse())
    expect(new Set(found.map((line) => line.id)).size).to.equal(found.length)
  })
  it('a note of a category one does not read leaves neither line nor gap', async () => {
    const texts = async (someone: Scene['g']['worker']) =>
      (await lines(someone, { kind: 'note' })).map((line) => line.text)
    expect(await texts(scene.g.nurse)).to.have.members(['Leki', 'Plan'])
    expect(await texts(scene.g.worker)).to.deep.equal(['Plan'])
    expect(await texts(scene.g.officer)).to.deep.equal(['Plan'])
  })
  it('is read page by page', async () => {
    const worker = await scene.build.as(scene.g.worker)
    const whole = (await lines(scene.g.worker)).map((line) => line.id)
    const first = await answered(worker, 'cases.timeline', { caseId: at.id, limit: '3' })
    const next = first.body.page.next as string
    const rest = await answered(worker, 'cases.timeline', { caseId: at.id, limit: '100', next })
    expect([...first.body.data, ...rest.body.data].map((line) => line.id)).to.deep.equal(whole)
  })
  it('the head, who reads no notes, has no timeline', async () => {
    await refused(
      await scene.build.as(scene.g.head),
      'cases.timeline',
      { caseId: at.id },
      forbidden('notYourPart'),
    )
  })
})
