import { expect } from 'chai'
import { DAY } from '../../helpers/clock.ts'
import { written, refused, NOT_FOUND, STALE, unmet, invalid } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import { makePerson } from '../../helpers/world.ts'

describe('invitations.accept', () => {
  let scene: Scene
  before(async () => {
    scene = await openScene()
  })
  after(() => scene.server.stop())

  const accepted = { events: ['invitation.accepted' as const, 'participant.joined' as const] }
  async function invite(someone: Scene['g']['worker']) {
    const { id: caseId } = await scene.build.team()
    const worker = await scene.build.as(scene.g.worker)
    const institutionId = someone.institution._id
    const { id } = await worker.ok('invitations.send', { caseId, institutionId, purpose: 'Plan' })
    return { caseId, id }
  }
  it('an officer accepts and works in the team at once; the coordinator is told', async () => {
    const { id, caseId } = await invite(scene.g.officer)
    const officer = await scene.build.as(scene.g.officer)
    await refused(officer, 'cases.get', { id: caseId }, NOT_FOUND)
    const after = await written(officer, 'invitations.accept', { id }, { ...accepted, notices: 1 })
    expect(after).to.include({ state: 'ACCEPTED', caseId })
    expect(after.acceptedBy?.membershipId).to.equal(scene.g.officer.membershipId)
    expect((await officer.ok('cases.get', { id: caseId })).lens).to.equal('team')
  })
  it('a teacher accepts for the school and names the pedagogue, who is told', async () => {
    const { id, caseId } = await invite(scene.g.pedagogue)
    const teacher = await scene.build.as(await makePerson(scene.g.school, 'MEMBER'))
    const input = { id, membershipId: scene.g.pedagogue.membershipId }
    await written(teacher, 'invitations.accept', input, { ...accepted, notices: 2 })
    await refused(teacher, 'cases.get', { id: caseId }, NOT_FOUND)
    expect((await (await scene.build.as(scene.g.pedagogue)).ok('cases.get', { id: caseId })).lens).to.equal(
      'team',
    )
  })
  it('nobody is named who belongs elsewhere', async () => {
    const { id } = await invite(scene.g.officer)
    const officer = await scene.build.as(scene.g.officer)
    const input = { id, membershipId: scene.g.nurse.membershipId }
    await refused(officer, 'invitations.accept', input, invalid({ membershipId: 'notOfInstitution' }))
  })
  it('an answered one is closed, a late one is late', async () => {
    const { id } = await invite(scene.g.officer)
    const officer = await scene.build.as(scene.g.officer)
    await refused(officer, 'invitations.accept', { id, version: 7 }, STALE)
    await officer.ok('invitations.accept', { id })
    await refused(officer, 'invitations.accept', { id }, unmet('closed'))
    const late = await invite(scene.g.officer)
    scene.server.clock.advance(20 * DAY)
    await refused(officer, 'invitations.accept', { id: late.id }, unmet('late'))
    scene.server.clock.advance(-20 * DAY)
  })
  it('an institution that was not asked finds nothing', async () => {
    const { id } = await invite(scene.g.officer)
    await refused(await scene.build.as(scene.g.nurse), 'invitations.accept', { id }, NOT_FOUND)
  })
})
