import { expect } from 'chai'
import { forbidden, invalid, refused, STALE, unmet, written } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { adultOf, diagnosisInput, TEXTS } from '../../helpers/records.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Caller } from '../../helpers/server.ts'

describe('diagnoses.save and approve', () => {
  let scene: Scene
  let coordinator: Caller
  let caseId: string
  let whole: Awaited<ReturnType<typeof diagnosisInput>>
  before(async () => {
    scene = await openScene()
    coordinator = await scene.build.as(scene.g.worker)
    caseId = (await scene.build.diagnosis()).id
    whole = await diagnosisInput(coordinator, caseId)
  })
  after(() => scene.server.stop())

  const saved = { events: ['diagnosis.saved' as const], notices: 0 }
  let version = 0

  it('people are named from the team and the family, an adult where the family took part', async () => {
    const child = (await coordinator.ok('persons.list', { caseId })).find((p) => p.roleInFamily === 'child')
    const with_ = (attendees: unknown[], more = {}) => ({
      ...whole,
      workshop: { on: '2026-11-09', attendees },
      ...more,
    })
    const at = (code: string) => invalid({ 'workshop.attendees': code })
    const worker = { membershipId: scene.g.worker.membershipId }
    const tries: [Record<string, unknown>, ReturnType<typeof invalid>][] = [
      [with_([worker, { membershipId: scene.g.stranger.membershipId }]), at('notInTeam')],
      [with_([{ personId: scene.g.worker.membershipId }]), at('notInCase')],
      [with_([worker, worker]), at('repeated')],
      [with_([worker, { personId: child?.id }]), at('adultNeeded')],
      [{ ...whole, workshop: null }, at('adultNeeded')],
      [
        { ...whole, workshop: { on: '2026-11-11', attendees: [worker] } },
        invalid({ 'workshop.on': 'future' }),
      ],
      [{ ...whole, family: 'refused' }, invalid({ familyNote: 'required' })],
    ]
    for (const [input, refusal] of tries) await refused(coordinator, 'diagnoses.save', input, refusal)
  })
  it('a social worker of the centre in the team writes it too; partners read', async () => {
    const colleague = await scene.build.as(scene.g.colleague)
    const draft = { ...whole, texts: { ...TEXTS, deficits: null }, family: null }
    const made = await written(colleague, 'diagnoses.save', draft, saved)
    expect(made).to.deep.include({ edition: 1, filled: ['causes', 'strengths', 'expectations'] })
    expect(made.updatedBy).to.equal('Agata Spokojna')
    version = made.version
    const school = await scene.build.as(scene.g.pedagogue)
    await refused(school, 'diagnoses.save', { ...whole, version }, forbidden('notYourPart'))
    const head = await scene.build.as(scene.g.head)
    await refused(head, 'diagnoses.save', { ...whole, version }, forbidden('notYourPart'))
  })
  it('one of two editors is told that somebody was faster', async () => {
    const first = await written(coordinator, 'diagnoses.save', { ...whole, version, family: null }, saved)
    const colleague = await scene.build.as(scene.g.colleague)
    await refused(colleague, 'diagnoses.save', { ...whole, version }, STALE)
    await refused(colleague, 'diagnoses.save', whole, STALE)
    version = first.version
  })
  it('two people who begin it at once do not both win', async () => {
    const { id } = await scene.build.diagnosis()
    const input = await diagnosisInput(coordinator, id)
    const colleague = await scene.build.as(scene.g.colleague)
    const answers = await Promise.all([coordinator, colleague].map((it) => it.call('diagnoses.save', input)))
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([200, 409])
  })
  it('the coordinator approves what is complete, once', async () => {
    const answer = await refused(coordinator, 'diagnoses.approve', { caseId, version }, unmet('guards'))
    expect(answer.body.guards?.flatMap((u) => u.missing.map(({ code }) => code))).to.deep.equal([
      'familyAbsent',
    ])
    const refusal = { family: 'refused', familyNote: 'Matka nie chce rozmawiać w ośrodku.' }
    const full = await written(coordinator, 'diagnoses.save', { ...whole, ...refusal, version }, saved)
    version = full.version
    await refused(coordinator, 'diagnoses.approve', { caseId, version: version - 1 }, STALE)
    const done = await written(
      coordinator,
      'diagnoses.approve',
      { caseId, version },
      { events: ['diagnosis.approved'], notices: 0 },
    )
    expect(done).to.include({ edition: 1, approvedBy: 'Joanna Pracowita' })
    expect(done.approvedAt).to.equal('2026-11-10T09:00:00.000Z')
    version = done.version
    await refused(coordinator, 'diagnoses.approve', { caseId, version }, unmet('alreadyApproved'))
  })
  it('a change after the approval begins a new edition, the approved one stays', async () => {
    const made = await written(coordinator, 'diagnoses.save', { ...whole, version }, saved)
    expect(made).to.include({ edition: 2, version: 1, approvedAt: null })
    const { earlier } = await coordinator.ok('diagnoses.get', { caseId })
    expect(earlier).to.have.length(1)
    expect(earlier[0]).to.include({ edition: 1, approvedBy: 'Joanna Pracowita', family: 'refused' })
    const refusal = { family: 'refused', familyNote: 'Matka nie chce rozmawiać w ośrodku.' }
    const full = await written(coordinator, 'diagnoses.save', { ...whole, ...refusal, version: 1 }, saved)
    await written(
      coordinator,
      'diagnoses.approve',
      { caseId, version: full.version },
      { events: ['diagnosis.approved', 'diagnosis.superseded'] },
    )
  })
  it('a social worker who does not lead approves nothing', async () => {
    const at = await scene.build.diagnosis()
    const [worker, colleague] = [coordinator, await scene.build.as(scene.g.colleague)]
    const input = await diagnosisInput(worker, at.id)
    const made = await worker.ok('diagnoses.save', input)
    // The deputy leads in the coordinator's place.
    await written(
      colleague,
      'diagnoses.approve',
      { caseId: at.id, version: made.version },
      { events: ['diagnosis.approved'] },
    )
    const school = await scene.build.as(scene.g.pedagogue)
    const again = { caseId: at.id, version: made.version + 1 }
    await refused(school, 'diagnoses.approve', again, forbidden('coordinatorOnly'))
  })
  it('before there is a team nothing is written down together', async () => {
    const { id } = await scene.build.qualified()
    const input = { ...whole, caseId: id, workshop: null, family: null }
    await refused(coordinator, 'diagnoses.save', input, unmet('tooEarly'))
    expect(await adultOf(coordinator, id)).to.be.a('string')
  })
})
