import { expect } from 'chai'
import type { ModelCode } from '../../../shared/domain/vocabulary.ts'
import { CaseModel } from '../../../server/db/models/case.ts'
import { DeadlineModel } from '../../../server/db/models/deadline.ts'
import { expectUnchanged, refused, written } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { DECISION_MINUTES } from '../../helpers/records.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

const PROBLEM = 'W powiecie nie ma mieszkań chronionych; kolejka trwa trzy lata.'

describe('a problem put to the region by who decides without seeing the case', () => {
  let scene: Scene
  before(async () => {
    scene = await openScene()
  })
  after(() => scene.server.stop())

  /** A question put to the partnership from a case of the model; as its leader reads it. */
  async function asked(modelCode: ModelCode) {
    const { g, build } = scene
    const at = await build.diagnosis()
    await CaseModel.updateOne({ _id: at.id }, { modelCode, modelVersion: 1 })
    const raised = await (
      await build.as(g.worker)
    ).ok('escalations.open', {
      caseId: at.id,
      version: at.version,
      toLevel: 'partnership',
      reason: 'resource',
      tried: ['Rozmowa w spółdzielni'],
      question: 'Skąd wziąć mieszkanie?',
    })
    const leader = await build.as(g.leader)
    const verdictOf = async (caller = leader) => {
      const { body } = await caller.call('escalations.list', { limit: '100' })
      return body.abilities[raised.id] as Record<string, { allowed: boolean }> | undefined
    }
    const input = { escalationId: raised.id, area: 'housing' as const, description: PROBLEM }
    return { caseId: at.id, raised, leader, verdictOf, input }
  }

  it('the urban leader is offered it, may put it without names, and not once the question is answered', async () => {
    const { g, build } = scene
    const { caseId, raised, leader, verdictOf, input } = await asked('URB')
    expect((await verdictOf())?.['forward']).to.deep.equal({ allowed: true })
    expect((await verdictOf(await build.as(g.head)))?.['forward']?.allowed).to.equal(false)
    for (const [description, code] of [
      ['Rodzina Nadolnych nie ma gdzie mieszkać.', 'containsName'],
      ['Mieszkają na Lipowej 3.', 'containsAddress'],
    ])
      await refused(
        leader,
        'issues.open',
        { ...input, description },
        { status: 400, code: 'validation_failed', fields: { description: code ?? '' } },
      )
    const issue = await written(leader, 'issues.open', input, { events: ['issue.opened', 'case.moved'] })
    expect(issue).to.not.have.property('caseId')
    expect(await leader.ok('issues.get', { id: issue.id })).to.include({ description: PROBLEM })

    const { version } = raised
    const decided = { id: raised.id, version, decision: 'Lokal z zasobu gminy.', ...DECISION_MINUTES }
    await leader.ok('escalations.decide', decided)
    expect((await verdictOf())?.['forward']?.allowed).to.equal(false)
    await expectUnchanged(() => leader.call('issues.open', input))

    // The case ends; the region still owes its answer, by its own clock.
    const worker = await build.as(g.worker)
    const now = await worker.ok('cases.get', { id: caseId })
    const end = { caseId, version: now.version, event: 'withdrawConsent', reason: 'Rodzina wycofała zgodę.' }
    expect((await worker.ok('workflow.apply', end)).state).to.equal('CLOSED')
    expect(await DeadlineModel.findOne({ subjectId: issue.id }).lean()).to.include({
      kind: 'issue',
      state: 'RUNNING',
      settledAt: null,
    })
    const adviser = await build.as(g.adviser)
    await adviser.ok('issues.answer', { id: issue.id, version: issue.version, text: 'Program od stycznia.' })
    expect(await DeadlineModel.findOne({ subjectId: issue.id }).lean()).to.include({ state: 'MET' })
  })

  it('where the model leaves it to the powiat, the leader is not offered it and may not', async () => {
    const { leader, verdictOf, input } = await asked('URR')
    const verdict = await verdictOf()
    expect(verdict?.['decide']?.allowed).to.equal(true)
    expect(verdict?.['forward']?.allowed).to.equal(false)
    const noStep = { status: 422, code: 'guard_unmet' as const, reason: 'noSuchStep' }
    await refused(leader, 'issues.open', input, noStep)
  })
})
