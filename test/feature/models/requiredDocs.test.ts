import { expect } from 'chai'
import type { CooperationModelInput } from '../../../shared/workflow/model.ts'
import { unmet, refused } from '../../helpers/evidence.ts'
import { ModelBuilder } from '../../helpers/models.ts'
import '../../helpers/mongo.ts'
import { costCard } from '../../helpers/records.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

/** A paper that a region adds to a step holds the step up until the case has it. */
describe('a document required by a region', function () {
  this.timeout(30_000)
  let scene: Scene
  before(async () => {
    scene = await openScene({ alone: true })
  })
  after(() => scene.server.stop())

  const cardFirst =
    (guards: NonNullable<CooperationModelInput['transitions'][number]['guards']>) =>
    (model: CooperationModelInput) => {
      const row = model.transitions.find(({ id }) => id === 'U5')
      if (!row) return
      row.requiredDocs = ['INACTION_COST_CARD']
      row.guards = [...row.guards, ...guards]
    }

  it('is refused as a mere name: the draft says where nothing sees to it', async () => {
    const draft = await new ModelBuilder(scene).changed(cardFirst([]))
    expect(draft.errors.map(({ path, code }) => [path, code])).to.deep.equal([
      ['transitions.U5.requiredDocs.0', 'documentUnproven'],
    ])
  })
  it('stops the step with the way to its form, and lets it go once the case holds it', async () => {
    const { build, g } = scene
    const version = await new ModelBuilder(scene).published(cardFirst([{ fn: 'gCost', n: 1 }]))
    const coordinator = await build.as(g.worker)
    const { id } = await build.team()
    await coordinator.ok('models.migrate', { model: `URR@${version.ref.version}`, caseIds: [id] })
    const lacking = async () => {
      const steps = await coordinator.ok('workflow.available', { caseId: id })
      const step = steps.find(({ event }) => event === 'formTeam')
      expect(step?.requiredDocs).to.deep.equal(['INACTION_COST_CARD'])
      return step?.unmet.find(({ guard }) => guard === 'gCost')?.missing
    }
    expect((await lacking())?.map(({ code, remedy }) => [code, remedy.form])).to.deep.equal([
      ['costCards', 'costCard'],
    ])
    const now = await coordinator.ok('cases.get', { id })
    const step = { caseId: id, version: now.version, event: 'formTeam' }
    await refused(coordinator, 'workflow.apply', step, unmet('guards'))

    await coordinator.ok('costCards.add', { caseId: id, ...costCard })
    expect(await lacking()).to.equal(undefined)
  })
})
