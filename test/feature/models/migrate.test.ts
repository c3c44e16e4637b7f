import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import type { ModelView } from '../../../shared/contracts/models.ts'
import type { CooperationModelInput } from '../../../shared/workflow/model.ts'
import { CaseModel } from '../../../server/db/models/case.ts'
import { DeadlineModel } from '../../../server/db/models/deadline.ts'
import {
  expectProblem,
  forbidden,
  invalid,
  refused,
  unmet,
  written,
  NOT_FOUND,
} from '../../helpers/evidence.ts'
import { ModelBuilder, lasting } from '../../helpers/models.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Answer, Caller } from '../../helpers/server.ts'

/** A model in which the team goes straight to the plan. */
function withoutDiagnosis(model: CooperationModelInput): void {
  model.states = model.states.filter(({ id }) => id !== 'DIAGNOSIS')
  model.transitions = model.transitions
    .filter(({ from }) => from.join() !== 'DIAGNOSIS')
    .map((row) => ({
      ...row,
      from: row.from.filter((id) => id !== 'DIAGNOSIS'),
      to: row.to === 'DIAGNOSIS' ? 'PLANNING' : row.to,
    }))
}

describe('models.migrate', function () {
  this.timeout(30_000)
  let scene: Scene
  let coordinator: Caller
  let published: ModelView
  before(async () => {
    scene = await openScene({ alone: true })
    coordinator = await scene.build.as(scene.g.worker)
    published = await new ModelBuilder(scene).published(lasting('DIAGNOSIS', 30))
  })
  after(() => scene.server.stop())
  const to = () => `URR@${published.ref.version}`

  it('counts the stage afresh only when asked, from now on', async () => {
    const { id } = await scene.build.diagnosis()
    scene.server.clock.set(new Date('2026-11-16T09:00:00Z'))
    const { migrated } = await written(
      coordinator,
      'models.migrate',
      { model: to(), caseIds: [id], recalculate: true },
      { events: ['case.migrated'] },
    )
    expect(migrated[0]?.stateDueAt).to.equal('2026-12-16T14:30:00.000Z')
    const clocks = await DeadlineModel.find({ caseId: id, kind: 'stage' }).sort({ _id: 1 }).lean()
    expect(clocks.slice(-2).map(({ stage, state }) => [stage, state])).to.deep.equal([
      ['DIAGNOSIS', 'ENDED'],
      ['DIAGNOSIS', 'RUNNING'],
    ])
    expect(clocks.at(-1)?.dueAt.toISOString()).to.equal(migrated[0]?.stateDueAt)
    scene.server.clock.set(new Date('2026-11-10T09:00:00Z'))
  })
  it('is not done twice', async () => {
    const { id } = await scene.build.diagnosis()
    const migrate = { model: to(), caseIds: [id] }
    await coordinator.ok('models.migrate', migrate)
    await refused(coordinator, 'models.migrate', migrate, unmet('sameVersion'))
  })
  it('repeated under its key, answers only who still sees every one of its cases', async () => {
    const ids = [(await scene.build.diagnosis()).id, (await scene.build.diagnosis()).id]
    const key = randomUUID()
    const call = () => coordinator.call('models.migrate', { model: to(), caseIds: ids }, { key })
    const first = await call()
    expect([first.status, (await call()).body]).to.deep.equal([200, first.body])
    // The first one is as before; it is the second from whose team the coordinator is taken.
    const removed = { $set: { 'participants.$[].status': 'removed', coordinatorMembershipId: null } }
    await CaseModel.collection.updateOne({ _id: ids[1] as never }, removed)
    expectProblem((await call()) as Answer, NOT_FOUND)
  })
  it('goes to a newer version only, never back', async () => {
    const { id } = await scene.build.diagnosis()
    const newer = await new ModelBuilder(scene).published(lasting('DIAGNOSIS', 25))
    await coordinator.ok('models.migrate', { model: `URR@${newer.ref.version}`, caseIds: [id] })
    const back = { model: to(), caseIds: [id] }
    await refused(coordinator, 'models.migrate', back, unmet('olderVersion'))
    const { cases } = await coordinator.ok('models.preview', { model: to() })
    expect(cases.find((it) => it.id === id)).to.include({ verdict: 'blocked', reason: 'newerVersion' })
  })
  it('a case on which a level above decides is blocked, and holds all others back', async () => {
    const fit = await scene.build.diagnosis()
    const raised = await scene.build.diagnosis()
    await coordinator.ok('escalations.open', {
      caseId: raised.id,
      version: raised.version,
      toLevel: 'partnership',
      reason: 'resource',
      tried: ['Rozmowy'],
      question: 'Kto pomoże z mieszkaniem?',
    })
    const both = { model: to(), caseIds: [fit.id, raised.id] }
    await refused(coordinator, 'models.migrate', both, unmet('raised'))
    const { cases, blockedReasons } = await coordinator.ok('models.preview', { model: to() })
    const verdicts = new Map(cases.map((it) => [it.id, [it.verdict, it.reason]]))
    expect(verdicts.get(raised.id)).to.deep.equal(['blocked', 'raised'])
    expect(verdicts.get(fit.id)).to.deep.equal(['movable', null])
    expect(blockedReasons).to.deep.include({ reason: 'raised', count: { least: 1, told: 'exact' } })
  })
  it('only whoever leads the case, or heads its centre, does it', async () => {
    const { id } = await scene.build.diagnosis()
    const migrate = { model: to(), caseIds: [id] }
    const school = await scene.build.as(scene.g.pedagogue)
    await refused(school, 'models.migrate', migrate, forbidden('notYourPart'))
    await refused(await scene.build.as(scene.g.stranger), 'models.migrate', migrate, NOT_FOUND)
    await refused(await scene.build.as(scene.g.adviser), 'models.migrate', migrate, NOT_FOUND)
  })
  it('another model, a draft or a missing version is no target', async () => {
    const { id } = await scene.build.diagnosis()
    const draft = await new ModelBuilder(scene).draft()
    await refused(coordinator, 'models.migrate', { model: 'RUR@1', caseIds: [id] }, unmet('otherModel'))
    await refused(coordinator, 'models.migrate', { model: draft.id, caseIds: [id] }, NOT_FOUND)
    await refused(coordinator, 'models.migrate', { model: 'URR@99', caseIds: [id] }, NOT_FOUND)
  })
  it('a stage the new version lacks is mapped to one where work goes on', async () => {
    const { id } = await scene.build.diagnosis()
    const { version } = await coordinator.ok('cases.get', { id })
    const short = await new ModelBuilder(scene).published(withoutDiagnosis)
    const model = `URR@${short.ref.version}`
    const migrate = { model, caseIds: [id] }
    await refused(coordinator, 'models.migrate', migrate, unmet('stateMissing'))
    for (const target of ['CLOSED', 'ESC_PZK', 'SUSPENDED', 'ARCHIVED', 'DIAGNOSIS'])
      await refused(
        coordinator,
        'models.migrate',
        { ...migrate, mapping: { DIAGNOSIS: target } },
        invalid({ mapping: 'notAStage' }),
      )
    const { migrated } = await coordinator.ok('models.migrate', {
      ...migrate,
      mapping: { DIAGNOSIS: 'PLANNING' },
    })
    expect(migrated).to.deep.equal([
      { caseId: id, version: version + 1, state: 'PLANNING', stateDueAt: '2026-11-24T14:30:00.000Z' },
    ])
    const after = await coordinator.ok('cases.get', { id })
    expect(after.history?.at(-1)).to.deep.include({ state: 'PLANNING', transition: 'migrated' })
  })
})
