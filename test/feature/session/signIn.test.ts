import { expect } from 'chai'
import { AuditModel, OutboxModel } from '../../../server/db/models/records.ts'
import { UserModel } from '../../../server/db/models/user.ts'
import { send, json } from '../../helpers/hostile.ts'
import { Caller } from '../../helpers/server.ts'
import { expectUnchanged, expectProblem } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import { makePerson, PASSWORD } from '../../helpers/world.ts'

describe('session.signIn', () => {
  let scene: Scene
  before(async () => {
    scene = await openScene()
  })
  after(() => scene.server.stop())

  const tell = (body: Record<string, unknown>) =>
    send(new Caller(scene.server.origin, scene.g.worker, ''), {
      method: 'POST',
      path: '/api/session',
      body: json(body),
    })
  it('anyone with the right password gets a session in the first post in force', async () => {
    const { email, user, membershipId } = scene.g.worker
    const answer = await tell({ email, password: PASSWORD })
    expect(answer.status).to.equal(200)
    const data = answer.body.data as { user: { id: string }; acting: { id: string }; now: string }
    expect(data).to.deep.include({ demo: true, now: '2026-11-10T09:00:00.000Z' })
    expect([data.user.id, data.acting.id]).to.deep.equal([user._id, membershipId])
    expect(String(answer.headers['set-cookie'])).to.include('ws_session=')
    expect(json(answer.body)).to.not.match(/passwordHash|epoch/)
  })
  it('leaves its row and its event', async () => {
    const count = async () => [
      await AuditModel.countDocuments({ operation: 'session.signIn', kind: 'write' }),
      await OutboxModel.countDocuments({ name: 'session.started', recordId: scene.g.head.user._id }),
    ]
    const [rows = 0, events = 0] = await count()
    await tell({ email: scene.g.head.email, password: PASSWORD })
    expect(await count()).to.deep.equal([rows + 1, events + 1])
  })
  it('a wrong password changes nothing and opens nothing', async () => {
    const answer = await expectUnchanged(() => tell({ email: scene.g.worker.email, password: 'zle' }))
    expectProblem(answer, { status: 401, code: 'unauthenticated', reason: 'credentials' })
    expect(answer.headers['set-cookie']).to.equal(undefined)
  })
  it('what the door does not ask for is refused, also beside the right password', async () => {
    const { email } = scene.g.worker
    for (const [more, fields] of [
      [{ role: 'ADMIN' }, { role: 'unknown' }],
      [{ membershipId: scene.g.head.membershipId }, { membershipId: 'unknown' }],
    ] as const) {
      const answer = await expectUnchanged(() => tell({ email, password: PASSWORD, ...more }))
      expectProblem(answer, { status: 400, code: 'validation_failed', fields })
      expect(answer.headers['set-cookie']).to.equal(undefined)
    }
  })
  it('somebody whose every post has ended gets no session', async () => {
    const someone = await makePerson(scene.g.ops, 'SOCIAL_WORKER')
    await UserModel.updateOne({ _id: someone.user._id }, { 'memberships.0.to': new Date('2026-01-01') })
    const answer = await tell({ email: someone.email, password: PASSWORD })
    expectProblem(answer, { status: 403, code: 'forbidden', reason: 'membership' })
  })
})
