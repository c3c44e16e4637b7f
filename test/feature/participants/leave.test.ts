import { written, refused, NOT_FOUND, forbidden, unmet } from '../../helpers/evidence.ts'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import { expect } from 'chai'
import { DeadlineModel } from '../../../server/db/models/deadline.ts'
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
  for (const way of ['participants.leave', 'participants.remove'] as const)
    it(`after ${way} a deadline once told of does not tell how the case goes on`, async () => {
      const { build, g } = scene
      const { id } = await build.diagnosis()
      const desk = await build.as(g.worker)
      const nurse = await build.as(g.nurse)
      const told = { $push: { told: { $each: [g.nurse.membershipId, g.worker.membershipId] } } }
      const kept = await DeadlineModel.findOneAndUpdate({ caseId: id, kind: 'stage', state: 'MET' }, told)
      const going = await DeadlineModel.findOneAndUpdate(
        { caseId: id, kind: 'stage', state: 'RUNNING' },
        told,
      )
      await nurse.ok('deadlines.why', { id: going?._id as string })
      const { team, version } = await desk.ok('cases.get', { id })
      const part = team?.find(({ membershipId }) => membershipId === g.nurse.membershipId)?.id
      if (way === 'participants.leave') await nurse.ok(way, { caseId: id })
      else await desk.ok(way, { caseId: id, id: part, version, reason: 'Koniec udziału' })

      await refused(nurse, 'deadlines.why', { id: going?._id as string }, NOT_FOUND)
      const year = { from: '2026-10-01', to: '2027-10-01' }
      const of = async () =>
        (await nurse.ok('deadlines.list', year)).filter((it) => [kept?._id, going?._id].includes(it.id))
      const before = await of()
      expect(before.map((it) => it.id)).to.deep.equal([kept?._id])
      expect(before[0]?.subject).to.deep.equal({ type: 'case' })
      await build.step(id, 'withdrawConsent', { reason: 'Rodzina wycofała zgody.' })
      expect(await of()).to.deep.equal(before)
      expect((await DeadlineModel.findById(going?._id).lean())?.told).to.deep.equal([g.worker.membershipId])
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
