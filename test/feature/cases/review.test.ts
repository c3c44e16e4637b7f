import { expect } from 'chai'
import '../../helpers/mongo.ts'
import { DECISION_MINUTES } from '../../helpers/records.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

/** Holes found by review, each closed for good. */
describe('what a second look found', () => {
  let scene: Scene
  before(async () => {
    scene = await openScene()
  })
  after(() => scene.server.stop())

  it('a social worker of the team cannot make themselves deputy; the coordinator can name one', async () => {
    const { g, build } = scene
    const at = await build.team({ familyName: 'Zastępczy' })
    await build.join(at.id, g.assistant)
    const asColleague = await build.as(g.colleague)
    const { version } = await asColleague.ok('cases.get', { id: at.id })
    const coordinator = await build.as(g.worker)
    const named = await coordinator.ok('cases.update', { id: at.id, version, deputyMembershipId: null })
    const own = { id: at.id, version: named.version, deputyMembershipId: g.colleague.membershipId }
    const refused = await asColleague.call('cases.update', own)
    expect([refused.status, refused.body.reason]).to.deep.equal([403, 'coordinatorOnly'])
    const admin = { ...own, deputyMembershipId: g.admin.membershipId }
    expect((await coordinator.call('cases.update', admin)).status).to.equal(400)
    expect((await coordinator.ok('cases.update', own)).deputy?.membershipId).to.equal(
      g.colleague.membershipId,
    )
  })

  it('a decision that names the family reaches the decision group without the names', async () => {
    const { g, build } = scene
    const at = await build.diagnosis({ familyName: 'Nadolni' })
    const coordinator = await build.as(g.worker)
    const asked = { toLevel: 'powiat', reason: 'childSafety', tried: ['Rozmowa'], question: 'Co dalej?' }
    const raised = await coordinator.ok('escalations.open', { caseId: at.id, version: at.version, ...asked })
    const decision = 'Rodzina Nadolnych zostaje pod opieką; Kacpra Nadolnego obejmie poradnia.'
    await (
      await build.as(g.powiatLead)
    ).ok('escalations.decide', { id: raised.id, version: raised.version, decision, ...DECISION_MINUTES })
    const seen = await (await build.as(g.groupMember)).ok('escalations.list')
    const summary = seen.find((one) => one.id === raised.id)?.decision?.text
    expect(summary)
      .to.contain('poradnia')
      .and.not.match(/Nadoln|Kacpr/)
  })

  it('a receipt does not say that somebody was invited', async () => {
    const { g, build } = scene
    const school = await build.as(g.pedagogue)
    const signal = {
      teryt: '0410013',
      familyName: 'Cisi',
      urgent: false,
      entryReasons: ['neglect'],
      reason: 'Brak kontaktu.',
      persons: [{ firstName: 'Ola', lastName: 'Cicha', roleInFamily: 'child' }],
    }
    const { id } = await school.ok('cases.signal', signal)
    const row = (await school.ok('cases.list')).find((one) => one.id === id)
    expect(row?.lens).to.equal('receipt')
    expect(row?.waitsFor).not.to.equal('institution')
  })
})
