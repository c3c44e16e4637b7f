import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { CaseModel } from '../../../server/db/models/case.ts'
import { LegalBasisModel } from '../../../server/db/models/legalBasis.ts'
import { EffectModel, OutboxModel } from '../../../server/db/models/records.ts'
import { DAY } from '../../helpers/clock.ts'
import { forbidden, invalid, refused, unmet, written } from '../../helpers/evidence.ts'
import { wideBasis } from '../../helpers/cases.ts'
import '../../helpers/mongo.ts'
import { diagnosisInput, meetingInput, TEXTS } from '../../helpers/records.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

const persons = [
  { firstName: 'Lucyna', lastName: 'Zaremba', roleInFamily: 'mother', birthDate: '1988-04-26' },
  { firstName: 'Zbigniew', lastName: 'Zaremba', roleInFamily: 'father', birthDate: '1984-09-08' },
]
const WITHOUT_HEALTH = wideBasis.scope.filter((category) => category !== 'health')

/** What the family's bases let go to whom, and what happens when they end. */
describe('sharing on legal bases', () => {
  let scene: Scene
  beforeEach(async () => {
    scene = await openScene()
  })
  afterEach(() => scene.server.stop())

  /** A case in TEAM: both parents signed; `father` says to what. */
  async function consented(father: Record<string, unknown> = {}) {
    const { g, build } = scene
    const { id: caseId } = await build.qualified({ familyName: 'Zaremba', persons })
    const worker = await build.as(g.worker)
    const personIds = (await worker.ok('persons.list', { caseId })).map((p) => p.id)
    const { purpose, scope, recipients } = wideBasis
    const asked = await worker.ok('consents.request', { caseId, personIds, purpose, scope, recipients })
    const [hers, his] = asked
    const signed = { on: '2026-11-10', givenBy: 'self' }
    await worker.ok('consents.give', { id: hers?.id, ...signed })
    await worker.ok('consents.give', { id: his?.id, ...signed, ...father })
    await worker.ok('infoNotices.add', {
      caseId,
      personIds,
      delivered: { channel: 'inPerson', on: '2026-11-10' },
    })
    const { version } = await worker.ok('cases.get', { id: caseId })
    await worker.ok('workflow.apply', { caseId, version, event: 'confirmConsents' })
    return { caseId, worker, personIds, hers: hers?.id ?? '', his: his?.id ?? '' }
  }
  const toHealth = (caseId: string, more: Record<string, unknown> = {}) => ({
    caseId,
    institutionId: scene.g.health._id,
    membershipId: scene.g.nurse.membershipId,
    purpose: 'Wsparcie pielęgniarki',
    ...more,
  })
  const note = { text: 'Lek rano, senność.', category: 'health', visibility: 'team' }
  const asNurse = () => scene.build.as(scene.g.nurse)
  const categoriesOf = async (caseId: string) => {
    const team = await (await scene.build.as(scene.g.worker)).ok('participants.list', { caseId })
    return team.find((p) => p.sector === 'HEALTH')?.categories
  }
  async function asClock(id: string) {
    const requestId = randomUUID()
    const actor = { kind: 'system' as const }
    const input = { id }
    return (
      await scene.server.execute({
        operation: 'legalBases.expire',
        input,
        actor,
        requestId,
        ip: null,
        session: null,
      })
    ).data
  }

  it('father excludes health: adding his data to a health invitation is refused, the rest is not', async () => {
    const { caseId, worker } = await consented({ scope: WITHOUT_HEALTH })
    const answer = await refused(worker, 'invitations.send', toHealth(caseId), unmet('personCategory'))
    expect(answer.body.guards).to.deep.equal([
      {
        guard: 'gBasis',
        verdict: false,
        missing: [{ code: 'personCategory', params: { who: 'Zbigniew Zaremba', category: 'health' } }],
      },
    ])
    const sent = { events: ['invitation.sent' as const, 'case.updated' as const] }
    const less = toHealth(caseId, { categories: ['general', 'addiction'] })
    await written(worker, 'invitations.send', less, sent)
  })
  it('an institution nobody named gets nothing; the own centre needs no consent', async () => {
    const { caseId, worker } = await consented({ recipients: ['HEALTH', 'SCHOOL'] })
    const police = { caseId, institutionId: scene.g.police._id, purpose: 'Rejon' }
    await refused(worker, 'invitations.send', police, unmet('personCategory'))
    await scene.build.join(caseId, scene.g.assistant)
  })
  it('who comes into the family later narrows what is shared at once, until a basis covers them too', async () => {
    const { caseId, worker } = await consented()
    await scene.build.join(caseId, scene.g.nurse)
    const nurse = await asNurse()
    await worker.ok('notes.add', { caseId, text: 'Ogólna', category: 'general', visibility: 'team' })
    expect(await nurse.ok('notes.list', { caseId })).to.have.length(1)
    const child = { caseId, firstName: 'Ola', lastName: 'Zaremba', roleInFamily: 'child' }
    const told = { events: ['person.added' as const, 'case.updated' as const], notices: 2 }
    const { id } = await written(worker, 'persons.add', child, told)
    expect(await categoriesOf(caseId)).to.deep.equal([])
    expect(await nurse.ok('notes.list', { caseId })).to.deep.equal([])
    expect((await nurse.ok('notifications.list')).items.map(({ kind }) => kind)).to.include('sharingNarrowed')
    const police = { caseId, institutionId: scene.g.police._id, purpose: 'Rejon' }
    await refused(worker, 'invitations.send', police, unmet('personCategory'))
    // A second newcomer takes away nothing more, so the case stays as it is and nobody is told.
    const more = { ...child, firstName: 'Ela' }
    const { id: other } = await written(worker, 'persons.add', more, { events: ['person.added'], notices: 0 })
    await worker.ok('legalBases.add', { caseId, personIds: [id, other], ...wideBasis })
    expect(await categoriesOf(caseId)).to.include('health')
    expect(await nurse.ok('notes.list', { caseId })).to.have.length(1)
  })
  it('nothing changes for anybody when a person is added before the first basis', async () => {
    const { id: caseId } = await scene.build.qualified({ familyName: 'Zaremba', persons })
    const worker = await scene.build.as(scene.g.worker)
    const child = { caseId, firstName: 'Ola', lastName: 'Zaremba', roleInFamily: 'child' }
    await written(worker, 'persons.add', child, { events: ['person.added'], notices: 0 })
  })
  it('a refusal takes away what a withdrawal would, and leaves what the law covers', async () => {
    const { caseId, worker, personIds } = await consented()
    await scene.build.join(caseId, scene.g.nurse)
    const sister = { caseId, firstName: 'Ewa', lastName: 'Zaremba', roleInFamily: 'otherAdult' }
    const { id: personId } = await worker.ok('persons.add', sister)
    const law = { ...wideBasis, scope: ['general'], recipients: ['HEALTH'] }
    await worker.ok('legalBases.add', { caseId, personIds: [personId], ...law })
    expect(await categoriesOf(caseId)).to.deep.equal(['general'])
    // A newcomer's consent that waits for an answer adds nothing; refused, it takes nothing the law gives.
    const { purpose, scope, recipients } = wideBasis
    const asked = { caseId, personIds: [personId, personIds[0]], purpose, scope, recipients }
    const [hers] = await worker.ok('consents.request', asked)
    await written(worker, 'consents.refuse', { id: hers?.id }, { events: ['consent.refused'], notices: 0 })
    expect(await categoriesOf(caseId)).to.deep.equal(['general'])
  })
  it('where refusals are the first answers, nothing is shared', async () => {
    const { id: caseId } = await scene.build.qualified({ familyName: 'Zaremba', persons })
    const worker = await scene.build.as(scene.g.worker)
    const personIds = (await worker.ok('persons.list', { caseId })).map((p) => p.id)
    const { purpose, scope, recipients } = wideBasis
    const asked = await worker.ok('consents.request', { caseId, personIds, purpose, scope, recipients })
    const refusal = { events: ['consent.refused' as const, 'case.updated' as const], notices: 0 }
    await written(worker, 'consents.refuse', { id: asked[0]?.id }, refusal)
    expect((await CaseModel.findById(caseId).lean())?.sharing).to.deep.equal([])
    const signed = { id: asked[1]?.id, on: '2026-11-10', givenBy: 'self' }
    await written(worker, 'consents.give', signed, { events: ['consent.given'] })
    expect((await CaseModel.findById(caseId).lean())?.sharing).to.deep.equal([])
  })

  it('a withdrawal stops sharing at once, and is told to who reads less', async () => {
    const { caseId, worker, his } = await consented()
    await scene.build.join(caseId, scene.g.nurse)
    const nurse = await asNurse()
    const { id } = await nurse.ok('notes.add', { caseId, ...note })
    expect((await nurse.ok('notes.list', { caseId })).map((n) => n.id)).to.deep.equal([id])
    const input = { id: his, reason: 'Ojciec nie chce, by lekarz o tym pisał.', scope: ['health'] }
    const doc = await written(worker, 'consents.withdraw', input, {
      events: ['consent.withdrawn', 'case.updated'],
      notices: 2,
    })
    expect(doc).to.deep.include({ state: 'GIVEN', inForce: true, scope: WITHOUT_HEALTH, withdrawnAt: null })
    expect(doc.withdrawals).to.have.length(1)
    expect(doc.withdrawals?.[0]).to.include({ reason: input.reason, by: scene.g.worker.user.name })
    expect(await categoriesOf(caseId)).to.not.include('health')
    const another = await nurse.call('notes.add', { caseId, ...note })
    expect([another.status, another.body.reason]).to.deep.equal([403, 'categoryNotYours'])
    expect((await nurse.ok('cases.get', { id: caseId })).readable).to.not.include('health')
  })
  it('a whole withdrawal leaves the record, and what a statute covers', async () => {
    const { caseId, worker, personIds, hers, his } = await consented()
    await scene.build.join(caseId, scene.g.pedagogue)
    const narrow = { ...wideBasis, scope: ['general'], recipients: ['SCHOOL'] }
    await worker.ok('legalBases.add', { caseId, personIds, ...narrow })
    for (const id of [hers, his]) await worker.ok('consents.withdraw', { id, reason: 'Rezygnujemy.' })
    const school = await scene.build.as(scene.g.pedagogue)
    expect((await school.ok('cases.get', { id: caseId })).readable).to.deep.equal(['general'])
    const kept = await LegalBasisModel.find({ caseId }).sort({ _id: 1 }).lean()
    expect(kept.map((d) => [d.type, d.state])).to.deep.equal([
      ['consent', 'WITHDRAWN'],
      ['consent', 'WITHDRAWN'],
      ['statute', 'GIVEN'],
      ['statute', 'GIVEN'],
    ])
    expect(kept[0]?.scope).to.deep.equal(wideBasis.scope)
    await refused(worker, 'consents.withdraw', { id: his, reason: 'Jeszcze raz' }, unmet('notGiven'))
    await refused(
      worker,
      'consents.withdraw',
      { id: kept[2]?._id, reason: 'Ustawa też' },
      unmet('statuteStays'),
    )
  })
  it('who is given nothing of the family any more reads neither diagnosis nor plan nor meetings', async () => {
    const { caseId, worker, his } = await consented()
    await scene.build.join(caseId, scene.g.nurse)
    const nurse = await asNurse()
    await worker.ok('diagnoses.save', await diagnosisInput(worker, caseId))
    const tomorrow = new Date(scene.server.clock.now().getTime() + DAY)
    const { id } = await worker.ok('meetings.plan', await meetingInput(worker, caseId, tomorrow))
    const sees = async () => ({
      diagnosis: (await nurse.ok('diagnoses.get', { caseId })).latest?.texts?.causes ?? null,
      meetings: (await nurse.ok('meetings.list', { caseId })).map((it) => it.id),
      relations: (await nurse.ok('cases.get', { id: caseId })).relations ?? null,
    })
    expect(await sees()).to.deep.equal({ diagnosis: TEXTS.causes, meetings: [id], relations: [] })
    await worker.ok('consents.withdraw', { id: his, reason: 'Ojciec cofa zgodę.' })
    expect(await sees()).to.deep.equal({ diagnosis: null, meetings: [], relations: null })
    // Nor is anybody told of a meeting that they cannot look at.
    const withNurse = { participants: [worker.someone.membershipId, nurse.someone.membershipId] }
    const next = await meetingInput(worker, caseId, tomorrow, withNurse)
    await written(worker, 'meetings.plan', next, { events: ['meeting.planned'], notices: 0 })
  })
  it('the powiat that was asked reads of the family’s situation what the bases let go there', async () => {
    const { caseId, worker, his } = await consented()
    const { version } = await worker.ok('cases.get', { id: caseId })
    await worker.ok('cases.update', { id: caseId, version, situation: { general: 'Ojciec nie pracuje.' } })
    const decidingInstitutionId = scene.g.powiatLead.institution._id
    await CaseModel.updateOne({ _id: caseId }, { $set: { decidingInstitutionId } })
    const lead = await scene.build.as(scene.g.powiatLead)
    const seen = async () => {
      const { lens, readable, situation } = await lead.ok('cases.get', { id: caseId })
      return [lens, readable, Object.keys(situation ?? {})]
    }
    expect(await seen()).to.deep.equal(['escalation', ['general'], ['general']])
    await worker.ok('consents.withdraw', { id: his, reason: 'Ojciec cofa zgodę.' })
    expect(await seen()).to.deep.equal(['escalation', [], []])
  })

  it('the model’s own step takes all consents back, keeps the statute and closes the case', async () => {
    const { caseId, worker, personIds } = await consented()
    await scene.build.join(caseId, scene.g.nurse)
    await worker.ok('legalBases.add', { caseId, personIds, ...wideBasis, scope: ['general'] })
    await worker.ok('notes.add', { caseId, text: 'Ogólna', category: 'general', visibility: 'team' })
    const { version } = await worker.ok('cases.get', { id: caseId })
    const step = { caseId, version, event: 'withdrawConsent', reason: 'Rodzina rezygnuje ze współpracy.' }
    await written(worker, 'workflow.apply', step, {
      events: ['case.moved', 'consent.withdrawn', 'consent.withdrawn'],
    })
    const kept = await LegalBasisModel.find({ caseId }).sort({ _id: 1 }).lean()
    expect(kept.map((d) => d.state)).to.deep.equal(['WITHDRAWN', 'WITHDRAWN', 'GIVEN', 'GIVEN'])
    expect(kept[0]?.withdrawals[0]?.reason).to.equal(step.reason)
    const doc = await CaseModel.findById(caseId).lean()
    expect(new Set(doc?.sharing?.map((it) => it.category))).to.deep.equal(new Set(['general']))
    // A former partner keeps what is its own and reads nothing else.
    expect(await (await asNurse()).ok('notes.list', { caseId })).to.deep.equal([])
  })
  it('a basis in law that is ended stops what rested on it alone, at once; a consent is not ended', async () => {
    const { caseId, worker, personIds, hers, his } = await consented({ scope: WITHOUT_HEALTH })
    const health = { ...wideBasis, scope: ['health'], recipients: ['HEALTH'] }
    const bases = await worker.ok('legalBases.add', { caseId, personIds, ...health })
    await scene.build.join(caseId, scene.g.nurse)
    const nurse = await asNurse()
    const { id: noteId } = await nurse.ok('notes.add', { caseId, ...note })
    expect((await nurse.ok('notes.list', { caseId })).map((n) => n.id)).to.deep.equal([noteId])

    const [ofMother, ofFather] = bases
    const reason = 'Podstawa wpisana omyłkowo.'
    // Her consent covers it beside the law, so nothing changes; his did not.
    const hersEnded = { id: ofMother?.id, reason }
    await written(worker, 'legalBases.end', hersEnded, { events: ['legalBasis.ended'] })
    expect(await categoriesOf(caseId)).to.include('health')
    const hisEnded = { id: ofFather?.id, reason }
    const told = { events: ['legalBasis.ended' as const, 'case.updated' as const], notices: 2 }
    await written(worker, 'legalBases.end', hisEnded, told)
    expect(await categoriesOf(caseId)).to.not.include('health')
    expect((await nurse.ok('cases.get', { id: caseId })).readable).to.not.include('health')
    await refused(worker, 'legalBases.end', { id: hers, reason }, unmet('withdrawInstead'))
    await refused(await asNurse(), 'legalBases.end', { id: his, reason }, forbidden('notYourPart'))
  })
  it('consents are taken back also when the case is closed; nothing new is recorded then', async () => {
    const { caseId, worker, his, personIds } = await consented()
    await CaseModel.updateOne({ _id: caseId }, { $set: { isOpen: false, state: 'CLOSED' } })
    const more = { caseId, personIds, ...wideBasis }
    await refused(worker, 'legalBases.add', more, forbidden('caseClosed'))
    const doc = await worker.ok('consents.withdraw', { id: his, reason: 'Po zakończeniu' })
    expect(doc).to.deep.include({ state: 'WITHDRAWN', inForce: false })
  })
  it('withdrawing needs a reason, partners withdraw nothing', async () => {
    const { caseId, worker, his } = await consented()
    await scene.build.join(caseId, scene.g.nurse)
    await refused(worker, 'consents.withdraw', { id: his }, invalid({ reason: 'required' }))
    const outside = { id: his, reason: 'Lepiej nie', scope: ['general', 'judicial'] }
    await refused(await asNurse(), 'consents.withdraw', outside, forbidden('notYourPart'))
  })

  it('a consent holds to its last day: then nothing more is shared, before anybody marks the end', async () => {
    const { caseId, worker, his } = await consented({ until: '2026-11-11' })
    await scene.build.join(caseId, scene.g.nurse)
    const nurse = await asNurse()
    expect((await nurse.ok('cases.get', { id: caseId })).readable).to.include('health')
    const timer = await EffectModel.findOne({ kind: 'timer', 'payload.input.id': his }).lean()
    expect(timer?.dueAt.toISOString()).to.equal('2026-11-11T23:00:00.000Z')
    expect(timer?.payload).to.deep.equal({ operation: 'legalBases.expire', input: { id: his } })
    expect(await asClock(his)).to.deep.equal({ expired: false })

    scene.server.clock.advance(2 * DAY)
    expect((await nurse.ok('cases.get', { id: caseId })).readable).to.deep.equal([])
    expect(await categoriesOf(caseId)).to.deep.equal([])
    const again = toHealth(caseId, { institutionId: scene.g.school._id, membershipId: undefined })
    await refused(worker, 'invitations.send', again, unmet('personCategory'))

    expect(await asClock(his)).to.deep.equal({ expired: true })
    expect((await LegalBasisModel.findById(his).lean())?.state).to.equal('EXPIRED')
    const events = await OutboxModel.find({ caseId, actorMembershipId: null }).lean()
    expect(events.map((e) => e.name).sort()).to.deep.equal(['case.updated', 'legalBasis.expired'])
    expect(await asClock(his)).to.deep.equal({ expired: false })
  })
})
