import { expect } from 'chai'
import { answered } from '../../helpers/evidence.ts'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('cases.list', () => {
  let scene: Scene
  let mine: CaseView
  let other: CaseView
  before(async () => {
    scene = await openScene()
    mine = await scene.build.draft({ familyName: 'Listowscy', urgent: true })
    other = await scene.build.team({ familyName: 'Spisowie' })
  })
  after(() => scene.server.stop())

  const ids = async (someone: Scene['g']['worker'], input: Record<string, unknown> = {}) =>
    (await answered(await scene.build.as(someone), 'cases.list', { limit: '100', ...input })).body.data.map(
      (row) => row.id,
    )
  it('a social worker finds the own cases, newest first', async () => {
    const found = await ids(scene.g.worker)
    expect(found).to.include.members([mine.id, other.id])
    expect(found.indexOf(other.id)).to.be.lessThan(found.indexOf(mine.id))
  })
  it('filters by stage, urgency, name and number', async () => {
    expect(await ids(scene.g.worker, { state: 'TEAM' }))
      .to.include(other.id)
      .and.not.include(mine.id)
    expect(await ids(scene.g.worker, { urgent: 'true' }))
      .to.include(mine.id)
      .and.not.include(other.id)
    expect(await ids(scene.g.worker, { q: 'listow' })).to.deep.equal([mine.id])
    expect(await ids(scene.g.worker, { q: mine.number as string })).to.deep.equal([mine.id])
  })
  it('a saved view holds what it says', async () => {
    expect(await ids(scene.g.colleague, { view: 'mine' }))
      .to.include(other.id)
      .and.not.include(mine.id)
    expect(await ids(scene.g.head, { view: 'team' })).to.include.members([mine.id, other.id])
    expect(await ids(scene.g.worker, { view: 'waiting' })).to.not.include(mine.id)
  })
  it('a page ends where the next begins, without gap and without repeat', async () => {
    const worker = await scene.build.as(scene.g.worker)
    for (const sort of ['newest', 'changed', 'deadline']) {
      const whole = await ids(scene.g.worker, { sort })
      const walked: string[] = []
      let next: string | null = null
      do {
        const page: Awaited<ReturnType<typeof worker.call<'cases.list'>>> = await worker.call('cases.list', {
          sort,
          limit: '2',
          ...(next ? { next } : {}),
        })
        walked.push(...page.body.data.map((row) => row.id))
        next = page.body.page.next
      } while (next && walked.length < whole.length + 4)
      expect(walked.slice(0, whole.length), sort).to.deep.equal(whole)
    }
  })
  it('a case shows whose move it is', async () => {
    const head = await answered(await scene.build.as(scene.g.head), 'cases.list', { state: 'DRAFT' })
    expect(head.body.data.find((row) => row.id === mine.id)?.waitsFor).to.equal('you')
    const worker = await answered(await scene.build.as(scene.g.worker), 'cases.list', { state: 'DRAFT' })
    expect(worker.body.data.find((row) => row.id === mine.id)?.waitsFor).to.equal('head')
  })
  it('another centre finds nothing', async () => {
    expect(await ids(scene.g.stranger)).to.not.include.members([mine.id, other.id])
  })
})
