import { expect } from 'chai'
import { answered, forbidden, NOT_FOUND, refused } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { diagnosisInput, TEXTS } from '../../helpers/records.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Caller } from '../../helpers/server.ts'

describe('diagnoses.get', () => {
  let scene: Scene
  let coordinator: Caller
  let caseId: string
  before(async () => {
    scene = await openScene()
    coordinator = await scene.build.as(scene.g.worker)
    caseId = (await scene.build.diagnosis()).id
    await scene.build.join(caseId, scene.g.volunteer)
  })
  after(() => scene.server.stop())

  it('there is none at first', async () => {
    const { body } = await answered(coordinator, 'diagnoses.get', { caseId })
    expect(body.data).to.deep.equal({ latest: null, earlier: [] })
    expect(body.abilities).to.deep.equal({
      save: { allowed: true },
      approve: { allowed: false, reason: 'nothingToApprove' },
    })
  })
  it('the team reads the words, of every edition', async () => {
    const input = await diagnosisInput(coordinator, caseId)
    const { version } = await coordinator.ok('diagnoses.save', input)
    const approved = await coordinator.ok('diagnoses.approve', { caseId, version })
    const texts = { ...TEXTS, causes: 'Nowe przyczyny.' }
    await coordinator.ok('diagnoses.save', { ...input, version: approved.version, texts })
    const school = await scene.build.as(scene.g.pedagogue)
    const { body } = await answered(school, 'diagnoses.get', { caseId })
    expect(body.data.latest).to.deep.include({ edition: 2, approvedAt: null, texts, summary: input.summary })
    expect(body.data.earlier.map(({ edition, texts: t }) => [edition, t])).to.deep.equal([[1, TEXTS]])
    expect(body.data.latest?.workshop?.attendees.map(({ name }) => name)).to.deep.equal([
      'Joanna Pracowita',
      'Marzena Nadolna',
    ])
    expect(body.abilities['save']).to.deep.equal({ allowed: false, reason: 'notYourPart' })
  })
  it('the head of the centre sees how far it is, not what it says', async () => {
    const { body } = await answered(await scene.build.as(scene.g.head), 'diagnoses.get', { caseId })
    expect(body.data.latest).to.include({ edition: 2, family: 'tookPart' })
    for (const field of ['texts', 'summary', 'workshop', 'familyNote'])
      expect(body.data.latest).not.to.have.property(field)
  })
  it('organisations that help with single actions get nothing of it', async () => {
    const volunteer = await scene.build.as(scene.g.volunteer)
    await refused(volunteer, 'diagnoses.get', { caseId }, forbidden('notYourPart'))
    await refused(await scene.build.as(scene.g.stranger), 'diagnoses.get', { caseId }, NOT_FOUND)
  })
  it('the powiat’s lead reads the summary of what was approved, once asked', async () => {
    const { version } = await coordinator.ok('cases.get', { id: caseId })
    const asked = { caseId, version, toLevel: 'powiat', reason: 'childSafety' }
    await coordinator.ok('escalations.open', { ...asked, tried: ['Rozmowy'], question: 'Co dalej?' })
    const lead = await scene.build.as(scene.g.powiatLead)
    const { body } = await answered(lead, 'diagnoses.get', { caseId })
    expect(body.data.latest).to.include({ edition: 1 })
    expect(body.data.latest?.summary).to.be.a('string')
    expect(body.data.latest).not.to.have.property('texts')
    expect(body.data.earlier).to.deep.equal([])
  })
})
