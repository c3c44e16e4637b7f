import { expect } from 'chai'
import { written, refused, forbidden, unmet, invalid } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Caller } from '../../helpers/server.ts'

describe('invitations.decline', () => {
  let scene: Scene
  let id: string
  let worker: Caller
  let officer: Caller
  before(async () => {
    scene = await openScene()
    const { id: caseId } = await scene.build.team()
    worker = await scene.build.as(scene.g.worker)
    officer = await scene.build.as(scene.g.officer)
    const institutionId = scene.g.officer.institution._id
    id = (await worker.ok('invitations.send', { caseId, institutionId, purpose: 'Plan' })).id
  })
  after(() => scene.server.stop())

  it('another reason needs words', async () => {
    await refused(officer, 'invitations.decline', { id, reason: 'other' }, unmet('textRequired'))
  })
  it('an institution that does not exist is not proposed', async () => {
    const input = { id, reason: 'otherUnit', proposedInstitutionId: 'a'.repeat(24) }
    await refused(
      officer,
      'invitations.decline',
      input,
      invalid({ proposedInstitutionId: 'unknownInstitution' }),
    )
  })
  it('the coordinator does not decline for the police', async () => {
    await refused(worker, 'invitations.decline', { id, reason: 'noCapacity' }, forbidden('notYourPart'))
  })
  it('the officer declines and names who should be asked; the coordinator is told', async () => {
    const input = {
      id,
      reason: 'otherUnit',
      text: 'Rejon Szubina',
      proposedInstitutionId: scene.g.health._id,
    }
    const events = { events: ['invitation.declined' as const, 'case.updated' as const], notices: 1 }
    const after = await written(officer, 'invitations.decline', input, events)
    expect(after).to.include({ state: 'DECLINED', declineReason: 'otherUnit', side: 'invitee' })
    expect(after).to.not.have.any.keys('caseId', 'familyName')
    const seen = await worker.ok('invitations.get', { id })
    expect(seen.proposedInstitution?.id).to.equal(scene.g.health._id)
    await refused(officer, 'invitations.accept', { id }, unmet('closed'))
  })
})
