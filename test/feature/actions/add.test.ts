import { expect } from 'chai'
import { written, answered, refused, forbidden, invalid } from '../../helpers/evidence.ts'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('actions.add', () => {
  let scene: Scene
  let at: CaseView
  before(async () => {
    scene = await openScene()
    at = await scene.build.team()
    for (const someone of [scene.g.officer, scene.g.volunteer]) await scene.build.join(at.id, someone)
  })
  after(() => scene.server.stop())

  const action = (owner: Scene['g']['worker'], more: Record<string, unknown> = {}) => ({
    caseId: at.id,
    title: 'Rozmowa z wychowawcą',
    dueOn: '2026-11-20',
    ownerMembershipId: owner.membershipId,
    ...more,
  })
  it('the coordinator agrees an action with the police, who are told', async () => {
    const worker = await scene.build.as(scene.g.worker)
    const persons = await worker.ok('persons.list', { caseId: at.id })
    const input = action(scene.g.officer, { expectedEffect: 'Spokój w domu', forPersonId: persons[0]?.id })
    const made = await written(worker, 'actions.add', input, { events: ['action.added'], notices: 1 })
    expect(made).to.include({
      status: 'TODO',
      category: 'general',
      overdue: false,
      expectedEffect: 'Spokój w domu',
    })
    expect(made.dueAt).to.match(/^2026-11-20T1/)
    expect(made.forPerson?.firstName).to.equal('Marzena')
    expect(made.institution.sector).to.equal('POLICE')
  })
  it('an officer takes something on, and gives nothing to others', async () => {
    const officer = await scene.build.as(scene.g.officer)
    await written(officer, 'actions.add', action(scene.g.officer), { events: ['action.added'], notices: 0 })
    await refused(officer, 'actions.add', action(scene.g.worker), forbidden('ownInstitutionOnly'))
  })
  it('an owner outside the team, a day gone by and another family’s child are refused', async () => {
    const worker = await scene.build.as(scene.g.worker)
    const other = await scene.build.draft()
    const [child] = await worker.ok('persons.list', { caseId: other.id })
    await refused(worker, 'actions.add', action(scene.g.nurse), invalid({ ownerMembershipId: 'notInTeam' }))
    await refused(
      worker,
      'actions.add',
      action(scene.g.worker, { dueOn: '2026-11-09' }),
      invalid({ dueOn: 'past' }),
    )
    const wrong = action(scene.g.worker, { forPersonId: child?.id })
    await refused(worker, 'actions.add', wrong, invalid({ forPersonId: 'notInCase' }))
  })
  it('an organisation helping with single actions gets one and makes none', async () => {
    const volunteer = await scene.build.as(scene.g.volunteer)
    await refused(volunteer, 'actions.add', action(scene.g.volunteer), forbidden('role'))
    const worker = await scene.build.as(scene.g.worker)
    const made = await worker.ok('actions.add', action(scene.g.volunteer))
    const { data } = (await answered(volunteer, 'actions.list')).body
    expect(data.map((a) => a.id)).to.include(made.id)
    expect(data[0]).to.not.have.property('familyName')
  })
})
