import { expect } from 'chai'
import { copyOfCase } from '../../../client/features/simulator/caseCopy.ts'
import { CaseModel } from '../../../server/db/models/case.ts'
import { DeadlineModel, type DeadlineDoc } from '../../../server/db/models/deadline.ts'
import { publishedModels } from '../../../shared/workflow/models/index.ts'
import type { Papers } from '../../../shared/workflow/papers.ts'
import { zScenario } from '../../../shared/workflow/simulate/scenario.ts'
import { simulate } from '../../../shared/workflow/simulate/simulate.ts'
import type { Trace } from '../../../shared/workflow/simulate/trace.ts'
import { recordBases, wideBasis } from '../../helpers/cases.ts'
import { DAY } from '../../helpers/clock.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Caller } from '../../helpers/server.ts'
import { TestWorker } from '../../helpers/timers.ts'

type Told = Extract<Trace, { kind: 'told' }>
const LOOKED_AT = 60

describe('a copy of a case whose consents nobody confirms', () => {
  let scene: Scene
  let time: TestWorker
  let worker: Caller
  before(async () => {
    scene = await openScene({ alone: true })
    time = new TestWorker(scene.server)
    worker = await scene.build.as(scene.g.worker)
  })
  after(() => scene.server.stop())

  /** How the case goes on by itself, lived and on a copy made now: the stage, what passed, and the ladder. */
  async function bothOf(caseId: string) {
    const now = scene.server.clock.now()
    const view = await worker.ok('cases.get', { id: caseId })
    const papers = await worker.ok('workflow.papers', { caseId })
    const copy = copyOfCase(view, { name: 'kopia', now, asked: [], actions: [], papers })
    const until = new Date(now.getTime() + LOOKED_AT * DAY)
    const hindered = { kind: 'hindered', state: 'CONSENT', until: '2030-01-01T00:00:00Z' } as const
    const model = publishedModels.find(({ code }) => code === view.model.code)
    if (!model) throw new Error(view.model.code)
    const played = simulate(model, zScenario.parse({ ...copy, days: LOOKED_AT, happenings: [hindered] }))
    const of = <K extends Trace['kind']>(kind: K) =>
      played.trace.filter((one): one is Extract<Trace, { kind: K }> => one.kind === kind)
    const toldIn = of('told').filter((one: Told) => one.what === 'CONSENT')

    await time.liveUntil(until)
    const doc = await CaseModel.findById(caseId).lean()
    const clock = (await DeadlineModel.findOne({
      caseId,
      stage: 'CONSENT',
    }).lean()) as unknown as DeadlineDoc
    const rungs = clock.trail.filter(({ kind, skipped }) => kind !== 'missed' && !skipped)
    return {
      papers,
      simulated: {
        state: played.state,
        missed: played.missed,
        told: toldIn.map(({ at, as, to }) => [at, as, to[0]]),
      },
      lived: {
        state: doc?.state,
        missed: doc?.missedDeadlines,
        told: rungs.map(({ at, kind, to }) => [at, kind, to]),
      },
    }
  }
  const idsOf = async (caseId: string) => (await worker.ok('persons.list', { caseId })).map(({ id }) => id)
  /** One basis in law for one of the family. */
  const cover = (caseId: string, personId: string | undefined, until?: string) =>
    worker.ok('legalBases.add', {
      caseId,
      personIds: [personId ?? ''],
      ...wideBasis,
      ...(until && { until }),
    })
  /** A draft that has just been qualified: two weeks for the consents. */
  async function asked(familyName: string): Promise<string> {
    scene.server.clock.set(new Date(scene.server.clock.now().getTime() + DAY))
    return (await scene.build.qualified({ familyName })).id
  }

  it('is rejected at its day where papers are missing', async () => {
    const { papers, simulated, lived } = await bothOf(await asked('Bez Papierów'))
    expect(papers).to.deep.equal({ bases: false, basesUntil: null, notices: false })
    expect(lived.state).to.equal('REJECTED')
    expect(simulated).to.deep.equal(lived)
  })

  it('stays where its papers lie ready, and the ladder tells', async () => {
    const caseId = await asked('Gotowi')
    await recordBases(worker, caseId)
    const { papers, simulated, lived } = await bothOf(caseId)
    expect(papers).to.deep.equal({ bases: true, basesUntil: null, notices: true })
    expect(lived.state).to.equal('CONSENT')
    expect(lived.told.length).to.be.greaterThan(1)
    expect(simulated).to.deep.equal(lived)
  })

  it('is rejected where one of the family is without a basis', async () => {
    const caseId = await asked('Jedno Bez')
    const [first] = await idsOf(caseId)
    await cover(caseId, first)
    const { papers, simulated, lived } = await bothOf(caseId)
    expect(papers?.bases).to.equal(false)
    expect(lived.state).to.equal('REJECTED')
    expect(simulated).to.deep.equal(lived)
  })

  it('counts a basis by whether it still holds at that day', async () => {
    for (const [days, state] of [
      [5, 'REJECTED'],
      [50, 'CONSENT'],
    ] as const) {
      const caseId = await asked(`Do Dnia ${days}`)
      const [first, second] = await idsOf(caseId)
      const day = new Date(scene.server.clock.now().getTime() + days * DAY).toISOString().slice(0, 10)
      await cover(caseId, first)
      await cover(caseId, second, day)
      const { papers, simulated, lived } = await bothOf(caseId)
      expect(papers?.bases).to.equal(true)
      expect(papers?.basesUntil?.slice(0, 10)).to.equal(day)
      expect(lived.state).to.equal(state)
      expect(simulated).to.deep.equal(lived)
    }
  })

  it('brings nothing of the papers for whoever may not know of them', async () => {
    const { id: caseId } = await scene.build.diagnosis({ familyName: 'Zakryci' })
    const { g, build } = scene
    const whole: Papers = { bases: true, basesUntil: null, notices: true }
    expect(await worker.ok('workflow.papers', { caseId })).to.deep.equal(whole)
    expect(await (await build.as(g.head)).ok('workflow.papers', { caseId })).to.deep.equal(whole)
    expect(await (await build.as(g.officer)).ok('workflow.papers', { caseId })).to.equal(null)
    expect((await (await build.as(g.stranger)).call('workflow.papers', { caseId })).status).to.equal(404)
  })
})
