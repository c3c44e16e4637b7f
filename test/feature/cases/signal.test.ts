import { expect } from 'chai'
import { NotificationModel } from '../../../server/db/models/notification.ts'
import { postsOf } from '../../../server/db/people.ts'
import { PersonModel } from '../../../server/db/models/person.ts'
import { opening } from '../../helpers/cases.ts'
import { written, refused, forbidden, unmet, invalid } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('cases.signal', () => {
  let scene: Scene
  before(async () => {
    scene = await openScene()
  })
  after(() => scene.server.stop())

  it('a school hands a family over and keeps a receipt without the family', async () => {
    const school = await scene.build.as(scene.g.pedagogue)
    const staff = await postsOf(scene.g.ops._id, scene.server.clock.now())
    const told = staff.filter((p) => ['SOCIAL_WORKER', 'OPS_HEAD'].includes(p.role)).length
    const at = await written(school, 'cases.signal', opening(), { events: ['case.signalled'], notices: told })
    expect(at).to.include({ state: 'SIGNAL', lens: 'receipt', number: null, isOpen: true })
    expect(at.initiator?.id).to.equal(scene.g.school._id)
    expect(at.owner.id).to.equal(scene.g.ops._id)
    expect(at).to.not.have.any.keys('familyName', 'reason', 'address', 'team', 'entryReasons')
    expect(await PersonModel.countDocuments({ caseId: at.id })).to.equal(2)
  })
  it('staff of the centre are told at once, others are not', async () => {
    const school = await scene.build.as(scene.g.pedagogue)
    const { id } = await school.ok('cases.signal', opening({ urgent: true }))
    const rows = await NotificationModel.find({ caseId: id }).lean()
    const told = rows.map((row) => row.membershipId)
    expect(told).to.include.members([scene.g.worker.membershipId, scene.g.head.membershipId])
    expect(told).to.not.include(scene.g.pedagogue.membershipId)
    expect(rows.map((row) => row.kind)).to.satisfy((all: string[]) =>
      all.every((k) => k === 'signalReceived'),
    )
  })
  it('an urgent one is due in a day, another in three working days', async () => {
    const school = await scene.build.as(scene.g.pedagogue)
    const urgent = await school.ok('cases.signal', opening({ urgent: true }))
    expect(urgent.stateDueAt).to.equal('2026-11-11T09:00:00.000Z')
    const calm = await school.ok('cases.signal', opening())
    expect(calm.stateDueAt).to.match(/^2026-11-16/)
  })
  it('an institution outside the partnership is refused', async () => {
    const stranger = await scene.build.as(scene.g.stranger)
    await refused(stranger, 'cases.signal', opening(), unmet('notAMember'))
  })
  it('a gmina without a partnership has nobody to signal to', async () => {
    const school = await scene.build.as(scene.g.pedagogue)
    await refused(school, 'cases.signal', opening({ teryt: '0416063' }), unmet('noActivePartnership'))
    await refused(school, 'cases.signal', opening({ teryt: '0410' }), invalid({ teryt: 'gmina' }))
  })
  it('a regional adviser does not signal', async () => {
    await refused(await scene.build.as(scene.g.adviser), 'cases.signal', opening(), forbidden('role'))
  })
})
