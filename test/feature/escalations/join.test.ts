import { expect } from 'chai'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import { LegalBasisModel } from '../../../server/db/models/legalBasis.ts'
import { expectUnchanged, forbidden, NOT_FOUND, refused, written } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Caller } from '../../helpers/server.ts'

describe('escalations.join', () => {
  let scene: Scene
  let lead: Caller
  let at: CaseView
  let ref: { id: string; version: number }
  before(async () => {
    scene = await openScene()
    lead = await scene.build.as(scene.g.powiatLead)
    at = await scene.build.diagnosis()
    const worker = await scene.build.as(scene.g.worker)
    const { id, version } = await worker.ok('escalations.open', {
      caseId: at.id,
      version: at.version,
      toLevel: 'powiat',
      reason: 'fosterRisk',
      tried: ['Rozmowa'],
      question: 'Co dalej?',
    })
    ref = { id, version }
  })
  after(() => scene.server.stop())

  it('not before everybody in the file is covered by a basis', async () => {
    await LegalBasisModel.updateMany({ caseId: at.id }, { state: 'WITHDRAWN' })
    const answer = await expectUnchanged(() => lead.call('escalations.join', ref))
    expect([answer.status, answer.body.reason]).to.deep.equal([422, 'personBasis'])
    await LegalBasisModel.updateMany({ caseId: at.id }, { state: 'GIVEN' })
  })
  it('neither the team nor the decision group joins in the place of the one who was asked', async () => {
    const { g, build } = scene
    await refused(await build.as(g.worker), 'escalations.join', ref, forbidden('notYourPart'))
    await refused(await build.as(g.groupMember), 'escalations.join', ref, forbidden('notYourPart'))
    await refused(await build.as(g.stranger), 'escalations.join', ref, NOT_FOUND)
    await refused(
      lead,
      'escalations.join',
      { ...ref, membershipId: g.officer.membershipId },
      {
        status: 400,
        code: 'validation_failed',
        fields: { membershipId: 'notOfInstitution' },
      },
    )
  })
  it('the powiat’s lead works in the team from then on, also after the decision, whose minutes are kept', async () => {
    const joined = await written(lead, 'escalations.join', ref, {
      events: ['participant.joined'],
      notices: 2,
    })
    expect(joined).to.include({ lens: 'full', state: 'OPEN' })
    expect(await lead.ok('cases.get', { id: at.id })).to.include({ lens: 'team', state: 'ESC_POWIAT' })
    await refused(lead, 'escalations.join', ref, {
      status: 422,
      code: 'guard_unmet',
      reason: 'alreadyInTeam',
    })
    const minutes = { attendees: ['dyrektor PCPR', 'komendant powiatowy'], heldOn: '2026-11-10' }
    const decide = { ...ref, decision: 'Pogotowie rodzinne na trzy miesiące.', ...minutes }
    const done = await written(lead, 'escalations.decide', decide, {
      events: ['escalation.decided', 'case.moved'],
    })
    expect(done.decision).to.deep.include(minutes)
    expect(await lead.ok('cases.get', { id: at.id })).to.include({ lens: 'team', state: 'DIAGNOSIS' })
  })
})
