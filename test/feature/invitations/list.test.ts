import { expect } from 'chai'
import { answered } from '../../helpers/evidence.ts'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('invitations.list', () => {
  let scene: Scene
  let at: CaseView
  before(async () => {
    scene = await openScene()
    at = await scene.build.team()
    const worker = await scene.build.as(scene.g.worker)
    for (const someone of [scene.g.officer, scene.g.nurse])
      await worker.ok('invitations.send', {
        caseId: at.id,
        institutionId: someone.institution._id,
        purpose: 'Plan',
      })
  })
  after(() => scene.server.stop())

  it('the coordinator sees those of the case', async () => {
    const worker = await scene.build.as(scene.g.worker)
    const { data, abilities } = (await answered(worker, 'invitations.list', { caseId: at.id })).body
    expect(data.map((i) => i.institution.sector)).to.have.members(['POLICE', 'HEALTH'])
    expect(data.every((i) => i.side === 'sender')).to.equal(true)
    const one = (abilities as unknown as Record<string, Record<string, { allowed: boolean }>>)[
      data[0]?.id ?? ''
    ]
    expect([one?.['revoke']?.allowed, one?.['answer']?.allowed]).to.deep.equal([true, false])
  })
  it('the police find theirs in the inbox, without the case', async () => {
    const officer = await scene.build.as(scene.g.officer)
    const { data } = (await answered(officer, 'invitations.list', { state: 'SENT', limit: '100' })).body
    expect(data.length).to.be.greaterThan(0)
    for (const one of data) {
      expect(one.side).to.equal('invitee')
      expect(one).to.not.have.any.keys('caseId', 'caseNumber', 'familyName', 'purpose', 'categories')
    }
  })
  it('the sender finds those sent, page by page', async () => {
    const worker = await scene.build.as(scene.g.worker)
    const first = (await answered(worker, 'invitations.list', { box: 'sent', limit: '1' })).body
    const next = first.page.next as string
    const second = (await answered(worker, 'invitations.list', { box: 'sent', limit: '1', next })).body
    expect(second.data[0]?.id).to.not.equal(first.data[0]?.id)
  })
})
