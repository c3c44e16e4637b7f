import { expect } from 'chai'
import {
  NOT_FOUND,
  STALE,
  answered,
  forbidden,
  invalid,
  refused,
  unmet,
  written,
} from '../../helpers/evidence.ts'
import { CooperationModelModel } from '../../../server/db/models/cooperationModel.ts'
import { ModelBuilder, edited, foreignAdviser, lasting } from '../../helpers/models.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Caller } from '../../helpers/server.ts'

describe('models: what is refused, and who sees what', function () {
  this.timeout(20_000)
  let scene: Scene
  let models: ModelBuilder
  let adviser: Caller
  let school: Caller
  before(async () => {
    scene = await openScene({ alone: true })
    models = new ModelBuilder(scene)
    adviser = await scene.build.as(scene.g.adviser)
    school = await scene.build.as(scene.g.pedagogue)
  })
  after(() => scene.server.stop())

  describe('drafts', () => {
    it('one with errors is kept, with the place and kind of each', async () => {
      const { id, version, ...view } = await models.draft()
      const broken = edited({ id, version, ...view }, (model) => {
        const team = model.states.find((state) => state.id === 'TEAM')
        if (team) Object.assign(team, { owner: 'MAYOR', label: { pl: ' ', en: 'Team' } })
      })
      const after = await written(
        adviser,
        'models.update',
        { id, version, model: broken },
        { events: ['model.updated'] },
      )
      expect(after.errors.map(({ path, code }) => [path, code])).to.deep.equal([
        ['states.TEAM.label.pl', 'labelMissing'],
        ['states.TEAM.owner', 'unknownRole'],
      ])
      expect(after.model['states']).to.deep.equal(broken['states'])
      const open = { id, version: after.version, to: '2026-12-01' }
      await refused(adviser, 'models.openConsultation', open, unmet('hasErrors'))
      await refused(adviser, 'models.preview', { model: id }, unmet('hasErrors'))
    })
    it('whatever it says of itself, it stays the version it is', async () => {
      const { id, version, model } = await models.draft()
      const stray = { ...model, code: 'RUR', version: 77, status: 'published' }
      const after = await adviser.ok('models.update', { id, version, model: stray })
      expect(after.model).to.include({ code: 'URR', version: 2, status: 'draft' })
      expect(after.errors).to.deep.equal([])
    })
    it('text that is no model at all is kept as such; one too deep or too long is not', async () => {
      const { id, version } = await models.draft()
      const odd = { $where: 'x', 'a.b': 1, states: 'none' }
      const after = await adviser.ok('models.update', { id, version, model: odd })
      expect(after.model).to.deep.include(odd)
      expect(after.errorCount).to.be.greaterThan(3)
      const deep = JSON.parse(`${'{"a":'.repeat(14)}1${'}'.repeat(14)}`) as object
      const next = { id, version: after.version }
      await refused(adviser, 'models.update', { ...next, model: deep }, invalid({ model: 'tooDeep' }))
      const long = { text: 'x'.repeat(160_000) }
      await refused(adviser, 'models.update', { ...next, model: long }, invalid({ model: 'tooLong' }))
    })
    it('an older version of the record is told so', async () => {
      const { id, version, model } = await models.changed()
      await refused(adviser, 'models.update', { id, version: version - 1, model }, STALE)
    })
    it('nobody else sees one, not even another region', async () => {
      const { id, version, model } = await models.draft()
      await refused(school, 'models.get', { model: id }, NOT_FOUND)
      const other = await scene.build.as(await foreignAdviser())
      await refused(other, 'models.get', { model: id }, NOT_FOUND)
      await refused(other, 'models.update', { id, version, model }, NOT_FOUND)
      const seen = (await answered(other, 'models.list', { status: 'draft' })).body.data
      expect(seen).to.deep.equal([])
    })
  })

  describe('consultation', () => {
    it('does not end before it begins', async () => {
      const { id, version } = await models.draft()
      const open = { id, version, to: '2026-11-09' }
      await refused(adviser, 'models.openConsultation', open, invalid({ to: 'past' }))
    })
    it('institutions outside the partnerships do not see it', async () => {
      const { id } = await models.consulted()
      const powiat = await scene.build.as(scene.g.powiatLead)
      await refused(powiat, 'models.get', { model: id }, NOT_FOUND)
      await refused(powiat, 'models.remark', { id, path: '', text: 'Uwaga' }, NOT_FOUND)
      const listed = await powiat.ok('models.list', {})
      expect(listed.every(({ status }) => status === 'published')).to.equal(true)
      expect((await school.ok('models.list', { status: 'consultation' })).length).to.be.greaterThan(0)
    })
    it('a remark speaks of a place there is', async () => {
      const { id } = await models.consulted()
      const remark = { id, text: 'Za krótko' }
      for (const path of ['states.NOWHERE.sla', 'states.TEAM.sla.minutes', 'constructor', 'states.length.x'])
        await refused(school, 'models.remark', { ...remark, path }, invalid({ path: 'noSuchPlace' }))
      const places = [
        '',
        'states.TEAM.sla',
        'transitions.U5.guards.gTeam',
        'ladders.task.rungs.0',
        'labels.plan',
      ]
      for (const path of places) await school.ok('models.remark', { ...remark, path })
    })
    it('drafts and published versions take no remarks; data-protection officers make none', async () => {
      const { id } = await models.consulted()
      const { id: published } = await models.published()
      const remark = { path: '', text: 'Uwaga' }
      await refused(school, 'models.remark', { id: published, ...remark }, unmet('wrongStatus'))
      const officer = await scene.build.as(scene.g.dpo)
      await refused(officer, 'models.remark', { id, ...remark }, forbidden('role'))
    })
    it('only a whole text comes into it', async () => {
      const { id, version, ...view } = await models.consulted()
      const model = edited({ id, version, ...view }, (it) => Object.assign(it, { ladders: {} }))
      await refused(adviser, 'models.update', { id, version, model }, unmet('hasErrors'))
    })
    it('earlier texts have their bound: the record has to stay one that a database takes', async () => {
      const { id, version } = await models.consulted()
      const edition = { edition: 1, json: '{}', at: new Date(0), changelog: 'x' }
      await CooperationModelModel.updateOne({ _id: id }, { editions: Array(100).fill(edition) })
      const { model } = await adviser.ok('models.get', { model: id })
      await refused(adviser, 'models.update', { id, version, model }, unmet('tooManyEditions'))
    })
    it('a remark is answered once, and only one that is there', async () => {
      const { id } = await models.consulted()
      const { version, remarks } = await school.ok('models.remark', { id, path: '', text: 'Uwaga' })
      const answer = { id, remarkId: remarks[0]?.id, accepted: false, text: 'Nie tym razem' }
      const ghost = { ...answer, version, remarkId: id }
      await refused(adviser, 'models.answerRemark', ghost, NOT_FOUND)
      const after = await adviser.ok('models.answerRemark', { ...answer, version })
      await refused(
        adviser,
        'models.answerRemark',
        { ...answer, version: after.version },
        unmet('alreadyAnswered'),
      )
      await refused(school, 'models.answerRemark', { ...answer, version }, forbidden('role'))
    })
    it('after its last day no more remarks come in', async () => {
      const { id } = await models.consulted()
      scene.server.clock.set(new Date('2026-12-02T09:00:00Z'))
      await refused(school, 'models.remark', { id, path: '', text: 'Późno' }, unmet('consultationOver'))
      scene.server.clock.set(new Date('2026-11-10T09:00:00Z'))
    })
  })

  describe('publication', () => {
    it('follows a recommendation', async () => {
      const { id, version } = await models.consulted()
      await refused(adviser, 'models.publish', { id, version }, unmet('wrongStatus'))
      await refused(adviser, 'models.retire', { id, version }, unmet('wrongStatus'))
    })
    it('gives the next number, whatever was foreseen when the draft was made', async () => {
      const one = await models.recommended()
      const two = await models.recommended(lasting('DIAGNOSIS', 15))
      expect(one.ref).to.deep.equal(two.ref)
      const first = await adviser.ok('models.publish', { id: one.id, version: one.version })
      const second = await adviser.ok('models.publish', { id: two.id, version: two.version })
      expect(second.ref.version).to.equal(first.ref.version + 1)
      expect(second.model['version']).to.equal(second.ref.version)
    })
    it('a version in use is not retired, one out of use is, and stays readable', async () => {
      const { id, version, ref } = await models.published()
      const leader = await scene.build.as(scene.g.leader)
      const at = await leader.ok('partnerships.get', { id: scene.g.partnership._id })
      const choose = { id: at.id, version: at.version, model: ref }
      const using = await leader.ok('partnerships.changeModel', choose)
      await refused(
        leader,
        'partnerships.changeModel',
        { ...choose, version: using.version },
        unmet('sameVersion'),
      )
      await refused(adviser, 'models.retire', { id, version }, unmet('inUse'))
      const back = { id: at.id, version: using.version, model: { code: 'URR', version: 1 } }
      await leader.ok('partnerships.changeModel', back)
      await written(adviser, 'models.retire', { id, version }, { events: ['model.retired'] })
      const name = `URR@${ref.version}`
      expect((await school.ok('models.get', { model: name })).status).to.equal('retired')
      const { version: now } = await leader.ok('partnerships.get', { id: at.id })
      await refused(
        leader,
        'partnerships.changeModel',
        { ...choose, version: now },
        invalid({ model: 'unknownModel' }),
      )
    })
    it('another region’s version is not for this one’s partnerships, nor is one that is not there', async () => {
      const gdansk = await scene.build.as(await foreignAdviser())
      const draft = await gdansk.ok('models.createDraft', { model: 'URR@1', changelog: 'Pomorze' })
      const open = await gdansk.ok('models.openConsultation', {
        id: draft.id,
        version: draft.version,
        to: '2026-12-01',
      })
      const ready = await gdansk.ok('models.recommend', { id: draft.id, version: open.version, text: 'Tak' })
      const { ref } = await gdansk.ok('models.publish', { id: draft.id, version: ready.version })
      const leader = await scene.build.as(scene.g.leader)
      const { id, version } = await leader.ok('partnerships.get', { id: scene.g.partnership._id })
      for (const model of [ref, { code: 'URR', version: 99 }])
        await refused(
          leader,
          'partnerships.changeModel',
          { id, version, model },
          invalid({ model: 'unknownModel' }),
        )
    })
    it('the models the product brings belong to no region', async () => {
      const { id, version } = await adviser.ok('models.get', { model: 'URR@1' })
      await refused(adviser, 'models.retire', { id, version }, forbidden('regionOnly'))
      await refused(adviser, 'models.get', { model: 'URR@98' }, NOT_FOUND)
    })
  })
})
