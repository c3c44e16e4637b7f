import { expect } from 'chai'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import { PartnershipModel } from '../../../server/db/models/partnership.ts'
import { UserModel } from '../../../server/db/models/user.ts'
import { expectUnchanged, forbidden, refused, written } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { approvedMinutes, scores, signedPlan } from '../../helpers/records.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Caller } from '../../helpers/server.ts'
import { membershipOf } from '../../helpers/world.ts'

describe('a step for four eyes', function () {
  this.timeout(60_000)
  let scene: Scene
  let worker: Caller
  let head: Caller
  let at: CaseView
  before(async () => {
    scene = await openScene({ alone: true })
    await PartnershipModel.updateOne({ _id: scene.g.partnership._id }, { modelCode: 'URB' })
    worker = await scene.build.as(scene.g.worker)
    head = await scene.build.as(scene.g.head)
    const { id } = await scene.build.planning()
    await signedPlan(worker, id, { type: 'CONTRACT' })
    await scene.build.step(id, 'signPlan')
    await approvedMinutes(worker, id, scene.server.clock.now())
    await scene.build.step(id, 'review')
    for (const { id: actionId, version } of await worker.ok('actions.list', { caseId: id }))
      await worker.ok('actions.update', { id: actionId, version, status: 'DONE' })
    at = await scene.build.step(id, 'finish')
    for (const by of ['family', 'team'] as const)
      await worker.ok('evaluations.file', { caseId: at.id, by, scores: scores(by) })
    at = await worker.ok('cases.get', { id: at.id })
  })
  after(() => scene.server.stop())

  const ref = () => ({ caseId: at.id, version: at.version })
  const close = () => ({ ...ref(), event: 'close', closureCode: 'goalsMet' })

  it('nothing can be confirmed before it is asked for', async () => {
    await refused(head, 'workflow.confirm', ref(), {
      status: 422,
      code: 'guard_unmet',
      reason: 'nothingAsked',
    })
  })
  it('waits on the case until somebody else confirms; the others who may are told', async () => {
    at = await written(worker, 'workflow.apply', close(), { events: ['case.approvalAsked'], notices: 2 })
    expect(at).to.include({ state: 'EVALUATION', isOpen: true, closureCode: null })
    expect(at.pendingApproval).to.deep.include({ event: 'close', transition: 'B14' })
    const mine = await worker.ok('workflow.available', { caseId: at.id })
    expect(mine.find((s) => s.event === 'close')).to.deep.include({ fourEyes: true })
    expect(mine.find((s) => s.event === 'close')?.awaits).to.include({ mine: true })
    const theirs = await head.ok('workflow.available', { caseId: at.id })
    expect(theirs.find((s) => s.event === 'close')?.awaits).to.include({ mine: false })
  })
  it('is not asked for twice', async () => {
    await refused(head, 'workflow.apply', close(), {
      status: 422,
      code: 'guard_unmet',
      reason: 'alreadyAsked',
    })
  })
  it('the same person does not confirm, whichever post is used', async () => {
    await refused(worker, 'workflow.confirm', ref(), forbidden('samePerson'))
    const { g } = scene
    const second = membershipOf(g.ops, 'OPS_HEAD', 'p.o. kierowniczki')
    await UserModel.updateOne({ _id: g.worker.user._id }, { $push: { memberships: second } })
    const answer = await expectUnchanged(() =>
      worker.call('workflow.confirm', ref(), { membership: second.id }),
    )
    expect([answer.status, answer.body.reason]).to.deep.equal([403, 'samePerson'])
    const school = await scene.build.as(g.pedagogue)
    await refused(school, 'workflow.confirm', ref(), forbidden('roleInModel'))
    await refused(school, 'workflow.refuse', ref(), forbidden('roleInModel'))
  })
  it('the second person says no, and the case is as before', async () => {
    at = await written(head, 'workflow.refuse', ref(), { events: ['case.approvalRefused'], notices: 1 })
    expect(at).to.include({ state: 'EVALUATION', pendingApproval: null })
  })
  it('asked for by the head, the deputy confirms, and the case is closed', async () => {
    at = await head.ok('workflow.apply', close())
    const deputy = await scene.build.as(scene.g.colleague)
    await refused(
      deputy,
      'workflow.confirm',
      { ...ref(), version: at.version - 1 },
      {
        status: 409,
        code: 'version_conflict',
      },
    )
    at = await written(deputy, 'workflow.confirm', ref(), { events: ['case.moved'] })
    expect(at).to.include({ state: 'CLOSED', closureCode: 'goalsMet', pendingApproval: null })
  })
})
