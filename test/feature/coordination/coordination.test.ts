import { expect } from 'chai'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import { expectUnchanged, forbidden, NOT_FOUND, refused, STALE, written } from '../../helpers/evidence.ts'
import { CaseModel } from '../../../server/db/models/case.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Caller } from '../../helpers/server.ts'

describe('coordination', function () {
  this.timeout(60_000)
  let scene: Scene
  let worker: Caller
  let at: CaseView
  before(async () => {
    scene = await openScene({ alone: true })
    worker = await scene.build.as(scene.g.worker)
  })
  beforeEach(async () => {
    at = await scene.build.diagnosis()
  })
  after(() => scene.server.stop())

  const ref = () => ({ caseId: at.id, version: at.version })
  const offer = (toMembershipId: string) => ({ ...ref(), toMembershipId, reason: 'Zmieniam dział.' })
  const invalid = (code: string) => ({
    status: 400,
    code: 'validation_failed' as const,
    fields: { toMembershipId: code },
  })
  const unmet = (reason: string) => ({ status: 422, code: 'guard_unmet' as const, reason })

  it('is offered to a colleague of the centre only', async () => {
    const { g } = scene
    await refused(worker, 'coordination.offer', offer(g.worker.membershipId), invalid('sameAsCoordinator'))
    await refused(worker, 'coordination.offer', offer(g.pedagogue.membershipId), invalid('staffOfCentre'))
    const school = await scene.build.as(g.pedagogue)
    await refused(school, 'coordination.offer', offer(g.assistant.membershipId), forbidden('role'))
    await refused(worker, 'coordination.offer', { ...offer(g.assistant.membershipId), version: 0 }, STALE)
  })

  it('changes hands when the colleague accepts, who until then does not see the case', async () => {
    const { g } = scene
    const assistant = await scene.build.as(g.assistant)
    const input = offer(g.assistant.membershipId)
    at = await written(worker, 'coordination.offer', input, { events: ['coordination.offered'], notices: 1 })
    expect(at.coordinator?.membershipId).to.equal(g.worker.membershipId)
    expect(at.handover?.dueAt).to.match(/^2026-11-13/)
    await refused(worker, 'coordination.offer', offer(g.colleague.membershipId), unmet('alreadyOffered'))
    await refused(assistant, 'cases.get', { id: at.id }, NOT_FOUND)
    const [offered] = await assistant.ok('coordination.offers')
    expect(offered).to.include({ caseId: at.id, by: g.worker.user.name })
    expect(JSON.stringify(offered)).to.not.include('Nadoln')
    await refused(worker, 'coordination.accept', ref(), forbidden('notYourPart'))
    await refused(await scene.build.as(g.stranger), 'coordination.accept', ref(), NOT_FOUND)

    at = await written(assistant, 'coordination.accept', ref(), {
      events: ['coordination.accepted'],
      notices: 1,
    })
    expect(at.coordinator?.membershipId).to.equal(g.assistant.membershipId)
    expect(at).to.include({ handover: null })
    const course = await worker.ok('cases.timeline', { caseId: at.id, kind: 'stage' })
    expect(course[0]).to.deep.include({ kind: 'handover', code: 'handedOver' })
    expect(course[0]?.params).to.include({ by: g.assistant.user.name })
    const roles = Object.fromEntries((at.team ?? []).map((p) => [p.membershipId, p.role]))
    expect(roles[g.worker.membershipId]).to.equal('SOCIAL_WORKER')
    expect(Object.values(roles).filter((role) => role === 'COORDINATOR')).to.have.length(1)
    const answer = await expectUnchanged(() =>
      worker.call('coordination.offer', offer(g.colleague.membershipId)),
    )
    expect(answer.status).to.equal(403)
  })

  it('stays where it is when the colleague declines, or when the offer is taken back', async () => {
    const { g } = scene
    const deputy = await scene.build.as(g.colleague)
    at = await worker.ok('coordination.offer', offer(g.colleague.membershipId))
    await written(
      deputy,
      'coordination.decline',
      { ...ref(), reason: 'Mam 60 rodzin.' },
      {
        events: ['coordination.declined'],
        notices: 1,
      },
    )
    at = await worker.ok('cases.get', { id: at.id })
    expect(at).to.include({ handover: null })
    expect(at.coordinator?.membershipId).to.equal(g.worker.membershipId)
    await refused(deputy, 'coordination.accept', ref(), unmet('nothingOffered'))
    at = await worker.ok('coordination.offer', offer(g.colleague.membershipId))
    await written(worker, 'coordination.decline', ref(), { events: ['coordination.declined'] })
  })

  it('the deputy takes over while the coordinator is away, and not otherwise; history is whole', async () => {
    const { g } = scene
    const deputy = await scene.build.as(g.colleague)
    const take = () => ({ ...ref(), reason: 'Koordynatorka jest chora.' })
    await refused(deputy, 'coordination.takeOver', take(), unmet('coordinatorPresent'))
    await worker.ok('absences.add', { from: '2026-11-10', to: '2026-11-20' })
    await refused(worker, 'coordination.takeOver', take(), forbidden('notYourPart'))
    const history = at.history?.length ?? 0
    at = await written(deputy, 'coordination.takeOver', take(), {
      events: ['coordination.takenOver'],
      notices: 1,
    })
    expect(at.coordinator?.membershipId).to.equal(g.colleague.membershipId)
    expect(at.deputy?.membershipId).to.equal(g.worker.membershipId)
    expect(at).to.include({ state: 'DIAGNOSIS' })
    expect(at.history).to.have.length(history + 1)
    expect((await deputy.ok('workflow.available', { caseId: at.id })).length).to.be.greaterThan(0)
  })
  it('a team without a coordinator, or with two, gets one; before the case is qualified nobody is offered it', async () => {
    const { g, build } = scene
    const head = await build.as(g.head)
    const offered = ({ id, version }: CaseView) => ({
      caseId: id,
      version,
      toMembershipId: g.colleague.membershipId,
      reason: 'Nikt nie prowadzi.',
    })
    await refused(head, 'coordination.offer', offered(await build.draft()), unmet('noCoordinator'))
    // No step leaves a case like this; a record that is wrong is put right all the same.
    const { id } = await build.team({ familyName: 'Bezpańscy' })
    const leads = async (membershipId: string | null, role: string) => {
      await CaseModel.updateOne(
        { _id: id },
        { coordinatorMembershipId: membershipId, 'participants.$[one].role': role },
        { arrayFilters: [{ 'one.membershipId': g.worker.membershipId }] },
      )
      return head.ok('cases.get', { id })
    }
    const lone = await head.ok('coordination.offer', offered(await leads(null, 'SOCIAL_WORKER')))
    const taker = await build.as(g.colleague)
    const led = await taker.ok('coordination.accept', { caseId: id, version: lone.version })
    expect(led.coordinator?.membershipId).to.equal(g.colleague.membershipId)

    const two = await leads(g.colleague.membershipId, 'COORDINATOR')
    const to = { ...offered(two), toMembershipId: g.assistant.membershipId }
    const { version } = await head.ok('coordination.offer', to)
    const assistant = await build.as(g.assistant)
    const one = await assistant.ok('coordination.accept', { caseId: id, version })
    const coordinators = one.team?.filter(({ role }) => role === 'COORDINATOR')
    expect(coordinators?.map(({ membershipId }) => membershipId)).to.deep.equal([g.assistant.membershipId])
  })
})
