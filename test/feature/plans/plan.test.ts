import { expect } from 'chai'
import {
  answered,
  forbidden,
  invalid,
  NOT_FOUND,
  refused,
  STALE,
  unmet,
  written,
} from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { adultOf, planInput } from '../../helpers/records.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Caller } from '../../helpers/server.ts'

describe('plans.get, save and sign', () => {
  let scene: Scene
  let coordinator: Caller
  let colleague: Caller
  let caseId: string
  before(async () => {
    scene = await openScene()
    coordinator = await scene.build.as(scene.g.worker)
    colleague = await scene.build.as(scene.g.colleague)
    caseId = (await scene.build.team()).id
    await scene.build.join(caseId, scene.g.pedagogue)
    await scene.build.join(caseId, scene.g.volunteer)
  })
  after(() => scene.server.stop())

  const saved = { events: ['plan.saved' as const], notices: 0 }
  const signed = { events: ['plan.signed' as const], notices: 0 }
  const goal = { text: 'Spłata zaległości', indicator: 'Sześć rat' }
  let version = 0

  it('there is none at first, so none is signed', async () => {
    const { body } = await answered(coordinator, 'plans.get', { caseId })
    expect(body.data).to.deep.equal({ latest: null, earlier: [] })
    expect(body.abilities['signCoordinator']).to.deep.equal({ allowed: false, reason: 'noPlan' })
    const sign = { caseId, version: 0, side: 'coordinator' }
    await refused(coordinator, 'plans.sign', sign, unmet('planMissing'))
  })
  it('its time and its kind are checked', async () => {
    const bad: [Record<string, unknown>, Record<string, string>][] = [
      [{ to: '2026-11-09' }, { to: 'beforeStart' }],
      [{ type: 'IPUS' }, { type: 'cusOnly' }],
      [{ goals: [] }, { goals: 'tooShort' }],
      [{ goals: [{ ...goal, id: caseId }] }, { 'goals.0.id': 'notInPlan' }],
      [{ from: '2026-02-30' }, { from: 'format' }],
    ]
    for (const [more, fields] of bad)
      await refused(coordinator, 'plans.save', planInput(caseId, more), invalid(fields))
  })
  it('those who keep the records write it; one of two editors is told so', async () => {
    const made = await written(colleague, 'plans.save', planInput(caseId, { goals: [goal, goal] }), saved)
    expect(made).to.include({ edition: 1, version: 1, type: 'PLAN' })
    const kept = made.goals?.[0]
    const goals = [kept, { text: 'Praca', indicator: 'Umowa' }]
    const next = await written(
      coordinator,
      'plans.save',
      planInput(caseId, { version: made.version, goals }),
      saved,
    )
    expect(next).to.include({ edition: 1, version: 2 })
    expect(next.goals?.[0]).to.deep.equal(kept)
    const late = planInput(caseId, { version: made.version })
    await refused(colleague, 'plans.save', late, STALE)
    const school = await scene.build.as(scene.g.pedagogue)
    await refused(school, 'plans.save', planInput(caseId, { version: 2 }), forbidden('notYourPart'))
    version = next.version
  })
  it('two people who begin it at once do not both win', async () => {
    const { id } = await scene.build.team()
    const callers = [coordinator, colleague]
    const answers = await Promise.all(callers.map((it) => it.call('plans.save', planInput(id))))
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([200, 409])
  })
  it('an action may serve a goal of the plan, and of no other', async () => {
    const { latest } = await coordinator.ok('plans.get', { caseId })
    const agree = {
      caseId,
      title: 'Ugoda',
      dueOn: '2027-01-15',
      ownerMembershipId: scene.g.worker.membershipId,
    }
    const goalId = latest?.goals?.[0]?.id
    const made = await written(
      coordinator,
      'actions.add',
      { ...agree, goalId },
      { events: ['action.added'], notices: 0 },
    )
    expect(made.goalId).to.equal(goalId)
    await refused(coordinator, 'actions.add', { ...agree, goalId: caseId }, invalid({ goalId: 'notInPlan' }))
  })
  it('the family signs through those who keep the records: an adult, once, and how', async () => {
    const family = await coordinator.ok('persons.list', { caseId })
    const child = family.find((p) => p.roleInFamily === 'child')?.id
    const personId = await adultOf(coordinator, caseId)
    const sign = { caseId, version, side: 'family', personId, form: 'paper' }
    const bad: [Record<string, unknown>, Record<string, string>][] = [
      [{ personId: undefined }, { personId: 'required' }],
      [{ form: undefined }, { form: 'required' }],
      [{ personId: child }, { personId: 'adultNeeded' }],
      [{ personId: caseId }, { personId: 'notInCase' }],
    ]
    for (const [more, fields] of bad)
      await refused(colleague, 'plans.sign', { ...sign, ...more }, invalid(fields))
    await refused(colleague, 'plans.sign', { ...sign, version: version - 1 }, STALE)
    const after = await written(colleague, 'plans.sign', sign, signed)
    expect(after.signatures).to.deep.equal([
      {
        side: 'family',
        name: 'Marzena Nadolna',
        personId,
        membershipId: null,
        form: 'paper',
        at: '2026-11-10T09:00:00.000Z',
        by: 'Agata Spokojna',
      },
    ])
    version = after.version
    await refused(coordinator, 'plans.sign', { ...sign, version }, unmet('alreadySigned'))
  })
  it('the coordinator signs in person', async () => {
    const sign = { caseId, version, side: 'coordinator' }
    const someoneElse = { ...sign, personId: await adultOf(coordinator, caseId) }
    await refused(coordinator, 'plans.sign', someoneElse, invalid({ personId: 'notForThisSide' }))
    const school = await scene.build.as(scene.g.pedagogue)
    await refused(school, 'plans.sign', sign, forbidden('notYourPart'))
    const after = await written(coordinator, 'plans.sign', sign, signed)
    expect(after.signatures.map(({ side, name }) => [side, name])).to.deep.equal([
      ['family', 'Marzena Nadolna'],
      ['coordinator', 'Joanna Pracowita'],
    ])
    version = after.version
    await refused(coordinator, 'plans.sign', { ...sign, version }, unmet('alreadySigned'))
  })
  it('signed and then changed it is a new, unsigned edition; the signed one stays readable', async () => {
    const { latest: old } = await coordinator.ok('plans.get', { caseId })
    const goals = [old?.goals?.[0]]
    const made = await written(coordinator, 'plans.save', planInput(caseId, { version, goals }), saved)
    expect(made).to.deep.include({ edition: 2, version: 1, signatures: [] })
    const school = await scene.build.as(scene.g.pedagogue)
    const { body } = await answered(school, 'plans.get', { caseId })
    expect(body.data.latest?.edition).to.equal(2)
    expect(body.data.earlier).to.deep.equal([old])
  })
  it('the head sees that it is signed, not its goals; helping organisations see nothing', async () => {
    const { body } = await answered(await scene.build.as(scene.g.head), 'plans.get', { caseId })
    expect(body.data.earlier[0]?.signatures).to.have.length(2)
    expect(body.data.latest).not.to.have.property('goals')
    const volunteer = await scene.build.as(scene.g.volunteer)
    await refused(volunteer, 'plans.get', { caseId }, forbidden('notYourPart'))
    await refused(await scene.build.as(scene.g.stranger), 'plans.get', { caseId }, NOT_FOUND)
  })
})
