import { expect } from 'chai'
import { AuditModel, OutboxModel } from '../../../server/db/models/records.ts'
import { written, refused, unmet } from '../../helpers/evidence.ts'
import { edited, lasting } from '../../helpers/models.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

/** A regional office changes a model without a programmer, from the first draft to running cases. */
const cell = (least: number) => ({ least, told: 'exact' })

describe('models: a version from draft to running cases', function () {
  this.timeout(30_000)
  let scene: Scene
  before(async () => {
    scene = await openScene({ alone: true })
  })
  after(() => scene.server.stop())

  it('is drafted, discussed, answered, recommended, published, adopted and taken over', async () => {
    const { build, g } = scene
    const adviser = await build.as(g.adviser)
    const school = await build.as(g.pedagogue)
    const running = await build.diagnosis()
    const early = await build.draft()

    const draft = await written(
      adviser,
      'models.createDraft',
      { model: 'URR@1', changelog: 'Krótsza diagnoza' },
      { events: ['model.drafted'] },
    )
    expect(draft.ref).to.deep.equal({ code: 'URR', version: 2 })
    expect(draft).to.include({ status: 'draft', voivodeship: '04', errorCount: 0 })
    expect(draft.basedOn).to.deep.equal({ code: 'URR', version: 1 })
    const { id } = draft

    const shorter = await written(
      adviser,
      'models.update',
      { id, version: draft.version, model: edited(draft, lasting('DIAGNOSIS', 10)) },
      { events: ['model.updated'] },
    )
    expect(shorter.digest).to.not.equal(draft.digest)

    // The centre's head and leader, the school, the police, health and the organisation speak for themselves.
    const consulted = await written(
      adviser,
      'models.openConsultation',
      { id, version: shorter.version, to: '2026-12-01' },
      { events: ['model.consulted'], notices: 6 },
    )
    expect(consulted.consultation).to.deep.equal({ from: '2026-11-10T09:00:00.000Z', to: '2026-12-01' })

    const remarked = await written(
      school,
      'models.remark',
      { id, path: 'states.DIAGNOSIS.sla', text: 'Dziesięć dni to za mało w okresie świąt.' },
      { events: ['model.remarked'], notices: 1 },
    )
    const remarkId = remarked.remarks[0]?.id
    expect(remarked.remarks[0]).to.deep.include({
      path: 'states.DIAGNOSIS.sla',
      by: { name: 'Beata Szkolna', institution: 'Szkoła Podstawowa w Kcyni' },
      edition: 1,
      answer: null,
    })
    const early1 = { id, version: remarked.version, text: 'Do stosowania.' }
    await refused(adviser, 'models.recommend', early1, unmet('remarksUnanswered'))

    const answered = await written(
      adviser,
      'models.answerRemark',
      { id, version: remarked.version, remarkId, accepted: true, text: 'Zmieniamy na 14 dni.' },
      { events: ['model.answered'], notices: 1 },
    )
    expect(answered.openRemarkCount).to.equal(0)

    const second = await written(
      adviser,
      'models.update',
      {
        id,
        version: answered.version,
        model: edited(answered, lasting('DIAGNOSIS', 14)),
        changelog: 'Po uwadze szkoły: 14 dni',
      },
      { events: ['model.updated'] },
    )
    expect(second).to.deep.include({ edition: 2, changelog: 'Po uwadze szkoły: 14 dni' })
    expect(second.editions.map(({ edition }) => edition)).to.deep.equal([1])
    const first = await school.ok('models.get', { model: id, edition: '1' })
    expect(first.model['states']).to.deep.equal(shorter.model['states'])

    const recommended = await written(
      adviser,
      'models.recommend',
      { id, version: second.version, text: 'Rekomendujemy partnerstwom regionu.' },
      { events: ['model.recommended'] },
    )
    expect(recommended.recommendation?.by).to.deep.equal({
      name: 'Robert Regionalny',
      institution: 'ROPS w Toruniu',
    })

    const before = await adviser.ok('models.preview', { model: id })
    const few = { least: 1, told: 'few' }
    const none = cell(0)
    const atLeastTwo = { least: 2, told: 'atLeast' }
    expect(before).to.deep.include({
      running: atLeastTwo,
      stay: none,
      movable: atLeastTwo,
      blocked: none,
      cases: [],
    })
    expect(before.byState.map(({ movable }) => movable)).to.deep.equal([few, few])

    const published = await written(
      adviser,
      'models.publish',
      { id, version: recommended.version },
      { events: ['model.published'], notices: 2 },
    )
    expect(published).to.deep.include({ status: 'published', publishedAt: '2026-11-10T09:00:00.000Z' })
    const changing = { id, version: published.version, model: published.model }
    await refused(adviser, 'models.update', changing, unmet('immutable'))

    const leader = await build.as(g.leader)
    const { version } = await leader.ok('partnerships.get', { id: g.partnership._id })
    const adopted = await written(
      leader,
      'partnerships.changeModel',
      { id: g.partnership._id, version, model: { code: 'URR', version: 2 } },
      { events: ['partnership.modelChanged'] },
    )
    expect(adopted.model).to.deep.equal({ code: 'URR', version: 2 })
    expect((await build.draft()).model).to.deep.include({ code: 'URR', version: 2 })

    const coordinator = await build.as(g.worker)
    const own = await coordinator.ok('models.preview', { model: 'URR@2' })
    expect(own).to.deep.include({ running: cell(1), stay: none, movable: cell(1), blocked: none })
    expect(own.cases.map((it) => [it.id, it.verdict])).to.deep.equal([[running.id, 'movable']])

    const head = await build.as(g.head)
    const all = await head.ok('models.preview', { model: 'URR@2' })
    expect(all.cases.map((it) => it.id)).to.have.members([running.id, early.id])
    const done = await written(
      head,
      'models.migrate',
      { model: 'URR@2', caseIds: [running.id, early.id] },
      { events: ['case.migrated', 'case.migrated'] },
    )
    expect(done.migrated.map(({ caseId }) => caseId)).to.deep.equal([running.id, early.id])
    const rows = await AuditModel.find({ operation: 'models.migrate', kind: 'write' }).lean()
    expect(rows.map((row) => row.caseId)).to.have.members([running.id, early.id])
    const events = await OutboxModel.find({ name: 'case.migrated' }).lean()
    expect(events.map((event) => event.caseId)).to.have.members([running.id, early.id])

    const after = await coordinator.ok('cases.get', { id: running.id })
    expect(after.model).to.deep.include({ code: 'URR', version: 2 })
    expect(after.stateDueAt).to.equal(running.stateDueAt)
    expect(after.history?.at(-1)).to.deep.include({ state: 'DIAGNOSIS', transition: 'migrated' })
  })
})
