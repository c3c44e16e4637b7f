import { expect } from 'chai'
import { answered } from '../../helpers/evidence.ts'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import '../../helpers/mongo.ts'
import { DECISION_MINUTES } from '../../helpers/records.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('escalations.list', () => {
  let scene: Scene
  let at: CaseView
  before(async () => {
    scene = await openScene()
    at = await scene.build.diagnosis()
    await (
      await scene.build.as(scene.g.worker)
    ).ok('escalations.open', {
      caseId: at.id,
      version: at.version,
      toLevel: 'powiat',
      reason: 'childSafety',
      tried: ['Rozmowa z Marzeną'],
      question: 'Gdzie zamieszka Kacper Nadolny?',
    })
  })
  after(() => scene.server.stop())

  const list = async (someone: Scene['g']['worker'], input: Record<string, unknown> = {}) =>
    (await answered(await scene.build.as(someone), 'escalations.list', { limit: '100', ...input })).body.data
  it('the team sees the question as it was put', async () => {
    const [one] = await list(scene.g.officer, { caseId: at.id })
    expect(one).to.include({ lens: 'full', question: 'Gdzie zamieszka Kacper Nadolny?', caseId: at.id })
  })
  it('the lead of the powiat, who decides, sees it whole', async () => {
    const found = await list(scene.g.powiatLead, { state: 'OPEN' })
    expect(found.find((one) => one.caseId === at.id)).to.include({ lens: 'full', familyName: 'Nadolni' })
  })
  it('the decision group gets a summary without names', async () => {
    const found = await list(scene.g.groupMember)
    expect(found.length).to.be.greaterThan(0)
    for (const one of found)
      expect(one).to.include({ lens: 'summary' }).and.not.have.any.keys('caseId', 'familyName')
    expect(JSON.stringify(found)).to.not.match(/Nadoln|Kacper|Marzen/)
  })
  it('the partnership’s leader, who was not asked, and a stranger see none of it', async () => {
    for (const someone of [scene.g.leader, scene.g.stranger])
      expect(JSON.stringify(await list(someone))).to.not.include('childSafety')
  })
  it('what was decided stays with those who asked, and with the level that decided', async () => {
    const { g, build } = scene
    const decided = async (toLevel: 'partnership' | 'powiat', by: Scene['g']['worker']) => {
      const { id: caseId, version } = await build.diagnosis({ familyName: 'Rozstrzygnięci' })
      const asked = {
        reason: toLevel === 'powiat' ? 'childSafety' : 'resource',
        tried: ['Rozmowa'],
        question: 'Kto pomoże Rozstrzygniętym?',
      }
      const worker = await build.as(g.worker)
      const put = await worker.ok('escalations.open', { caseId, version, toLevel, ...asked })
      const answer = { id: put.id, version: put.version, decision: 'Ugoda', ...DECISION_MINUTES }
      await (await build.as(by)).ok('escalations.decide', answer)
      return put.id
    }
    const byLevel = [
      { id: await decided('partnership', g.leader), decider: g.leader },
      { id: await decided('powiat', g.powiatLead), decider: g.powiatLead },
    ]
    const among = async (someone: Scene['g']['worker'], state: string, id: string) =>
      (await list(someone, { state })).find((one) => one.id === id)
    for (const { id, decider } of byLevel) {
      for (const asker of [g.worker, g.head, g.officer]) {
        expect(await among(asker, 'DECIDED', id)).to.include({ lens: 'full', state: 'DECIDED' })
        expect(await among(asker, 'OPEN', id)).to.equal(undefined)
      }
      // The level that decided has done its part and sees the case no longer.
      expect(await among(decider, 'DECIDED', id))
        .to.include({ lens: 'summary' })
        .and.not.have.any.keys('caseId')
      expect(await among(g.stranger, 'DECIDED', id)).to.equal(undefined)
    }
  })
})
