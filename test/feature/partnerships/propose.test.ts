import { expect } from 'chai'
import { InstitutionModel } from '../../../server/db/models/institution.ts'
import { PartnershipModel } from '../../../server/db/models/partnership.ts'
import { written, refused, forbidden, unmet, invalid } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Caller } from '../../helpers/server.ts'
import { makeInstitution, makePerson } from '../../helpers/world.ts'

describe('partnerships.propose', () => {
  let scene: Scene
  let head: Caller
  let school: string
  before(async () => {
    scene = await openScene()
    const where = { teryt: '0410033', territoryName: 'Nakło nad Notecią' }
    const ops = await makeInstitution('OPS', 'MGOPS Nakło', where)
    const sp = await makeInstitution('SCHOOL', 'SP 4 w Nakle', where)
    await makePerson(sp, 'MEMBER')
    school = sp._id
    head = await scene.build.as(await makePerson(ops, 'OPS_HEAD'))
  })
  after(() => scene.server.stop())

  const proposal = () => ({ teryt: '0410033', model: { code: 'URR', version: 1 }, institutionIds: [school] })
  it('somebody else’s gmina, an unknown model or institution is refused', async () => {
    await refused(head, 'partnerships.propose', { ...proposal(), teryt: '0410013' }, forbidden('otherGmina'))
    await refused(
      head,
      'partnerships.propose',
      { ...proposal(), model: { code: 'URR', version: 99 } },
      invalid({ model: 'unknownModel' }),
    )
    const unknown = { ...proposal(), institutionIds: ['a'.repeat(24)] }
    await refused(head, 'partnerships.propose', unknown, invalid({ institutionIds: 'unknownInstitution' }))
    expect(await InstitutionModel.countDocuments({ _id: 'a'.repeat(24) })).to.equal(0)
  })
  it('the head of a centre proposes one, and those invited are told', async () => {
    const events = { events: ['partnership.proposed' as const], notices: 1 }
    const made = await written(head, 'partnerships.propose', proposal(), events)
    expect(made).to.include({ state: 'INVITING', activatedAt: null })
    expect(made.members).to.have.length(1)
    expect(await PartnershipModel.countDocuments({ _id: made.id })).to.equal(1)
  })
  it('a second one for the same gmina is refused', async () => {
    await refused(head, 'partnerships.propose', proposal(), unmet('alreadyThere'))
  })
  it('a social worker proposes none', async () => {
    await refused(await scene.build.as(scene.g.worker), 'partnerships.propose', proposal(), forbidden('role'))
  })
})
