import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { CaseModel } from '../../../server/db/models/case.ts'
import { expectProblem, expectUnchanged, NOT_FOUND } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Answer } from '../../helpers/server.ts'

/** What was answered once is kept for two days; the right to read it may be gone long before. */
describe('battery M: a key repeated after the right is lost', () => {
  let scene: Scene
  before(async () => {
    scene = await openScene()
  })
  after(() => scene.server.stop())

  const note = (caseId: string) => ({ caseId, text: 'x', category: 'general', visibility: 'team' })

  async function remove(caseId: string, membershipId: string): Promise<void> {
    const worker = await scene.build.as(scene.g.worker)
    const team = await worker.ok('participants.list', { caseId })
    const id = team.find((p) => p.membershipId === membershipId)?.id
    await worker.ok('participants.remove', { caseId, id, reason: 'Koniec udziału' })
  }

  it('M127 who was removed from the team gets 404, not the answer of before', async () => {
    const { id } = await scene.build.diagnosis({ familyName: 'Powtórzeni' })
    const officer = await scene.build.as(scene.g.officer)
    const key = randomUUID()
    const call = () => officer.call('notes.add', note(id), { key })
    const first = await call()
    expect((await call()).body).to.deep.equal(first.body)
    await remove(id, scene.g.officer.membershipId)
    expectProblem((await expectUnchanged(call)) as Answer, NOT_FOUND)
  })
  it('M127 nor does a receipt bring back what was seen in the team', async () => {
    const { build, g } = scene
    const pedagogue = await build.as(g.pedagogue)
    const { id } = await build.diagnosis({ familyName: 'Pokwitowani' })
    await CaseModel.collection.updateOne(
      { _id: id as never },
      { $set: { initiatorInstitutionId: g.school._id } },
    )
    const key = randomUUID()
    const call = () => pedagogue.call('notes.add', note(id), { key })
    expect((await call()).status).to.equal(200)
    await remove(id, g.pedagogue.membershipId)
    expect(await pedagogue.ok('cases.get', { id })).to.include({ lens: 'receipt' })
    expectProblem((await expectUnchanged(call)) as Answer, NOT_FOUND)
  })
  it('M127 who leaves still hears again that they have left', async () => {
    const { id } = await scene.build.diagnosis({ familyName: 'Odchodzący' })
    const nurse = await scene.build.as(scene.g.nurse)
    const key = randomUUID()
    const call = () => nurse.call('participants.leave', { caseId: id }, { key })
    const first = await call()
    expect(first.status).to.equal(200)
    expect((await expectUnchanged(call)).body).to.deep.equal(first.body)
    expect((await nurse.call('cases.get', { id })).status).to.equal(404)
  })
})
