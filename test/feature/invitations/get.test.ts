import { expect } from 'chai'
import { answered, refused, NOT_FOUND } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('invitations.get', () => {
  let scene: Scene
  before(async () => {
    scene = await openScene()
  })
  after(() => scene.server.stop())

  it('each side sees its own face of one invitation', async () => {
    const { id: caseId } = await scene.build.team()
    const worker = await scene.build.as(scene.g.worker)
    const input = { caseId, institutionId: scene.g.officer.institution._id, purpose: 'Poufny cel' }
    const { id } = await worker.ok('invitations.send', input)
    const own = (await answered(worker, 'invitations.get', { id })).body.data
    expect(own).to.include({ side: 'sender', purpose: 'Poufny cel', caseId })
    const officer = await scene.build.as(scene.g.officer)
    const theirs = (await answered(officer, 'invitations.get', { id })).body
    expect(theirs.data).to.include({
      side: 'invitee',
      gmina: 'Kcynia',
      urgent: false,
      askedRole: 'teamMember',
    })
    expect(JSON.stringify(theirs.data)).to.not.match(/Poufny|Nadoln/)
    expect(theirs.abilities['answer']).to.deep.equal({ allowed: true })
    await refused(await scene.build.as(scene.g.nurse), 'invitations.get', { id }, NOT_FOUND)
    await officer.ok('invitations.accept', { id })
    const after = (await answered(officer, 'invitations.get', { id })).body.data
    expect(after).to.include({ side: 'sender', purpose: 'Poufny cel', caseId, familyName: 'Nadolni' })
  })
})
