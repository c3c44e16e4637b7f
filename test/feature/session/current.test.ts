import { expect } from 'chai'
import { UserModel } from '../../../server/db/models/user.ts'
import { membershipOf } from '../../helpers/world.ts'
import { entry, opening } from '../../helpers/cases.ts'
import { answered } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import { makePerson } from '../../helpers/world.ts'

describe('session.current', () => {
  let scene: Scene
  before(async () => {
    scene = await openScene()
  })
  after(() => scene.server.stop())

  it('a social worker learns who is signed in and in which post', async () => {
    const worker = await scene.build.as(scene.g.worker)
    const { data } = (await answered(worker, 'session.current')).body
    expect(data.user.name).to.equal(scene.g.worker.user.name)
    expect(data.acting.institution).to.deep.include({ id: scene.g.ops._id, sector: 'OPS' })
    expect(data.acting.institution.territory).to.deep.equal({ teryt: '0410013', name: 'Kcynia' })
  })
  it('somebody with two posts acts in the one asked for, with its rights', async () => {
    const someone = await makePerson(scene.g.ops, 'SOCIAL_WORKER')
    const second = membershipOf(scene.g.school, 'MEMBER', 'pedagożka')
    await UserModel.updateOne(
      { _id: someone.user._id },
      { memberships: [...someone.user.memberships, second] },
    )
    const caller = await scene.server.as(someone)
    const as = async (membership: string) =>
      (await caller.call('session.current', {}, { membership })).body.data
    expect((await as(second.id)).acting.role).to.equal('MEMBER')
    expect((await as(someone.membershipId)).acting.role).to.equal('SOCIAL_WORKER')
    expect((await as(second.id)).memberships).to.have.length(2)
    const draft = await scene.build.draft()
    const other = await caller.call('cases.open', { ...opening(), entry }, { membership: second.id })
    expect(other.status).to.equal(403)
    expect(draft.state).to.equal('DRAFT')
  })
})
