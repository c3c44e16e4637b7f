import { expect } from 'chai'
import { DeadlineModel } from '../../../server/db/models/deadline.ts'
import { EffectModel } from '../../../server/db/models/records.ts'
import { written, refused, forbidden, unmet, invalid } from '../../helpers/evidence.ts'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('invitations.send', () => {
  let scene: Scene
  let at: CaseView
  before(async () => {
    scene = await openScene()
    at = await scene.build.team()
  })
  after(() => scene.server.stop())

  const to = (someone: Scene['g']['worker'], more: Record<string, unknown> = {}) => ({
    caseId: at.id,
    institutionId: someone.institution._id,
    purpose: 'Wspólny plan pomocy',
    ...more,
  })
  const sent = { events: ['invitation.sent' as const, 'case.updated' as const] }
  it('the coordinator invites the police: five working days, a reminder and an end are set', async () => {
    const worker = await scene.build.as(scene.g.worker)
    const doc = await written(worker, 'invitations.send', to(scene.g.officer), { ...sent, notices: 1 })
    expect(doc).to.include({ side: 'sender', state: 'SENT', sentCount: 1, caseId: at.id, seenAt: null })
    // 11 November is a holiday: five working days from the 10th end on the 18th.
    expect(doc.dueAt).to.match(/^2026-11-18/)
    expect(doc.categories).to.deep.equal(['general'])
    const clock = await DeadlineModel.findOne({ subjectId: doc.id }).lean()
    expect(clock?.dueAt.toISOString()).to.equal(doc.dueAt)
    const timers = await EffectModel.find({ 'payload.input.id': clock?._id }).lean()
    expect(timers.map((row) => [row.kind, row._id])).to.deep.equal([['timer', `${clock?._id}:1:remind:0`]])
    expect(timers[0]?.dueAt.toISOString(), 'after three working days').to.match(/^2026-11-16/)
    const now = await worker.ok('cases.list', { view: 'waiting', limit: '100' })
    expect(now.find((row) => row.id === at.id)).to.include({
      waitsFor: 'institution',
      waitsForSector: 'POLICE',
    })
  })
  it('an institution is asked once at a time, a person of another not at all', async () => {
    const worker = await scene.build.as(scene.g.worker)
    await refused(worker, 'invitations.send', to(scene.g.officer), unmet('alreadyInvited'))
    const other = to(scene.g.nurse, { membershipId: scene.g.pedagogue.membershipId })
    await refused(worker, 'invitations.send', other, invalid({ membershipId: 'notOfInstitution' }))
    const unknown = to(scene.g.nurse, { institutionId: 'a'.repeat(24) })
    await refused(worker, 'invitations.send', unknown, invalid({ institutionId: 'unknownInstitution' }))
  })
  it('categories beyond the sector’s need a basis, some are never given', async () => {
    const worker = await scene.build.as(scene.g.worker)
    const wide = to(scene.g.pedagogue, { categories: ['general', 'housing'] })
    await refused(worker, 'invitations.send', wide, invalid({ extraBasis: 'required' }))
    const never = to(scene.g.pedagogue, { categories: ['health'], extraBasis: 'Zgoda matki' })
    await refused(worker, 'invitations.send', never, invalid({ categories: 'neverForSector' }))
    const based = { ...wide, extraBasis: 'Zgoda matki z 9 listopada' }
    const doc = await written(worker, 'invitations.send', based, sent)
    expect(doc.categories).to.deep.equal(['general', 'housing'])
  })
  it('who is in the team is not invited again', async () => {
    const worker = await scene.build.as(scene.g.worker)
    const input = to(scene.g.colleague, { membershipId: scene.g.colleague.membershipId })
    await refused(worker, 'invitations.send', input, unmet('alreadyInTeam'))
  })
  it('the head invites nobody', async () => {
    const head = await scene.build.as(scene.g.head)
    await refused(head, 'invitations.send', to(scene.g.nurse), forbidden('coordinatorOnly'))
  })
})
