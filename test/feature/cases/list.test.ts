import { expect } from 'chai'
import { DAY } from '../../helpers/clock.ts'
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
  it('tells how far the actions are, counting for each viewer only what they may read', async () => {
    const { g, build, server } = scene
    const { id } = await build.diagnosis({ familyName: 'Postępowscy' })
    const worker = await build.as(g.worker)
    const give = async (category: 'general' | 'financial', ownerMembershipId: string) =>
      worker.ok('actions.add', {
        caseId: id,
        title: 'Wizyta',
        category,
        ownerMembershipId,
        dueOn: server.clock.now().toISOString().slice(0, 10),
      })
    const own = await give('financial', g.officer.membershipId)
    await give('financial', g.worker.membershipId)
    const off = await give('general', g.nurse.membershipId)
    await give('general', g.nurse.membershipId)
    await worker.ok('actions.update', { id: own.id, version: own.version, status: 'DONE', result: 'Był.' })
    await worker.ok('actions.update', { id: off.id, version: off.version, status: 'CANCELLED' })
    const seen = async (
      someone: Scene['g']['worker'],
      input: Record<string, unknown> = { progress: 'true' },
    ) => {
      const reply = await answered(await build.as(someone), 'cases.list', { limit: '100', ...input })
      return reply.body.data.find((row) => row.id === id)
    }
    expect((await seen(g.worker))?.actions).to.deep.equal({ done: 1, all: 3, overdue: 0 })
    expect((await seen(g.officer))?.actions).to.deep.equal({ done: 1, all: 2, overdue: 0 })
    expect((await seen(g.nurse))?.actions).to.deep.equal({ done: 0, all: 1, overdue: 0 })
    server.clock.advance(DAY)
    expect((await seen(g.worker))?.actions).to.deep.equal({ done: 1, all: 3, overdue: 2 })
    // The head reads no actions, and nobody gets the numbers without asking.
    expect(await seen(g.head))
      .to.include({ lens: 'head' })
      .and.not.have.any.keys('actions')
    expect(await seen(g.worker, {})).to.not.have.any.keys('actions')
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
