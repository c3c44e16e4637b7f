import { expect } from 'chai'
import { written, refused, STALE, forbidden, unmet } from '../../helpers/evidence.ts'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Caller } from '../../helpers/server.ts'

describe('escalations.open', () => {
  let scene: Scene
  let at: CaseView
  let worker: Caller
  before(async () => {
    scene = await openScene()
    at = await scene.build.diagnosis()
    worker = await scene.build.as(scene.g.worker)
  })
  after(() => scene.server.stop())

  const raise = (more: Record<string, unknown> = {}) => ({
    caseId: at.id,
    version: at.version,
    toLevel: 'partnership',
    reason: 'resource',
    tried: ['Rozmowa z Nadolną'],
    question: 'Kto opłaci zaległości Nadolnych?',
    ...more,
  })
  const raised = { events: ['escalation.opened' as const, 'case.moved' as const] }
  it('past the directors only when a child cannot wait', async () => {
    const answer = await refused(worker, 'escalations.open', raise({ toLevel: 'powiat' }), unmet('guards'))
    expect(answer.body.guards?.map((u) => u.guard)).to.deep.equal(['gEsc'])
  })
  it('the head does not raise it in this model, nor whoever saw an older version', async () => {
    await refused(await scene.build.as(scene.g.head), 'escalations.open', raise(), forbidden('roleInModel'))
    await refused(worker, 'escalations.open', raise({ version: at.version - 1 }), STALE)
  })
  it('the coordinator asks the partnership: its leader is told, the case stands there a week', async () => {
    // The leader is asked, the four others of the team hear of it.
    const made = await written(worker, 'escalations.open', raise(), { ...raised, notices: 5 })
    expect(made).to.include({ lens: 'full', state: 'OPEN', fromLevel: 'gmina', toLevel: 'partnership' })
    expect(made.dueAt).to.match(/^2026-11-17/)
    const now = await worker.ok('cases.get', { id: at.id })
    expect(now).to.include({ state: 'ESC_PZK', level: 'partnership', returnState: 'DIAGNOSIS' })
  })
  it('a child in danger is answered in a day', async () => {
    const other = await scene.build.diagnosis()
    const input = {
      ...raise({ toLevel: 'powiat', reason: 'childSafety' }),
      caseId: other.id,
      version: other.version,
    }
    const made = await written(worker, 'escalations.open', input, raised)
    expect(made.dueAt).to.equal('2026-11-11T09:00:00.000Z')
  })
})
