import { expect } from 'chai'
import { ofQuestion } from '../../../client/features/deadlines/ofQuestion.ts'
import { answered, invalid, NOT_FOUND, refused } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { DAY } from '../../helpers/clock.ts'
import { DECISION_MINUTES } from '../../helpers/records.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import { TestWorker } from '../../helpers/timers.ts'
import type { Someone } from '../../helpers/world.ts'

describe('deadlines.list', () => {
  let scene: Scene
  let caseId: string
  before(async () => {
    scene = await openScene({ alone: true })
    const { g, build } = scene
    caseId = (await build.diagnosis()).id
    await build.join(caseId, g.volunteer)
    const worker = await build.as(g.worker)
    const add = (title: string, owner: Someone, dueOn: string, category?: string) =>
      worker.ok('actions.add', { caseId, title, ownerMembershipId: owner.membershipId, dueOn, category })
    await add('Wizyta dzielnicowego', g.officer, '2026-11-20')
    await add('Kontakt z poradnią', g.worker, '2026-11-23', 'addiction')
    await add('Paczka', g.volunteer, '2026-12-10')
    await build.draft({ familyName: 'Drudzy' })
  })
  after(() => scene.server.stop())

  const seenBy = async (someone: Someone, input: Record<string, unknown>) =>
    (await answered(await scene.build.as(someone), 'deadlines.list', input)).body.data.map((d) => [
      d.kind,
      d.title ?? d.stage,
      d.dueAt.slice(0, 10),
    ])
  const running = () => ({ caseId, state: 'RUNNING' })

  it('the coordinator sees the stage and all tasks, the soonest first', async () => {
    expect(await seenBy(scene.g.worker, running())).to.deep.equal([
      ['action', 'Wizyta dzielnicowego', '2026-11-20'],
      ['action', 'Kontakt z poradnią', '2026-11-23'],
      ['stage', 'DIAGNOSIS', '2026-12-01'],
      ['action', 'Paczka', '2026-12-10'],
    ])
  })
  it('others see as much as of the things themselves', async () => {
    const { g } = scene
    expect(await seenBy(g.officer, running())).to.deep.equal([
      ['action', 'Wizyta dzielnicowego', '2026-11-20'],
      ['stage', 'DIAGNOSIS', '2026-12-01'],
      ['action', 'Paczka', '2026-12-10'],
    ])
    expect(await seenBy(g.head, running())).to.deep.equal([['stage', 'DIAGNOSIS', '2026-12-01']])
    const [own, ...none] = (await (await scene.build.as(g.volunteer)).call('deadlines.list', running())).body
      .data
    expect(none).to.deep.equal([])
    expect(own).to.include({ title: 'Paczka', caseId }).and.not.have.property('familyName')
    await refused(await scene.build.as(g.stranger), 'deadlines.list', { caseId }, NOT_FOUND)
  })
  it('a calendar takes in all cases the caller works on, between two days', async () => {
    const { g, build } = scene
    const month = { from: '2026-11-01', to: '2026-11-30', state: 'RUNNING' }
    expect(await seenBy(g.worker, month)).to.deep.equal([
      ['stage', 'DRAFT', '2026-11-16'],
      ['action', 'Wizyta dzielnicowego', '2026-11-20'],
      ['action', 'Kontakt z poradnią', '2026-11-23'],
    ])
    expect(await seenBy(g.stranger, month)).to.deep.equal([])
    const worker = await build.as(g.worker)
    await refused(worker, 'deadlines.list', {}, invalid({ from: 'required' }))
    await refused(
      worker,
      'deadlines.list',
      { from: '2026-12-01', to: '2026-11-01' },
      invalid({ to: 'beforeStart' }),
    )
    await refused(
      worker,
      'deadlines.list',
      { from: '2020-01-01', to: '2026-11-01' },
      invalid({ to: 'tooLong' }),
    )
  })
  it('goes page by page', async () => {
    const worker = await scene.build.as(scene.g.worker)
    const first = await worker.call('deadlines.list', { ...running(), limit: '3' })
    const rest = await worker.call('deadlines.list', { ...running(), limit: '3', next: first.body.page.next })
    expect([...first.body.data, ...rest.body.data].map((d) => d.title ?? d.stage)).to.deep.equal([
      'Wizyta dzielnicowego',
      'Kontakt z poradnią',
      'DIAGNOSIS',
      'Paczka',
    ])
    expect(rest.body.page.next).to.equal(null)
  })
  it('whoever decides finds the clock of a question by its moments, not by its case', async () => {
    const { g, build } = scene
    const worker = await build.as(g.worker)
    const { version, coordinator } = await worker.ok('cases.get', { id: caseId })
    const words = { reason: 'resource', tried: ['Rozmowa'], question: 'Kto pomoże?' }
    await worker.ok('escalations.open', { caseId, version, toLevel: 'partnership', ...words })
    const leader = await build.as(g.leader)
    const [question] = await leader.ok('escalations.list', { state: 'OPEN' })
    if (!question) throw new Error('the leader is asked nothing')
    expect(question).to.include({ lens: 'summary' }).and.not.have.property('caseId')
    const day = question.dueAt.slice(0, 10)
    const found = ofQuestion(await leader.ok('deadlines.list', { from: day, to: day }), question)
    expect(found).to.include({ kind: 'escalation', stage: 'ESC_PZK' }).and.not.have.property('caseId')
    const { deadline } = await leader.ok('deadlines.why', { id: found?.id ?? '' })
    expect(deadline.why?.rule).to.deep.equal({ n: 7, unit: 'd' })

    // The powiat's group of decision-makers sees a summary too, of what is put to the powiat.
    const group = await build.as(g.groupMember)
    await refused(group, 'deadlines.why', { id: found?.id }, NOT_FOUND)
    const passed = await leader.ok('escalations.passOn', { id: question.id, version: question.version })
    expect(passed.state).to.equal('PASSED_ON')
    scene.server.clock.advance(30 * DAY)
    await new TestWorker(scene.server).runDue()
    const [put] = await group.ok('escalations.list', { state: 'OPEN' })
    if (!put) throw new Error('the group is told nothing')
    const due = put.dueAt.slice(0, 10)
    const clock = ofQuestion(await group.ok('deadlines.list', { from: due, to: due }), put)
    const why = await group.ok('deadlines.why', { id: clock?.id ?? '' })
    expect(why.deadline).to.include({
      kind: 'escalation',
      stage: 'ESC_POWIAT',
      state: 'MISSED',
      level: 'powiat',
    })
    expect(why.trail.map((entry) => entry.kind))
      .to.include('missed')
      .and.include('rung')
    expect(why.deadline).to.not.have.any.keys('caseId', 'caseNumber', 'familyName', 'model', 'gmina')
    expect(JSON.stringify(why)).to.not.include(caseId).and.not.include(coordinator?.name)
    const powiat = await build.as(g.powiatLead)
    const decision = { decision: 'Mieszkanie chronione.', ...DECISION_MINUTES }
    await powiat.ok('escalations.decide', { id: put.id, version: put.version, ...decision })
    await refused(group, 'deadlines.why', { id: clock?.id }, NOT_FOUND)
  })
})
