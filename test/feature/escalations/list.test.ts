import { expect } from 'chai'
import { answered } from '../../helpers/evidence.ts'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import '../../helpers/mongo.ts'
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
})
