import { expect } from 'chai'
import { CaseModel } from '../../../server/db/models/case.ts'
import { DeadlineModel } from '../../../server/db/models/deadline.ts'
import { confirmConsents, entry, opening } from '../../helpers/cases.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import { makeTown, type Town } from '../scenarios/town.ts'

/** A step named by Podlaskie in its own way; rules and codes are the same as anywhere. */
describe('a case in the words of its region', () => {
  let scene: Scene
  const towns: Record<'podlaskie' | 'elsewhere', { town: Town; id: string }> = {} as never
  before(async () => {
    scene = await openScene()
    const places = { podlaskie: ['2003032', 'Bielsk Podlaski'], elsewhere: ['1419122', 'Słupno'] } as const
    for (const [key, [teryt, name]] of Object.entries(places)) {
      const town = await makeTown({ teryt, name, model: 'RUR' })
      towns[key as 'podlaskie'] = { town, id: await caseIn(town) }
    }
  })
  after(() => scene.server.stop())

  /** A case whose plan is to be signed; how it got there is another spec's matter. */
  async function caseIn(town: Town): Promise<string> {
    const desk = await scene.build.as(town.worker)
    const { id, version } = await desk.ok('cases.open', { ...opening({ teryt: town.teryt }), entry })
    const head = await scene.build.as(town.head)
    await head.ok('workflow.apply', {
      caseId: id,
      version,
      event: 'qualify',
      coordinatorMembershipId: town.worker.membershipId,
      deputyMembershipId: town.deputy.membershipId,
    })
    await confirmConsents(desk, id)
    const override = {
      id: 'b'.repeat(24),
      transition: 'R7',
      guards: ['gPlan'],
      reason: 'Rodzina podpisze w poniedziałek',
      by: { membershipId: town.worker.membershipId, userId: town.worker.user._id, name: 'Ktoś' },
      at: scene.server.clock.now(),
      reviewedAt: null,
      reviewedBy: null,
      verdict: null,
      remark: null,
    }
    await CaseModel.updateOne({ _id: id }, { state: 'PLANNING', overrides: [override] })
    return id
  }

  const names = { podlaskie: 'Podpisz program pomocy z rodziną', elsewhere: 'Podpisz IPW z rodziną' }
  for (const key of ['podlaskie', 'elsewhere'] as const) {
    it(`${key}: the next step and a passed-over condition are called “${names[key]}”`, async () => {
      const { town, id } = towns[key]
      const desk = await scene.build.as(town.worker)
      const steps = await desk.ok('workflow.available', { caseId: id })
      expect(steps.find(({ transition }) => transition === 'R7')?.label.pl).to.equal(names[key])
      // What the region does not word is worded alike.
      expect(steps.find(({ transition }) => transition === 'R10')?.label.pl).to.equal(
        'Przekaż do decyzji powiatu',
      )
      const head = await scene.build.as(town.head)
      const passed = await head.ok('overrides.list', {})
      expect(passed.find(({ caseId }) => caseId === id)?.label.pl).to.equal(names[key])
    })
    it(`${key}: every line about the case says by which version and region it is worded`, async () => {
      const { town, id } = towns[key]
      const desk = await scene.build.as(town.worker)
      const { model, gmina } = await desk.ok('cases.get', { id })
      expect(gmina.teryt).to.equal(town.teryt)
      const row = (await desk.ok('cases.list', { view: 'mine' })).find((one) => one.id === id)
      expect(row).to.deep.include({ model, gmina })
      const [deadline] = await desk.ok('deadlines.list', { caseId: id })
      expect(deadline).to.deep.include({ model, gmina })
      const why = await desk.ok('deadlines.why', { id: deadline?.id ?? '' })
      expect(why.deadline).to.deep.include({ model, gmina })
      const [person] = await desk.ok('persons.list', { caseId: id })
      const { firstName = '', lastName = '' } = person ?? {}
      const similar = await desk.ok('persons.findSimilar', {
        people: [{ firstName, lastName: lastName ?? '' }],
      })
      expect(similar.find(({ caseId }) => caseId === id)).to.deep.include({ model, gmina })
    })
  }
  it('whose part in a case has ended learns no version of the work that goes on', async () => {
    const { build, g } = scene
    const { pedagogue, worker } = g
    const { id } = await build.team()
    await build.join(id, pedagogue)
    const desk = await build.as(worker)
    const school = await build.as(pedagogue)
    const [stage] = await desk.ok('deadlines.list', { caseId: id })
    const deadlineId = stage?.id ?? ''
    await DeadlineModel.updateOne({ _id: deadlineId }, { $push: { told: pedagogue.membershipId } })
    const whileIn = await school.ok('deadlines.why', { id: deadlineId })
    expect(whileIn.deadline).to.include.keys('model', 'gmina')

    const { team, version } = await desk.ok('cases.get', { id })
    const part = team?.find(({ membershipId }) => membershipId === pedagogue.membershipId)
    await desk.ok('participants.remove', {
      caseId: id,
      id: part?.id ?? '',
      version,
      reason: 'Koniec udziału',
    })
    // As when the whole team ends: its institutions keep reading what was.
    await CaseModel.updateOne({ _id: id }, { $push: { formerInstitutions: pedagogue.institution._id } })
    await DeadlineModel.updateOne({ _id: deadlineId }, { $push: { told: pedagogue.membershipId } })
    const afterwards = await school.ok('deadlines.why', { id: deadlineId })
    expect(afterwards.deadline).to.include({ id: deadlineId })
    expect(afterwards.deadline).to.not.include.any.keys('model', 'gmina', 'caseId')
  })
})
