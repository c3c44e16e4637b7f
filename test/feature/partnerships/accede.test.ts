import { expect } from 'chai'
import type { PartnershipDoc } from '../../../server/db/models/partnership.ts'
import { written, refused, NOT_FOUND, STALE, unmet, invalid } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import { makePartnership } from '../../helpers/world.ts'

describe('partnerships.accede', () => {
  let scene: Scene
  let doc: PartnershipDoc
  before(async () => {
    scene = await openScene()
    doc = await makePartnership(scene.g.ops, [scene.g.school, scene.g.police], {
      state: 'INVITING',
      teryt: '0416023',
      members: [scene.g.school, scene.g.police].map((i) => ({
        institutionId: i._id,
        signedOn: null,
        signatory: null,
      })),
      authorisedBy: null,
      authorisedOn: null,
      activatedAt: null,
    })
  })
  after(() => scene.server.stop())

  const sign = (more: Record<string, unknown> = {}) => ({
    id: doc._id,
    signatory: 'Dyrektorka',
    signedOn: '2026-11-09',
    ...more,
  })
  it('a day to come is no day of signing', async () => {
    const school = await scene.build.as(scene.g.pedagogue)
    await refused(
      school,
      'partnerships.accede',
      sign({ signedOn: '2026-11-11' }),
      invalid({ signedOn: 'future' }),
    )
  })
  it('an invited school signs for itself', async () => {
    const school = await scene.build.as(scene.g.pedagogue)
    const after = await written(school, 'partnerships.accede', sign(), { events: ['partnership.acceded'] })
    expect(after.state).to.equal('SIGNING')
    expect(after.members.map((m) => m.signedOn)).to.deep.equal(['2026-11-09', null])
  })
  it('a school that signed does not sign again', async () => {
    const school = await scene.build.as(scene.g.pedagogue)
    await refused(school, 'partnerships.accede', sign(), unmet('alreadyAcceded'))
  })
  it('whoever saw an older version is told so', async () => {
    await refused(await scene.build.as(scene.g.officer), 'partnerships.accede', sign({ version: 1 }), STALE)
  })
  it('an institution that was not invited sees nothing to sign', async () => {
    await refused(await scene.build.as(scene.g.nurse), 'partnerships.accede', sign(), NOT_FOUND)
  })
})
