import { expect } from 'chai'
import { DAY } from '../../helpers/clock.ts'
import { answered } from '../../helpers/evidence.ts'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('actions.list', () => {
  let scene: Scene
  let at: CaseView
  before(async () => {
    scene = await openScene()
    at = await scene.build.team()
    await scene.build.join(at.id, scene.g.officer)
    const worker = await scene.build.as(scene.g.worker)
    const add = (owner: Scene['g']['worker'], title: string, dueOn: string, category: string) =>
      worker.ok('actions.add', {
        caseId: at.id,
        ownerMembershipId: owner.membershipId,
        title,
        dueOn,
        category,
      })
    await add(scene.g.officer, 'Odwiedziny', '2026-11-20', 'general')
    await add(scene.g.colleague, 'Zasiłek', '2026-11-13', 'financial')
    await add(scene.g.worker, 'Wywiad', '2026-11-12', 'general')
  })
  after(() => scene.server.stop())

  const titles = async (someone: Scene['g']['worker'], input: Record<string, unknown> = {}) =>
    (
      await answered(await scene.build.as(someone), 'actions.list', { caseId: at.id, ...input })
    ).body.data.map((a) => a.title)
  it('the coordinator sees all, the soonest first', async () => {
    expect(await titles(scene.g.worker)).to.deep.equal(['Wywiad', 'Zasiłek', 'Odwiedziny'])
  })
  it('an officer sees those whose category officers read', async () => {
    expect(await titles(scene.g.officer)).to.deep.equal(['Wywiad', 'Odwiedziny'])
    expect(await titles(scene.g.officer, { mine: 'true' })).to.deep.equal(['Odwiedziny'])
  })
  it('across cases everybody finds the own ones', async () => {
    const officer = await scene.build.as(scene.g.officer)
    const { data } = (await answered(officer, 'actions.list', { limit: '100' })).body
    expect(data.map((a) => a.title))
      .to.include('Odwiedziny')
      .and.not.include('Wywiad')
    expect(data.every((a) => a.owner.membershipId === scene.g.officer.membershipId)).to.equal(true)
  })
  it('what is late is late by the clock', async () => {
    expect(await titles(scene.g.worker, { overdue: 'true' })).to.deep.equal([])
    scene.server.clock.advance(4 * DAY)
    expect(await titles(scene.g.worker, { overdue: 'true' })).to.deep.equal(['Wywiad', 'Zasiłek'])
    scene.server.clock.advance(-4 * DAY)
  })
  it('goes page by page', async () => {
    const worker = await scene.build.as(scene.g.worker)
    const first = (await answered(worker, 'actions.list', { caseId: at.id, limit: '2' })).body
    expect(await titles(scene.g.worker, { limit: '2', next: first.page.next })).to.deep.equal(['Odwiedziny'])
  })
})
