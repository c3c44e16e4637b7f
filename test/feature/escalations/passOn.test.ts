import { expect } from 'chai'
import { written, refused, expectUnchanged, forbidden } from '../../helpers/evidence.ts'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import { EscalationModel } from '../../../server/db/models/escalation.ts'
import '../../helpers/mongo.ts'
import { DECISION_MINUTES } from '../../helpers/records.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Someone } from '../../helpers/world.ts'

describe('escalations.passOn', () => {
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
      toLevel: 'partnership',
      reason: 'resource',
      tried: ['Rozmowa'],
      question: 'Kto pomoże?',
    })
  })
  after(() => scene.server.stop())

  const ref = () => ({ id: one.id, version: one.version })
  it('the coordinator does not pass on what the leader was asked', async () => {
    await refused(await scene.build.as(scene.g.worker), 'escalations.passOn', ref(), forbidden('notYourPart'))
  })
  it('the leader hands the question to the powiat; its lead and the team are told', async () => {
    const leader = await scene.build.as(scene.g.leader)
    const events = {
      events: ['escalation.decided' as const, 'escalation.opened' as const, 'case.moved' as const],
      // The lead is asked; the two who lead the case and the three others of the team are told.
      notices: 6,
    }
    const passed = await written(
      leader,
      'escalations.passOn',
      { ...ref(), question: 'Prosimy o mieszkanie' },
      events,
    )
    expect(passed).to.include({ state: 'PASSED_ON', lens: 'summary' })
    const lead = await scene.build.as(scene.g.powiatLead)
    const [open] = await lead.ok('escalations.list', { caseId: at.id, state: 'OPEN' })
    expect(open).to.include({ toLevel: 'powiat', fromLevel: 'partnership', question: 'Prosimy o mieszkanie' })
    const now = await lead.ok('cases.get', { id: at.id })
    expect(now).to.include({ state: 'ESC_POWIAT', returnState: 'DIAGNOSIS' })
  })
  it('passed on, it is no longer the leader’s to decide', async () => {
    const leader = await scene.build.as(scene.g.leader)
    const answer = await expectUnchanged(() => leader.call('escalations.passOn', ref()))
    expect(answer.status).to.be.oneOf([403, 404])
  })
  it('the powiat’s answer is told to who had asked the partnership, if they still see the case', async () => {
    const { g, build } = scene
    const askedBy = (post: Someone) =>
      EscalationModel.updateOne({ _id: one.id }, { openedByMembershipId: post.membershipId })
    await askedBy(g.head)
    const lead = await build.as(g.powiatLead)
    const [open] = await lead.ok('escalations.list', { caseId: at.id, state: 'OPEN' })
    const decision = { decision: 'Mieszkanie chronione', ...DECISION_MINUTES }
    await lead.ok('escalations.decide', { id: open?.id, version: open?.version, ...decision })
    const told = async (someone: Someone) => {
      const { items } = await (await build.as(someone)).ok('notifications.list')
      return items.filter(({ target }) => target.id === open?.id).map(({ kind }) => kind)
    }
    expect(await told(g.head)).to.deep.equal(['escalationDecided'])
    expect(await told(g.worker)).to.deep.equal(['escalationDecided'])
    // The leader passed it on and sees no more of the case than their own question.
    expect(await told(g.leader)).to.deep.equal([])
  })
})
