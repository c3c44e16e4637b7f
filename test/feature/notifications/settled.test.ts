import { expect } from 'chai'
import '../../helpers/mongo.ts'
import { CaseBuilder } from '../../helpers/cases.ts'
import { startServer, type TestServer } from '../../helpers/server.ts'
import { makeGmina, type Gmina, type Someone } from '../../helpers/world.ts'

describe('notices whose cause is dealt with', () => {
  let server: TestServer
  let g: Gmina
  let build: CaseBuilder

  before(async () => {
    server = await startServer()
    g = await makeGmina()
    build = new CaseBuilder(server, g)
  })
  after(() => server.stop())

  const unread = async (someone: Someone, kind: string) => {
    const { items } = await (await build.as(someone)).ok('notifications.list', { unread: 'true' })
    return items.filter((item) => item.kind === kind).length
  }

  it('an accepted invitation is no longer news to the institution, but its answer is to the coordinator', async () => {
    const { id } = await build.team()
    const worker = await build.as(g.worker)
    const sent = await worker.ok('invitations.send', {
      caseId: id,
      institutionId: g.police._id,
      purpose: 'Plan',
    })
    expect(await unread(g.officer, 'invitationReceived')).to.equal(1)
    await (await build.as(g.officer)).ok('invitations.accept', { id: sent.id })
    expect(await unread(g.officer, 'invitationReceived')).to.equal(0)
    expect(await unread(g.worker, 'invitationAccepted')).to.equal(1)
  })

  it('a qualified case no longer asks the head to qualify it', async () => {
    await build.draft({ familyName: 'Czekający' })
    expect(await unread(g.head, 'caseToQualify')).to.equal(1)
    await build.qualified({ familyName: 'Gotowi' })
    expect(await unread(g.head, 'caseToQualify')).to.equal(1)
  })
})
