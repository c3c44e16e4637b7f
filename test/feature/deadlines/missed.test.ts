import { expect } from 'chai'
import { CaseModel } from '../../../server/db/models/case.ts'
import { DeadlineModel } from '../../../server/db/models/deadline.ts'
import { NotificationModel } from '../../../server/db/models/notification.ts'
import { recordBases } from '../../helpers/cases.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import { TestWorker } from '../../helpers/timers.ts'
import { refused, written } from '../../helpers/evidence.ts'

const at = (iso: string) => new Date(iso)

describe('missed deadlines of one case', () => {
  let scene: Scene
  let worker: TestWorker
  before(async () => {
    scene = await openScene({ alone: true })
    worker = new TestWorker(scene.server)
  })
  after(() => scene.server.stop())

  /** A team at work on the diagnosis, two of whose tasks nobody did. */
  async function stuck(familyName: string) {
    const { g, build, server } = scene
    server.clock.set('2026-11-10T09:00:00Z')
    const { id: caseId } = await build.diagnosis({ familyName })
    const coordinator = await build.as(g.worker)
    for (const dueOn of ['2026-11-16', '2026-11-18'])
      await coordinator.ok('actions.add', {
        caseId,
        title: `Wizyta do ${dueOn}`,
        ownerMembershipId: g.officer.membershipId,
        dueOn,
      })
    await worker.liveUntil(at('2026-11-18T15:00:00Z'))
    return { caseId, coordinator }
  }

  it('after two, going up is proposed to the coordinator, with what was missed', async () => {
    const { g, build } = scene
    const { caseId, coordinator } = await stuck('Przeterminowani')
    const { proposal, missedDeadlines } = await coordinator.ok('cases.get', { id: caseId })
    expect(proposal?.state).to.equal('PROPOSED')
    expect(missedDeadlines).to.equal(2)
    expect(proposal?.missed.map((m) => [m.kind, m.institution, m.dueAt])).to.deep.equal([
      ['action', g.police.shortName, '2026-11-16T14:30:00.000Z'],
      ['action', g.police.shortName, '2026-11-18T14:30:00.000Z'],
    ])
    const told = await NotificationModel.find({ targetId: caseId, kind: 'escalationProposed' }).lean()
    expect(told.map((n) => n.membershipId).sort()).to.deep.equal(
      [g.worker.membershipId, g.colleague.membershipId].sort(),
    )
    // Who reads the task reads that its day passed; who helps with other tasks learns nothing of it.
    const lines = await coordinator.ok('cases.timeline', { caseId, kind: 'deadline' })
    const passed = lines.filter(({ code }) => code === 'deadlineMissed')
    expect(passed.map(({ text, params }) => [text, params['institution']])).to.deep.equal([
      ['Wizyta do 2026-11-18', g.police.shortName],
      ['Wizyta do 2026-11-16', g.police.shortName],
    ])
    expect(lines.some(({ code, params }) => code === 'deadlineTold' && params['names'])).to.equal(true)
    // The deputy may answer in the coordinator's place, the team may not, and who sees no team sees no proposal.
    const seen = await (await build.as(g.colleague)).ok('cases.get', { id: caseId })
    expect(seen.proposal?.id).to.equal(proposal?.id)
    const answer = { caseId, version: seen.version, accept: false, reason: 'Policja była dziś.' }
    await refused(await build.as(g.officer), 'proposals.answer', answer, {
      status: 403,
      code: 'forbidden',
      reason: 'coordinatorOnly',
    })
    await refused(await build.as(g.stranger), 'proposals.answer', answer, { status: 404, code: 'not_found' })
  })

  it('an invitation that lapsed counts no longer once it was sent again and answered', async () => {
    const { g, build, server } = scene
    const lapsed = async (familyName: string, answer: boolean) => {
      server.clock.set('2026-11-10T09:00:00Z')
      const { id: caseId } = await build.team({ familyName })
      const coordinator = await build.as(g.worker)
      const sent = await coordinator.ok('invitations.send', {
        caseId,
        institutionId: g.officer.institution._id,
        membershipId: g.officer.membershipId,
        purpose: 'Wspólny plan pomocy',
      })
      await worker.liveUntil(at('2026-11-17T16:00:00Z'))
      await coordinator.ok('invitations.resend', { id: sent.id })
      if (answer) await (await build.as(g.officer)).ok('invitations.accept', { id: sent.id })
      // The 14 days of the stage pass as well.
      await worker.liveUntil(at('2026-11-24T23:30:00Z'))
      return (await CaseModel.findById(caseId).lean())?.missedDeadlines
    }
    expect(await lapsed('Milczący', false)).to.equal(2)
    expect(await lapsed('Spóźnieni', true)).to.equal(1)
  })

  it('declining is stored with its reason, starts the count anew and cannot be done twice', async () => {
    const { caseId, coordinator } = await stuck('Odmowni')
    const { version } = await coordinator.ok('cases.get', { id: caseId })
    await refused(
      coordinator,
      'proposals.answer',
      { caseId, version, accept: false },
      { status: 400, code: 'validation_failed', fields: { reason: 'required' } },
    )
    const declined = await written(
      coordinator,
      'proposals.answer',
      { caseId, version, accept: false, reason: 'Policja była dziś.' },
      { events: ['case.updated'], notices: 0 },
    )
    expect(declined.proposal).to.include({
      state: 'DECLINED',
      reason: 'Policja była dziś.',
      by: scene.g.worker.user.name,
    })
    // Why is the centre's own word.
    const officer = await scene.build.as(scene.g.officer)
    const seen = await officer.ok('cases.get', { id: caseId })
    expect(seen.proposal).to.include({ state: 'DECLINED', reason: null })
    const doc = await CaseModel.findById(caseId).lean()
    expect(doc?.missedDeadlines).to.equal(0)
    expect(await DeadlineModel.countDocuments({ caseId, kind: 'proposal', state: 'MET' })).to.equal(1)
    const unread = { targetId: caseId, kind: 'escalationProposed' as const, readAt: null }
    expect(await NotificationModel.countDocuments(unread)).to.equal(0)
    await refused(
      coordinator,
      'proposals.answer',
      { caseId, version: declined.version, accept: true },
      { status: 422, code: 'guard_unmet', reason: 'nothingProposed' },
    )
    // The same two do not count again, a third one alone proposes nothing.
    await worker.liveUntil(at('2026-11-25T12:00:00Z'))
    const later = await coordinator.ok('cases.get', { id: caseId })
    expect(later.proposal?.id).to.equal(declined.proposal?.id)
  })

  it('going up answers the proposal by itself', async () => {
    const { caseId, coordinator } = await stuck('Wyżej')
    const { version, proposal } = await coordinator.ok('cases.get', { id: caseId })
    await coordinator.ok('proposals.answer', { caseId, version, accept: true })
    const next = await coordinator.ok('cases.get', { id: caseId })
    expect(next.proposal).to.include({ id: proposal?.id, state: 'ACCEPTED' })
    await coordinator.ok('escalations.open', {
      caseId,
      version: next.version,
      toLevel: 'partnership',
      reason: 'noResponse',
      tried: ['Telefon'],
      question: 'Kto pomoże?',
    })
    const kinds = await DeadlineModel.find({ caseId, state: 'RUNNING' }).distinct('kind')
    expect(kinds).to.include('escalation').and.not.include('stage')
  })

  it('papers that lie ready are a basis, though nobody took the step: the case stays and its ladder speaks', async () => {
    const { build, g, server } = scene
    server.clock.set('2026-11-10T09:00:00Z')
    const [{ id }, bare] = [
      await build.qualified({ familyName: 'Gotowi' }),
      await build.qualified({ familyName: 'Puści' }),
    ]
    await recordBases(await build.as(g.worker), id)
    await worker.liveUntil(at('2026-12-10T12:00:00Z'))
    expect(await CaseModel.findById(bare.id).lean()).to.include({ state: 'REJECTED', isOpen: false })
    expect(await CaseModel.findById(id).lean()).to.include({ state: 'CONSENT', isOpen: true })
    const clock = await DeadlineModel.findOne({ caseId: id, stage: 'CONSENT' }).lean()
    expect(clock).to.include({ state: 'MISSED', settledAt: null })
    expect(clock?.trail.map(({ kind }) => kind)).to.include('rung')
  })
})
