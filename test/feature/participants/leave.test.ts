import { written, refused, NOT_FOUND, forbidden, unmet } from '../../helpers/evidence.ts'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('participants.leave', () => {
  let scene: Scene
  let at: CaseView
  before(async () => {
    scene = await openScene()
    at = await scene.build.team()
    await scene.build.join(at.id, scene.g.nurse)
  })
  after(() => scene.server.stop())

  it('a nurse who knows the family withdraws, and the case is gone for her', async () => {
    const nurse = await scene.build.as(scene.g.nurse)
    await written(
      nurse,
      'participants.leave',
      { caseId: at.id },
      { events: ['participant.left'], notices: 0 },
    )
    await refused(nurse, 'cases.get', { id: at.id }, NOT_FOUND)
    await refused(nurse, 'participants.leave', { caseId: at.id }, NOT_FOUND)
  })
  it('the coordinator hands over first', async () => {
    const worker = await scene.build.as(scene.g.worker)
    await refused(worker, 'participants.leave', { caseId: at.id }, unmet('handOverFirst'))
  })
  it('the head, who is not in the team, cannot leave it', async () => {
    await refused(
      await scene.build.as(scene.g.head),
      'participants.leave',
      { caseId: at.id },
      forbidden('notYourPart'),
    )
  })
})
