import { expect } from 'chai'
import { written, refused, NOT_FOUND, STALE, forbidden, unmet, invalid } from '../../helpers/evidence.ts'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('actions.update', () => {
  let scene: Scene
  let at: CaseView
  let action: { id: string; version: number }
  before(async () => {
    scene = await openScene()
    at = await scene.build.team()
    for (const someone of [scene.g.officer, scene.g.pedagogue]) await scene.build.join(at.id, someone)
    const input = {
      caseId: at.id,
      title: 'Odwiedziny',
      dueOn: '2026-11-20',
      ownerMembershipId: scene.g.officer.membershipId,
    }
    action = await (await scene.build.as(scene.g.worker)).ok('actions.add', input)
  })
  after(() => scene.server.stop())

  const change = (more: Record<string, unknown>) => ({ id: action.id, version: action.version, ...more })
  const updated = { events: ['action.updated' as const] }
  it('its owner reports progress and the end; the coordinator is told of the end', async () => {
    const officer = await scene.build.as(scene.g.officer)
    action = await written(officer, 'actions.update', change({ status: 'DOING' }), { ...updated, notices: 0 })
    const done = await written(
      officer,
      'actions.update',
      change({ status: 'DONE', result: 'Zastano spokój' }),
      { ...updated, notices: 1 },
    )
    expect(done).to.include({ status: 'DONE', result: 'Zastano spokój', doneAt: '2026-11-10T09:00:00.000Z' })
    action = done
  })
  it('what is done can only be taken up again, and what changed nothing is refused', async () => {
    const officer = await scene.build.as(scene.g.officer)
    await refused(officer, 'actions.update', change({ status: 'CANCELLED' }), unmet('notAllowed'))
    await refused(officer, 'actions.update', change({}), invalid({ '(body)': 'nothing' }))
    await refused(officer, 'actions.update', { ...change({ status: 'DOING' }), version: 1 }, STALE)
    action = await written(officer, 'actions.update', change({ status: 'DOING' }), updated)
  })
  it('its owner does not change what was agreed, the coordinator does', async () => {
    const officer = await scene.build.as(scene.g.officer)
    await refused(officer, 'actions.update', change({ dueOn: '2026-12-24' }), forbidden('coordinatorOnly'))
    const worker = await scene.build.as(scene.g.worker)
    action = await written(worker, 'actions.update', change({ dueOn: '2026-12-01' }), updated)
    const given = change({ ownerMembershipId: scene.g.pedagogue.membershipId })
    action = await written(worker, 'actions.update', given, { ...updated, notices: 1 })
    expect(action).to.have.nested.property('institution.sector', 'SCHOOL')
  })
  it('a pedagogue who reads it and does not own it reports nothing', async () => {
    const officer = await scene.build.as(scene.g.officer)
    await refused(officer, 'actions.update', change({ status: 'DONE' }), forbidden('notYourPart'))
    await refused(
      await scene.build.as(scene.g.stranger),
      'actions.update',
      change({ status: 'DONE' }),
      NOT_FOUND,
    )
  })
})
