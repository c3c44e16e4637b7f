import { expect } from 'chai'
import { written, idle, refused, NOT_FOUND, forbidden } from '../../helpers/evidence.ts'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('participants.signConfidentiality', () => {
  let scene: Scene
  let at: CaseView
  before(async () => {
    scene = await openScene()
    at = await scene.build.team()
    await scene.build.join(at.id, scene.g.officer)
  })
  after(() => scene.server.stop())

  it('a police officer signs for this case, once', async () => {
    const officer = await scene.build.as(scene.g.officer)
    const signed = await written(
      officer,
      'participants.signConfidentiality',
      { caseId: at.id },
      { events: ['participant.signed'] },
    )
    expect(signed.confidentialitySignedAt).to.equal('2026-11-10T09:00:00.000Z')
    const again = await idle(officer, 'participants.signConfidentiality', { caseId: at.id })
    expect(again.confidentialitySignedAt).to.equal(signed.confidentialitySignedAt)
  })
  it('nobody signs for a case that is not theirs', async () => {
    const input = { caseId: at.id }
    await refused(
      await scene.build.as(scene.g.head),
      'participants.signConfidentiality',
      input,
      forbidden('notYourPart'),
    )
    await refused(
      await scene.build.as(scene.g.stranger),
      'participants.signConfidentiality',
      input,
      NOT_FOUND,
    )
  })
})
