import { expect } from 'chai'
import { written, answered, refused, NOT_FOUND, STALE, forbidden } from '../../helpers/evidence.ts'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('escalations.withdraw', () => {
  let scene: Scene
  let at: CaseView
  let one: { id: string; version: number }
  before(async () => {
    scene = await openScene()
    at = await scene.build.diagnosis()
    one = await (
      await scene.build.as(scene.g.worker)
    ).ok('escalations.open', {
      caseId: at.id,
      version: at.version,
      toLevel: 'powiat',
      reason: 'fosterRisk',
      tried: ['Rozmowa'],
      question: 'Czy potrzebna piecza?',
    })
  })
  after(() => scene.server.stop())

  const withdraw = (more: Record<string, unknown> = {}) => ({
    id: one.id,
    version: one.version,
    reason: 'Babcia pomoże',
    ...more,
  })
  it('the lead of the powiat, who was asked, does not withdraw the question', async () => {
    await refused(
      await scene.build.as(scene.g.powiatLead),
      'escalations.withdraw',
      withdraw(),
      forbidden('coordinatorOnly'),
    )
    await refused(
      await scene.build.as(scene.g.worker),
      'escalations.withdraw',
      withdraw({ version: 0 }),
      STALE,
    )
  })
  it('the coordinator takes it back: the case returns and the powiat sees it no more', async () => {
    const worker = await scene.build.as(scene.g.worker)
    const lead = await scene.build.as(scene.g.powiatLead)
    await answered(lead, 'cases.get', { id: at.id })
    const events = { events: ['escalation.withdrawn' as const, 'case.moved' as const] }
    expect((await written(worker, 'escalations.withdraw', withdraw(), events)).state).to.equal('WITHDRAWN')
    expect((await worker.ok('cases.get', { id: at.id })).state).to.equal('DIAGNOSIS')
    await refused(lead, 'cases.get', { id: at.id }, NOT_FOUND)
  })
})
