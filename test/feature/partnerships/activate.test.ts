import { expect } from 'chai'
import type { PartnershipDoc } from '../../../server/db/models/partnership.ts'
import { opening } from '../../helpers/cases.ts'
import { written, refused, forbidden, unmet } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import { makePartnership } from '../../helpers/world.ts'

describe('partnerships.activate', () => {
  let scene: Scene
  let doc: PartnershipDoc
  before(async () => {
    scene = await openScene()
    doc = await makePartnership(scene.g.ops, [scene.g.school], {
      state: 'SIGNING',
      teryt: '0416032',
      members: [{ institutionId: scene.g.school._id, signedOn: null, signatory: null }],
      authorisedBy: null,
      authorisedOn: null,
      activatedAt: null,
    })
  })
  after(() => scene.server.stop())

  const activate = () => ({ id: doc._id, authorisedBy: 'Burmistrz', authorisedOn: '2026-11-09' })
  it('without any accession it does not become active', async () => {
    await refused(
      await scene.build.as(scene.g.leader),
      'partnerships.activate',
      activate(),
      unmet('needsAccession'),
    )
  })
  it('the leader makes a signed one active, its members are told, and cases may open', async () => {
    const school = await scene.build.as(scene.g.pedagogue)
    await school.ok('partnerships.accede', { id: doc._id, signatory: 'Dyrektorka', signedOn: '2026-11-09' })
    const leader = await scene.build.as(scene.g.leader)
    const after = await written(leader, 'partnerships.activate', activate(), {
      events: ['partnership.activated'],
    })
    expect(after).to.include({ state: 'ACTIVE', activatedAt: '2026-11-10T09:00:00.000Z' })
    expect(after.authorisation).to.deep.equal({ by: 'Burmistrz', on: '2026-11-09' })
    const signal = await school.ok('cases.signal', opening({ teryt: '0416032' }))
    expect(signal.state).to.equal('SIGNAL')
  })
  it('an active one is not activated again', async () => {
    await refused(
      await scene.build.as(scene.g.leader),
      'partnerships.activate',
      activate(),
      unmet('wrongState'),
    )
  })
  it('a member is not the leader', async () => {
    await refused(
      await scene.build.as(scene.g.pedagogue),
      'partnerships.activate',
      activate(),
      forbidden('role'),
    )
  })
})
