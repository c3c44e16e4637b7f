import { expect } from 'chai'
import { DeadlineModel } from '../../../server/db/models/deadline.ts'
import { answered } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Caller } from '../../helpers/server.ts'

/** The family takes its consents back: the partners’ work ends, and with it what they may know. */
describe('an institution whose part in the team has ended', () => {
  let scene: Scene
  let caseId: string
  let nurse: Caller
  before(async () => {
    scene = await openScene({ alone: true })
    caseId = (await scene.build.diagnosis()).id
    const told = { $push: { told: scene.g.nurse.membershipId } }
    await DeadlineModel.updateOne({ caseId, kind: 'stage', state: 'RUNNING' }, told)
    nurse = await scene.build.as(scene.g.nurse)
    await scene.build.step(caseId, 'withdrawConsent', { reason: 'Rodzina wycofała zgody.' })
    expect(await nurse.ok('cases.get', { id: caseId })).to.include({ lens: 'former' })
  })
  after(() => scene.server.stop())

  it('reads of the deadlines it was told about no more than that they were', async () => {
    const [deadline] = (await answered(nurse, 'deadlines.list', { caseId })).body.data
    expect(deadline?.kind).to.equal('stage')
    expect(JSON.stringify(deadline)).to.not.include('Nadoln')
    const why = await answered(nurse, 'deadlines.why', { id: deadline?.id })
    expect(JSON.stringify(why.body)).to.not.include('Nadoln')
  })
  it('finds in the invitation it once accepted neither the family nor what it was asked for', async () => {
    const rows = (await answered(nurse, 'invitations.list', { box: 'received' })).body.data
    const own = rows.find((row) => row.state === 'ACCEPTED')
    expect(own).to.include({ side: 'invitee' })
    expect(own).to.not.have.any.keys('familyName', 'caseId', 'caseNumber', 'purpose', 'categories')
  })
  it('of a question it once decided as part of the team it has the summary that was written for deciders', async () => {
    const { build, g } = scene
    const at = await build.diagnosis()
    const worker = await build.as(g.worker)
    const lead = await build.as(g.powiatLead)
    const raised = { toLevel: 'powiat', reason: 'fosterRisk', tried: ['Rozmowa'], question: 'Co z Kacprem?' }
    const ref = await worker.ok('escalations.open', { caseId: at.id, version: at.version, ...raised })
    const { id, version } = ref
    const joined = await lead.ok('escalations.join', { id, version })
    await lead.ok('escalations.decide', { id, version: joined.version, decision: 'Pogotowie rodzinne.' })
    const [whole] = await lead.ok('escalations.list')
    expect(whole).to.include({ lens: 'full', familyName: 'Nadolni' })
    await build.step(at.id, 'withdrawConsent', { reason: 'Rodzina wycofała zgody.' })
    const [kept] = await lead.ok('escalations.list')
    expect(kept).to.include({ id, lens: 'summary' })
    expect(kept).to.not.have.any.keys('familyName', 'caseId')
  })
})
