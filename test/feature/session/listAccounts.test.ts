import { expect } from 'chai'
import { UserModel } from '../../../server/db/models/user.ts'
import { expectContract, expectProblem } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { Caller, startServer, type Answer, type TestServer } from '../../helpers/server.ts'
import { makeInstitution, makePerson, membershipOf, type Someone } from '../../helpers/world.ts'

describe('demo.listAccounts', () => {
  let server: TestServer
  let known: Someone
  let visitor: Caller
  const open = async (mode: string) => {
    server = await startServer({ APP_MODE: mode })
    const ops = await makeInstitution('OPS', 'MGOPS Kcynia')
    known = await makePerson(ops, 'SOCIAL_WORKER', 'Joanna Pracowita')
    await makePerson(ops, 'ADMIN')
    await UserModel.updateOne({ _id: known.user._id }, { demoPassword: 'pokaz-2026' })
    visitor = new Caller(server.origin, known, '')
  }
  afterEach(() => server.stop())

  it('shows a visitor of the demonstration the accounts made for it, and no other', async () => {
    await open('demo')
    const answer = await visitor.call('demo.listAccounts')
    expectContract('demo.listAccounts', answer as Answer)
    expect(answer.body.page).to.include({ next: null })
    expect(answer.body.data.map((a) => [a.email, a.password, a.gmina])).to.deep.equal([
      [known.email, 'pokaz-2026', 'Kcynia'],
    ])
  })
  it('shows somebody with two posts once for each, the main ones first, and each can be acted in', async () => {
    await open('demo')
    const second = membershipOf(known.institution, 'PARTNERSHIP_LEADER', 'liderka partnerstwa')
    const past = { ...membershipOf(known.institution, 'ADMIN', 'dawniej'), active: false }
    const memberships = [...known.user.memberships, second, past]
    await UserModel.updateOne({ _id: known.user._id }, { memberships })
    const other = await makePerson(known.institution, 'MEMBER')
    await UserModel.updateOne({ _id: other.user._id }, { demoPassword: 'pokaz-2026' })
    const answer = await visitor.call('demo.listAccounts')
    expectContract('demo.listAccounts', answer as Answer)
    expect(answer.body.data.map((a) => [a.email, a.role, a.membershipId])).to.deep.equal([
      [known.email, 'SOCIAL_WORKER', known.membershipId],
      [other.email, 'MEMBER', other.membershipId],
      [known.email, 'PARTNERSHIP_LEADER', second.id],
    ])
    const caller = await server.as(known)
    const current = await caller.call('session.current', {}, { membership: second.id })
    expect(current.body.data.acting.role).to.equal('PARTNERSHIP_LEADER')
  })
  it('is not there where real work is done', async () => {
    await open('live')
    expectProblem((await visitor.call('demo.listAccounts')) as Answer, { status: 404, code: 'not_found' })
  })
})
