import { expect } from 'chai'
import { answered, refused, forbidden } from '../../helpers/evidence.ts'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('cases.timeline', () => {
  let scene: Scene
  let at: CaseView
  before(async () => {
    scene = await openScene()
    at = await scene.build.diagnosis()
    const nurse = await scene.build.as(scene.g.nurse)
    await nurse.ok('notes.add', { caseId: at.id, text: 'Leki', category: 'health', visibility: 'team' })
    const worker = await scene.build.as(scene.g.worker)
    await worker.ok('notes.add', { caseId: at.id, text: 'Plan', category: 'general', visibility: 'team' })
  })
  after(() => scene.server.stop())

  const lines = async (someone: Scene['g']['worker'], more: Record<string, unknown> = {}) =>
    (await answered(await scene.build.as(someone), 'cases.timeline', { caseId: at.id, ...more })).body.data
  it('the coordinator sees stages, people and notes, newest first', async () => {
    const found = await lines(scene.g.worker)
    expect(new Set(found.map((line) => line.kind))).to.include.all.keys(
      'stage',
      'note',
      'participant',
      'invitation',
    )
    const times = found.map((line) => line.at)
    expect(times).to.deep.equal([...times].sort().reverse())
    expect(new Set(found.map((line) => line.id)).size).to.equal(found.length)
  })
  it('a note of a category one does not read leaves neither line nor gap', async () => {
    const texts = async (someone: Scene['g']['worker']) =>
      (await lines(someone, { kind: 'note' })).map((line) => line.text)
    expect(await texts(scene.g.nurse)).to.have.members(['Leki', 'Plan'])
    expect(await texts(scene.g.worker)).to.deep.equal(['Plan'])
    expect(await texts(scene.g.officer)).to.deep.equal(['Plan'])
  })
  it('is read page by page', async () => {
    const worker = await scene.build.as(scene.g.worker)
    const whole = (await lines(scene.g.worker)).map((line) => line.id)
    const first = await answered(worker, 'cases.timeline', { caseId: at.id, limit: '3' })
    const next = first.body.page.next as string
    const rest = await answered(worker, 'cases.timeline', { caseId: at.id, limit: '100', next })
    expect([...first.body.data, ...rest.body.data].map((line) => line.id)).to.deep.equal(whole)
  })
  it('shows what the team wrote down, and on what sharing rests, as far as each may read of it', async () => {
    const { g, build } = scene
    const { id: caseId } = await build.review({ familyName: 'Osiowi' })
    await build.join(caseId, g.volunteer)
    const worker = await build.as(g.worker)
    const personIds = (await worker.ok('persons.list', { caseId })).map((p) => p.id)
    const asked = { caseId, personIds, purpose: 'Umówiony cel', scope: ['general'], recipients: ['SCHOOL'] }
    const [first, second] = await worker.ok('consents.request', asked)
    await worker.ok('consents.give', { id: first?.id, on: '2026-11-10', givenBy: 'self' })
    await worker.ok('consents.withdraw', { id: first?.id, reason: 'Nie chce tego.' })
    await worker.ok('consents.refuse', { id: second?.id, reason: 'Na razie nie.' })
    const of = async (someone: Scene['g']['worker'], kind: string) =>
      (await answered(await build.as(someone), 'cases.timeline', { caseId, kind, limit: '100' })).body.data
    const codes = async (someone: Scene['g']['worker'], kind: string) =>
      (await of(someone, kind)).map(({ code }) => code)
    const written = [
      'minutesApproved',
      'meetingHeld',
      'planSignedCoordinator',
      'planSignedFamily',
      'planBegun',
      'costCardAdded',
      'diagnosisApproved',
      'diagnosisBegun',
    ]
    for (const someone of [g.worker, g.pedagogue])
      expect(await codes(someone, 'record')).to.include.members(written)
    expect(await of(g.volunteer, 'record')).to.deep.equal([])

    const all = await of(g.worker, 'basis')
    expect(all.map(({ code }) => code)).to.include.members([
      'basisAdded',
      'consentRequested',
      'consentGiven',
      'consentWithdrawn',
      'consentRefused',
      'noticeDelivered',
    ])
    const withdrawal = all.find(({ code }) => code === 'consentWithdrawn')
    expect(withdrawal).to.deep.include({ kind: 'basis', text: 'Nie chce tego.' })
    expect(withdrawal?.params).to.deep.equal({
      person: 'Marzena Nadolna',
      basis: 'consent',
      by: g.worker.user.name,
    })
    // The school reads what names it, and of that neither why nor by whom; others’ notices are not its own.
    const school = await of(g.pedagogue, 'basis')
    expect(school.map(({ code }) => code)).to.include.members(['consentWithdrawn', 'consentRefused'])
    for (const { code, text, params } of school) {
      expect([code, text]).to.deep.equal([code, null])
      expect(params).to.not.have.property('by')
      expect(code).to.not.match(/^notice/)
    }
    const police = await codes(g.officer, 'basis')
    expect(police).to.not.include('consentWithdrawn')
    expect(police).to.include('basisAdded')
    expect(await of(g.volunteer, 'basis')).to.deep.equal([])
  })
  it('the head, who reads no notes, has no timeline', async () => {
    await refused(
      await scene.build.as(scene.g.head),
      'cases.timeline',
      { caseId: at.id },
      forbidden('notYourPart'),
    )
  })
})
