import { expect } from 'chai'
import { answered, refused, forbidden } from '../../helpers/evidence.ts'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('notes.list', () => {
  let scene: Scene
  let at: CaseView
  before(async () => {
    scene = await openScene()
    at = await scene.build.diagnosis()
    await scene.build.join(at.id, scene.g.volunteer)
    const write = async (someone: Scene['g']['worker'], text: string, more: Record<string, unknown> = {}) => {
      scene.server.clock.advance(60_000)
      const input = { caseId: at.id, text, category: 'general', visibility: 'team', ...more }
      await (await scene.build.as(someone)).ok('notes.add', input)
    }
    await write(scene.g.worker, 'team general')
    await write(scene.g.worker, 'team financial', { category: 'financial' })
    await write(scene.g.worker, 'private', { visibility: 'private' })
    await write(scene.g.worker, 'institution', { visibility: 'institution' })
    await write(scene.g.pedagogue, 'team education', { category: 'education' })
    await write(scene.g.nurse, 'team health', { category: 'health' })
    await write(scene.g.nurse, 'health for worker', {
      category: 'health',
      visibility: 'recipients',
      recipients: [scene.g.worker.membershipId],
    })
  })
  after(() => scene.server.stop())

  const texts = async (someone: Scene['g']['worker'], more: Record<string, unknown> = {}) =>
    (await answered(await scene.build.as(someone), 'notes.list', { caseId: at.id, ...more })).body.data.map(
      (n) => n.text,
    )
  it('the coordinator reads newest first what categories and names allow', async () => {
    expect(await texts(scene.g.worker)).to.deep.equal([
      'health for worker',
      'team education',
      'institution',
      'private',
      'team financial',
      'team general',
    ])
  })
  it('a colleague of the centre reads the institution’s, not the private one nor another’s letter', async () => {
    expect(await texts(scene.g.colleague)).to.deep.equal([
      'team education',
      'institution',
      'team financial',
      'team general',
    ])
  })
  it('each sector reads its own', async () => {
    expect(await texts(scene.g.officer)).to.deep.equal(['team general'])
    expect(await texts(scene.g.pedagogue)).to.deep.equal(['team education', 'team general'])
    expect(await texts(scene.g.nurse)).to.deep.equal(['health for worker', 'team health', 'team general'])
    expect(await texts(scene.g.volunteer)).to.deep.equal([])
  })
  it('is narrowed by category and read page by page', async () => {
    expect(await texts(scene.g.worker, { category: 'financial' })).to.deep.equal(['team financial'])
    expect(await texts(scene.g.officer, { category: 'financial' })).to.deep.equal([])
    const worker = await scene.build.as(scene.g.worker)
    const first = (await answered(worker, 'notes.list', { caseId: at.id, limit: '4' })).body
    const rest = await texts(scene.g.worker, { limit: '4', next: first.page.next })
    expect(rest).to.deep.equal(['team financial', 'team general'])
  })
  it('the head reads none', async () => {
    await refused(
      await scene.build.as(scene.g.head),
      'notes.list',
      { caseId: at.id },
      forbidden('notYourPart'),
    )
  })
})
