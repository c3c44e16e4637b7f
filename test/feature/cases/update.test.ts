import { expect } from 'chai'
import { written, answered, refused, STALE, forbidden, invalid } from '../../helpers/evidence.ts'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('cases.update', () => {
  let scene: Scene
  let at: CaseView
  before(async () => {
    scene = await openScene()
    at = await scene.build.team()
  })
  after(() => scene.server.stop())

  const change = (more: Record<string, unknown>) => ({ id: at.id, version: at.version, ...more })
  it('the coordinator writes a section of the situation and leaves the others alone', async () => {
    const worker = await scene.build.as(scene.g.worker)
    const events = { events: ['case.updated' as const], notices: 0 }
    at = await written(
      worker,
      'cases.update',
      change({ situation: { general: 'Spokojnie', housing: 'Eksmisja' } }),
      events,
    )
    at = await written(worker, 'cases.update', change({ situation: { housing: null }, urgent: true }), events)
    expect(at.situation).to.have.all.keys('general')
    expect(at.situation?.general).to.include({ text: 'Spokojnie', by: scene.g.worker.user.name })
    expect(at).to.include({ urgent: true, familyName: 'Nadolni' })
  })
  it('nobody writes into a section they do not read', async () => {
    const worker = await scene.build.as(scene.g.worker)
    await refused(
      worker,
      'cases.update',
      change({ situation: { health: 'x' } }),
      forbidden('categoryNotYours'),
    )
  })
  it('the coordinator names another deputy of the centre, nobody of elsewhere', async () => {
    const worker = await scene.build.as(scene.g.worker)
    const deputy = (someone: Scene['g']['worker']) => change({ deputyMembershipId: someone.membershipId })
    const wrong = invalid({ deputyMembershipId: 'staffOfCentre' })
    await refused(worker, 'cases.update', deputy(scene.g.stranger), wrong)
    await refused(worker, 'cases.update', deputy(scene.g.worker), wrong)
    at = await written(worker, 'cases.update', deputy(scene.g.assistant), { events: ['case.updated'] })
    expect(at.deputy?.membershipId).to.equal(scene.g.assistant.membershipId)
    expect(at.team?.find((p) => p.membershipId === scene.g.colleague.membershipId)?.role).to.equal(
      'SOCIAL_WORKER',
    )
    // A family assistant who was deputy does not become the team's social worker by that.
    at = await worker.ok('cases.update', change({ deputyMembershipId: null }))
    expect(at.team?.find((p) => p.membershipId === scene.g.assistant.membershipId)?.role).to.equal(
      'FAMILY_ASSISTANT',
    )
  })
  it('a change of nothing is no change', async () => {
    await refused(
      await scene.build.as(scene.g.worker),
      'cases.update',
      change({}),
      invalid({ '(body)': 'nothing' }),
    )
  })
  it('whoever saw an older version is told so', async () => {
    const stale = { id: at.id, version: at.version - 1, urgent: false }
    await refused(await scene.build.as(scene.g.worker), 'cases.update', stale, STALE)
  })
  it('a family assistant in the team reads and does not change', async () => {
    const assistant = await scene.build.as(scene.g.assistant)
    await refused(
      await scene.build.as(scene.g.head),
      'cases.update',
      change({ urgent: true }),
      forbidden('notYourPart'),
    )
    await answered(assistant, 'cases.get', { id: at.id })
  })
})
